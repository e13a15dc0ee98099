package touchstone.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import de.danielnaber.jwordsplitter.GermanWordSplitter;
import de.danielnaber.jwordsplitter.InputTooLongException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Takes German compounds apart: Werkstatttermin is a Werkstatt and a Termin. */
final class Compounds {
    private static final int SHORTEST_WORD = 7;
    private static final int LONGEST_WORD = 40;
    private static final int SHORTEST_PART = 3;

    private final GermanWordSplitter splitter;
    private final LoadingCache<String, List<String>> known =
            Caffeine.newBuilder().maximumSize(20_000).build(this::split);

    Compounds() {
        try {
            splitter = new GermanWordSplitter(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        splitter.setStrictMode(false);
        splitter.setMinimumWordLength(SHORTEST_PART);
    }

    /** The parts of a word in lower case; none when it is not a compound. */
    List<String> parts(String word) {
        if (word.length() < SHORTEST_WORD || word.length() > LONGEST_WORD) return List.of();
        if (!word.chars().allMatch(Character::isLetter)) return List.of();
        return known.get(word);
    }

    private List<String> split(String word) {
        try {
            var parts = splitter.splitWord(word);
            return parts.size() < 2 ? List.of() : List.copyOf(parts);
        } catch (InputTooLongException ignored) {
            return List.of(); // no word that anybody would take apart
        }
    }
}
