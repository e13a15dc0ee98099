package touchstone.handbook;

import touchstone.text.Language;
import touchstone.thing.Named;

/**
 * One of several views to choose from.
 *
 * @param language of the label
 * @param here whether it is the one that is shown
 */
public record Way(String label, Language language, String path, boolean here) {
    static Way to(Named named, String path, Language ui, boolean here) {
        return new Way(named.titleIn(ui), named.titleLanguage(ui), path, here);
    }
}
