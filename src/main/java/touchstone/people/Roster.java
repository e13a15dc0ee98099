package touchstone.people;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.regex.Matcher.quoteReplacement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import touchstone.people.MentionStore.Called;
import touchstone.text.Mentioned;
import touchstone.text.Slug;

/**
 * Who can be mentioned, worked out once: a text may hold thousands of mentions, and nobody is walked through for any.
 *
 * @param called who is meant, by slug and by the letters of a name; slugs first
 * @param clear the slug that letters mean which can mean only one
 * @param names all names, the longest first
 */
record Roster(Map<String, Called> called, Map<String, String> clear, List<Called> all, List<String> names) {
    private static final Pattern QUOTED = Pattern.compile("(?m)^ {0,3}>.*+\\R?");

    Roster {
        called = Map.copyOf(called);
        clear = Map.copyOf(clear);
        all = List.copyOf(all);
        names = List.copyOf(names);
    }

    static Roster of(List<Called> persons, List<Called> teams, List<Called> departments) {
        var bySlug = new LinkedHashMap<String, Called>();
        // A person's slug means the person, should a team have the same, and a team's means the team.
        Stream.of(persons, teams, departments)
                .flatMap(List::stream)
                .forEach(one -> bySlug.putIfAbsent(one.slug(), one));
        var all = bySlug.values().stream()
                .sorted(comparing(Called::what).thenComparing(Called::slug))
                .toList();
        // What stands on the page is what people type; a slug goes first.
        var called = new HashMap<String, Called>(bySlug);
        var namesakes = new HashMap<String, Set<Called>>();
        for (var one : all)
            for (var name : List.of(one.name(), one.nameDe())) {
                var letters = Slug.letters(name);
                called.putIfAbsent(letters, one);
                namesakes.computeIfAbsent(letters, _ -> new HashSet<>()).add(one);
            }
        called.remove("");
        var clear = new HashMap<String, String>();
        called.forEach((letters, one) -> {
            if (Set.of(one).containsAll(namesakes.getOrDefault(letters, Set.of()))) clear.put(letters, one.slug());
        });
        return new Roster(called, clear, all, names(all));
    }

    private static List<String> names(List<Called> all) {
        return all.stream()
                .flatMap(one -> Stream.of(one.name(), one.nameDe()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted(comparingInt(String::length).reversed())
                .toList();
    }

    String settled(String typed) {
        return Mentioned.settled(typed, letters -> Optional.ofNullable(clear.get(letters)));
    }

    String meant(String typed) {
        var settled = settled(typed);
        if (settled.indexOf('>') < 0) return settled;
        var quoted = new StringBuilder();
        var own = QUOTED.matcher(settled).replaceAll(line -> {
            quoted.append(line.group());
            return quoteReplacement("\n");
        });
        if (quoted.isEmpty()) return settled;
        // One walk over all that is quoted for each name, however many lines there are.
        var words = quoted.toString();
        for (var name : names) words = words.replace(name, "@");
        return own + "\n" + words;
    }
}
