package touchstone.writing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import touchstone.people.CompanyStore;
import touchstone.people.Department;
import touchstone.people.MentionStore;
import touchstone.search.SearchIndex;
import touchstone.search.Suggestion;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/**
 * What could be meant while somebody types in a text: things after {@code [[}, people, teams and departments after {@code @}.
 *
 * <p>{@code GET /completions?sign=&q=}: a list of at most eight options; each says in {@code data-text} what takes the
 * place of the sign and the letters typed after it.
 */
public final class CompletionRoutes implements Routes {
    private static final int MOST = 8;
    private static final int LONGEST = 60;
    private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{1,2}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** How well a name fits what was typed, the best first. */
    private enum Fit {
        EXACT,
        BEGINNING,
        PARTS,
        NONE
    }

    private record Candidate(Fit fit, Completion completion) {}

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::fit)
            .thenComparing(candidate -> candidate.completion().title(), String.CASE_INSENSITIVE_ORDER);

    private final SearchIndex index;
    private final CompanyStore company;
    private final MentionStore mentions;

    public CompletionRoutes(SearchIndex index, CompanyStore company, MentionStore mentions) {
        this.index = index;
        this.company = company;
        this.mentions = mentions;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/completions", Right.MEMBER, this::completions);
    }

    private void completions(Visit visit) {
        var typed = visit.query("q").strip();
        var letters = typed.substring(0, Math.min(LONGEST, typed.length()));
        var found =
                switch (visit.query("sign")) {
                    case "[[" -> things(visit, letters);
                    case "@" -> people(visit, words(letters));
                    default -> List.<Completion>of();
                };
        visit.show(templates -> templates.writingCompletions(found));
    }

    private List<Completion> things(Visit visit, String letters) {
        return index.suggestions(letters, visit.visitor(), visit.language()).stream()
                .map(suggestion -> of(suggestion, visit))
                .toList();
    }

    private static Completion of(Suggestion suggestion, Visit visit) {
        var address = suggestion.address();
        return new Completion(
                "[[" + address + "]]",
                CODE.matcher(address).matches() ? address : "",
                suggestion.title(),
                suggestion.language(),
                visit.text("kind." + suggestion.kind()));
    }

    /** People, teams and departments by name; "Workshop" stands before those who work there. */
    private List<Completion> people(Visit visit, List<String> words) {
        if (words.isEmpty()) return List.of();
        var departments = company.departments().stream()
                .collect(Collectors.toMap(Department::slug, department -> department.titleIn(visit.language())));
        var people = company.people().stream()
                .map(person -> new Candidate(
                        fit(words, person.name(), person.nameDe(), person.slug()),
                        named(
                                visit,
                                person.slug(),
                                person.nameIn(visit.language()),
                                departments.getOrDefault(person.department(), ""))));
        var groups = mentions.groups().stream()
                .map(group -> new Candidate(
                        fit(words, group.name(), group.nameDe(), group.slug()),
                        named(visit, group.slug(), group.nameIn(visit.language()), words(visit, group))));
        return Stream.concat(people, groups)
                .filter(candidate -> candidate.fit() != Fit.NONE)
                .sorted(BEST_FIRST)
                .limit(MOST)
                .map(Candidate::completion)
                .toList();
    }

    private static Completion named(Visit visit, String slug, String name, String kind) {
        return new Completion("@" + slug, "", name, visit.language(), kind);
    }

    private static String words(Visit visit, MentionStore.Called group) {
        return visit.text(group.what() == MentionStore.What.TEAM ? "completion.team" : "completion.department");
    }

    /** Each word that was typed must begin a word of one of the names. */
    private static Fit fit(List<String> typed, String... names) {
        var parts = words(String.join(" ", names));
        if (!typed.stream().allMatch(word -> parts.stream().anyMatch(part -> part.startsWith(word)))) return Fit.NONE;
        var letters = String.join(" ", typed);
        var all = Stream.of(names).map(name -> String.join(" ", words(name))).toList();
        if (all.contains(letters)) return Fit.EXACT;
        return all.stream().anyMatch(name -> name.startsWith(letters)) ? Fit.BEGINNING : Fit.PARTS;
    }

    /** The words of a text in lower case and without marks. */
    private static List<String> words(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
