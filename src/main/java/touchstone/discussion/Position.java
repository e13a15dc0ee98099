package touchstone.discussion;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody thinks of what a thread is about: one each, which may change.
 *
 * @param reason in a sentence or two, or empty
 * @param before what the same person thought before
 */
public record Position(Author by, Stance stance, String reason, Instant at, Optional<Stance> before) {
    /** The longest reason. */
    public static final int REASON = 1_000;
}
