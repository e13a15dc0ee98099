package touchstone.text;

/**
 * The plain words of a text under one of its headings.
 *
 * @param anchor the heading's id; empty for what stands before the first heading
 * @param heading the heading's words, empty for what stands before the first heading
 */
public record Part(String anchor, String heading, String text) {}
