package touchstone.standard;

import java.util.List;
import java.util.Optional;
import touchstone.text.Language;
import touchstone.writing.Changed;

/**
 * What is new in a standard for somebody who knows an earlier version of it.
 *
 * @param changed the fields that read differently since the version that this person knows
 * @param decided what was decided; empty where nobody decided it here
 */
public record Novelty(List<Changed> changed, Optional<Decided> decided) {
    /** So many characters are read in passing; more of them are unfolded by whoever wants to. */
    private static final int SHORT = 900;

    /** The sentence of the decision that brought it, and where its reason can be read. */
    public record Decided(String sentence, Language language, String path) {}

    /** Whether that is too much to read in passing. */
    public boolean isLong() {
        return changed.stream().mapToInt(Changed::length).sum() > SHORT;
    }
}
