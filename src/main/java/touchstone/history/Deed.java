package touchstone.history;

/**
 * Who did something to a thing, and why.
 *
 * @param origin where a new thing comes from: {@code here}, {@code import}, {@code starter} or {@code manual}
 * @param reason in the words of who did it, or empty
 * @param by the id of the person; empty where nobody is to be named
 * @param material whether what people are asked to do has changed, not only the wording
 */
public record Deed(String origin, String reason, String by, boolean material) {
    /** What a file brought. */
    public static Deed of(String origin, String reason) {
        return new Deed(origin, reason, "", true);
    }

    /** What a person wrote here. */
    public static Deed here(String reason, String by, boolean material) {
        return new Deed("here", reason, by, material);
    }

    /** The same deed without its doer. */
    public Deed byNobody() {
        return new Deed(origin, reason, "", material);
    }
}
