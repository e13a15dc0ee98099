package touchstone.search;

/** A piece of a passage as plain text, and whether it is what was searched for; a template marks it and escapes all. */
public record Segment(String text, boolean found) {}
