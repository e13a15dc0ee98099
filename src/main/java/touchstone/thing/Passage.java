package touchstone.thing;

import touchstone.text.Language;

/**
 * One part of a thing's text, for the index.
 *
 * @param anchor the id of its heading on the thing's page, so that a hit opens at the passage; empty for the top
 * @param text plain words without markup
 */
public record Passage(String anchor, String text, Language language) {}
