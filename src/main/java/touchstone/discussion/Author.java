package touchstone.discussion;

import touchstone.text.Language;

/** Who said something, by id and name; a former colleague is called so. */
public record Author(String id, String slug, String name, String nameDe) {
    public static final Author NOBODY = new Author("", "", "", "");

    public String nameIn(Language ui) {
        return ui == Language.DE && !nameDe.isEmpty() ? nameDe : name;
    }
}
