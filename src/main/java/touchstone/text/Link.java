package touchstone.text;

/**
 * Where a wiki link leads, and the current title of what is there in the language that the title is written in.
 *
 * @param path empty for a name that leads nowhere, such as a person's
 */
public record Link(String path, String title, Language language) {}
