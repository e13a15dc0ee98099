package touchstone.web;

import touchstone.text.Language;
import touchstone.thing.Named;

/**
 * A link to something that has a code, a touchpoint or a standard.
 *
 * @param language of the title
 */
public record Place(String code, String title, Language language, String path) {
    /** The link to a thing, with its title in the language of the page where it has one. */
    public static Place to(Named named, Language ui) {
        return new Place(named.address(), named.titleIn(ui), named.titleLanguage(ui), named.path());
    }
}
