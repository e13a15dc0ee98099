package touchstone.discussion;

import java.time.Instant;
import java.util.Optional;

/**
 * Which decisions a list shows.
 *
 * @param touchpoint the code, empty for all
 * @param effect the key, empty for all
 * @param from the first instant
 * @param until the first instant after them
 */
public record DecisionFilter(String touchpoint, String effect, Optional<Instant> from, Optional<Instant> until) {
    public static final DecisionFilter ALL = new DecisionFilter("", "", Optional.empty(), Optional.empty());
}
