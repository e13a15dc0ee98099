package touchstone.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import de.danielnaber.jwordsplitter.GermanWordSplitter;
import de.danielnaber.jwordsplitter.InputTooLongException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes German compounds apart: Werkstatttermin is a Werkstatt and a Termin, Probefahrtkarte a Probefahrt and a Karte. */
final class Compounds {
    private static final int SHORTEST_WORD = 7;
    private static final int LONGEST_WORD = 40;

    private final LoadingCache<String, Compound> known =
            Caffeine.newBuilder().maximumSize(20_000).build(Compounds::split);

    /**
     * A compound taken apart.
     *
     * @param parts the smallest ones, in their order
     * @param words the parts, and those that stand side by side together
     */
    record Compound(List<String> parts, List<String> words) {
        private static final Compound NONE = new Compound(List.of(), List.of());
    }

    /** A word in lower case taken apart; without parts when it is not a compound. */
    Compound of(String word) {
        if (word.length() < SHORTEST_WORD || word.length() > LONGEST_WORD) return Compound.NONE;
        if (!word.chars().allMatch(Character::isLetter)) return Compound.NONE;
        return known.get(word);
    }

    private static Compound split(String word) {
        try {
            var parts = Dictionary.SPLITTER.splitWord(word);
            return parts.size() < 2 ? Compound.NONE : new Compound(List.copyOf(parts), withNeighbours(parts));
        } catch (InputTooLongException ignored) {
            return Compound.NONE; // no word that anybody would take apart
        }
    }

    private static List<String> withNeighbours(List<String> parts) {
        var all = new LinkedHashSet<>(parts);
        for (int length = 2; length < parts.size(); length++)
            for (int from = 0; from + length <= parts.size(); from++)
                all.add(String.join("", parts.subList(from, from + length)));
        return List.copyOf(all);
    }

    /** Read when the first word is taken apart: it costs a noticeable part of a start. */
    private static final class Dictionary {
        static final Splitter SPLITTER = splitter();

        private static Splitter splitter() {
            try {
                return new Splitter();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Strict: a loose one finds the Sport in a Bewertungsportal. */
    private static final class Splitter extends GermanWordSplitter {
        private static final Set<String> MORE = Set.of(
                "akku", "check", "express", "filiale", "inspektion", "leasing", "online", "pannen", "reparatur", "sms");

        Splitter() throws IOException {
            super(true);
            setStrictMode(true);
            words = new HashSet<>(words);
            words.addAll(MORE);
        }
    }
}
