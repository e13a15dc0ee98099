package touchstone.writing;

import touchstone.text.Language;

/**
 * One value that a field may take.
 *
 * @param language of the label
 * @param group the heading under which it stands in a long list, or empty
 * @param sign the name of the sign beside it, or empty
 */
public record Option(String value, String label, Language language, String group, String sign) {
    public Option(String value, String label, Language language) {
        this(value, label, language, "", "");
    }
}
