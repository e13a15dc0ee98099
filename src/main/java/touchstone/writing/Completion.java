package touchstone.writing;

import touchstone.text.Language;

/**
 * What could be meant by a sign and the letters after it.
 *
 * @param text what takes their place
 * @param code where the thing has one, else empty
 * @param title of the thing, or the name of the person, the team or the department
 * @param language of the title
 * @param kind of the thing in words, the department of the person, or that it is a team or a department
 */
public record Completion(String text, String code, String title, Language language, String kind) {}
