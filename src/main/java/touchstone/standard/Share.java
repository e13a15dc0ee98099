package touchstone.standard;

/**
 * How many of those who are asked to know something do.
 *
 * @param know from 0 to {@code asked}
 */
public record Share(int know, int asked) {
    private static final int ALL = 100;

    /** In per cent, 0 to 100; all of them only when nobody is missing (domain, formula 12). */
    public int percent() {
        if (asked == 0 || know == asked) return ALL;
        return Math.min(ALL - 1, Math.round(ALL * (float) know / asked));
    }

    Share plus(Share other) {
        return new Share(know + other.know, asked + other.asked);
    }
}
