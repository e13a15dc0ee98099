package touchstone.text;

/** Where a wiki link leads, and the current title of what is there in the language that the title is written in. */
public record Link(String path, String title, Language language) {}
