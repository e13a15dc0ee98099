package touchstone.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.text.Language;

/** Words that mean the same, English and German mixed: one set a line, separated by commas; # begins a comment. */
public final class Synonyms {
    public static final Synonyms NONE = of("");

    private static final int LONGEST = 4;

    private final Map<Language, Map<List<String>, Set<String>>> sets = new EnumMap<>(Language.class);

    private Synonyms() {}

    /** Reads the sets; a line with fewer than two words says nothing. */
    public static Synonyms of(String text) {
        var synonyms = new Synonyms();
        text.lines().map(line -> line.replaceFirst("#.*", "")).forEach(synonyms::add);
        return synonyms;
    }

    /**
     * What may be said instead of the words from a place on.
     *
     * @param length how many words the others stand for
     */
    record Same(int length, List<String> others) {}

    /** The longest run of words from a place on that has synonyms, in either language. */
    Optional<Same> at(List<String> words, int from) {
        for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
            var said = String.join(" ", words.subList(from, from + length));
            var others = new LinkedHashSet<String>();
            for (var language : Language.values())
                others.addAll(
                        sets.getOrDefault(language, Map.of()).getOrDefault(Analysis.terms(said, language), Set.of()));
            others.removeIf(other -> isSame(other, said));
            if (!others.isEmpty()) return Optional.of(new Same(length, List.copyOf(others)));
        }
        return Optional.empty();
    }

    private static boolean isSame(String one, String other) {
        for (var language : Language.values())
            if (Analysis.terms(one, language).equals(Analysis.terms(other, language))) return true;
        return false;
    }

    private void add(String line) {
        var phrases = new ArrayList<String>();
        for (var phrase : line.split(",", -1)) if (!phrase.isBlank()) phrases.add(phrase.strip());
        if (phrases.size() < 2) return;
        for (var language : Language.values())
            for (var phrase : phrases)
                sets.computeIfAbsent(language, ignored -> new HashMap<>())
                        .computeIfAbsent(Analysis.terms(phrase, language), ignored -> new LinkedHashSet<>())
                        .addAll(phrases);
    }
}
