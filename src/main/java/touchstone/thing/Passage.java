package touchstone.thing;

import touchstone.text.Language;

/**
 * One part of a thing's text, for the index.
 *
 * @param anchor the id of its heading on the thing's page, so that a hit opens at the passage; empty for the top. One that
 *     begins with a question mark is query and place, for things whose text takes several pages
 * @param text plain words without markup
 * @param prose whether a hit may show it; false for words that stand in no sentence, such as tags
 */
public record Passage(String anchor, String text, Language language, boolean prose) {
    public Passage(String anchor, String text, Language language) {
        this(anchor, text, language, true);
    }
}
