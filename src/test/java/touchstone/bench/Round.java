package touchstone.bench;

import java.util.Arrays;

/** What one round of visits took. */
final class Round {
    private final long[] nanos;
    private final double seconds;

    /** @param nanos of each page, in any order */
    Round(long[] nanos, double seconds) {
        this.nanos = nanos.clone();
        this.seconds = seconds;
        Arrays.sort(this.nanos);
    }

    int pages() {
        return nanos.length;
    }

    double pagesPerSecond() {
        return nanos.length / seconds;
    }

    /** The time in milliseconds within which a share of the pages came. */
    double millis(double share) {
        return nanos[(int) Math.min(nanos.length - 1L, Math.round(nanos.length * share))] / 1e6;
    }
}
