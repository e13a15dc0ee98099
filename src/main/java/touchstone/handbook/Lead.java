package touchstone.handbook;

import java.util.regex.Pattern;

/**
 * A text whose first paragraph stands below the title, and the rest further down.
 *
 * @param first empty when the text begins with something else than a paragraph
 */
record Lead(String first, String rest) {
    /** Headings, lists, quotes, tables and code cannot stand below a title; a paragraph begins with none of their signs. */
    private static final Pattern PARAGRAPH = Pattern.compile("[^\\s#>|*+`~\\-\\d<].*", Pattern.DOTALL);

    static Lead of(String source) {
        var text = source.strip();
        if (!PARAGRAPH.matcher(text).matches()) return new Lead("", text);
        var parts = text.split("\\R\\s*\\R", 2);
        return new Lead(parts[0], parts.length == 1 ? "" : parts[1]);
    }
}
