package touchstone.web;

/**
 * Since when a standard holds, when it was decided, and when it is looked at again, in one short sentence.
 *
 * @param words since when and by which decision; empty where neither is to be said
 * @param review when it is looked at again; empty where that is not due
 * @param overdue whether that day has passed
 */
public record Badge(String words, String review, boolean overdue) {
    /** Where there is nothing to say. */
    public static final Badge NONE = new Badge("", "", false);

    public boolean isEmpty() {
        return words.isEmpty() && review.isEmpty();
    }
}
