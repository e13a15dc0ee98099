package touchstone.search;

import java.time.Duration;

/** How long to wait before the next try: a second, then twice as long each time, at most a minute. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /** How long to wait now; asked again without a {@link #reset}, it is longer. */
    Duration next() {
        var now = next;
        var twice = now.multipliedBy(2);
        next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        return now;
    }

    /** A try went well. */
    void reset() {
        next = FIRST;
    }
}
