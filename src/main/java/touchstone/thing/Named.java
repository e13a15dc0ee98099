package touchstone.thing;

import touchstone.text.Language;

/**
 * What a package that knows no feature may know of a thing: how it is called and where it is found.
 *
 * @param address the code or slug, as people write it
 * @param title in the language of the thing
 * @param otherTitle in the other language, empty where there is none
 * @param language the thing's own language
 */
public record Named(
        Ref ref, String address, String title, String otherTitle, Language language, String path, Access access) {
    /** The title in the language of the page where it exists, else the thing's own. */
    public String titleIn(Language ui) {
        return ui == language || otherTitle.isEmpty() ? title : otherTitle;
    }

    /** The same behind the code of a thing that has one, where nothing else says which it is. */
    public String codedIn(Language ui) {
        return isCode(address) ? address + " " + titleIn(ui) : titleIn(ui);
    }

    /** Codes are short and in capitals, slugs never are. */
    private static boolean isCode(String address) {
        return address.matches("[A-Z]{1,4}[0-9]{1,4}");
    }

    /** The language in which {@link #titleIn} answers. */
    public Language titleLanguage(Language ui) {
        return ui == language || otherTitle.isEmpty() ? language : ui;
    }

    /** Kind and address, as {@code data-ref} shows it. */
    public String dataRef() {
        return ref.kind() + ":" + address;
    }
}
