package touchstone.discussion;

/**
 * How many were for it, against it, or kept out of it; all 0 where nobody counted.
 *
 * @param yes for it
 * @param no against it
 * @param abstained neither
 */
public record Votes(int yes, int no, int abstained) {
    public static final Votes NONE = new Votes(0, 0, 0);

    /** So many votes at most in each of the three. */
    public static final int MOST = 100_000;

    public boolean any() {
        return yes + no + abstained > 0;
    }
}
