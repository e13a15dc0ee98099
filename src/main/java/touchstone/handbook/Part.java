package touchstone.handbook;

import touchstone.text.Html;
import touchstone.text.Language;

/**
 * One headed text of a thing.
 *
 * @param id the anchor at which a search hit opens
 * @param label what it is about, in words
 * @param failed whether it is shown as it was typed
 */
public record Part(String id, String label, Html text, Language language, boolean failed) {}
