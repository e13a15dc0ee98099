package touchstone.writing;

import touchstone.text.Html;

/**
 * A text as readers will see it.
 *
 * @param note what to say before it, empty for nothing
 */
public record Preview(Html text, String note) {}
