package touchstone.text;

/** A heading inside a rendered text: the id to link to, its plain words, its level on the page (1 to 6). */
public record Heading(String id, String text, int level) {}
