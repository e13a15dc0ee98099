package touchstone.web;

/**
 * A proposed change of the thing of a page that waits, as whoever decides it and whoever proposed it see it there.
 *
 * @param id of the proposal, part of the anchor that notices lead to
 * @param path where it is read and decided
 * @param words why it was proposed, as it was typed; else what it is
 */
public record Undecided(String id, String path, String words) {
    /** What follows the path of a thing and leads to a proposal on its page. */
    public static String place(String id) {
        return "#" + anchor(id);
    }

    /** Its name on the page. */
    public String anchor() {
        return anchor(id);
    }

    private static String anchor(String id) {
        return "proposal-" + id;
    }
}
