package touchstone.manual;

import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Named;
import touchstone.thing.Ref;

/**
 * A page of the product's manual.
 *
 * @param id empty until it is kept
 * @param order its place in the manual; a translation has the same
 * @param translates slug of the page that this one says in another language; empty for an original
 * @param body Markdown
 */
public record ManualPage(
        String id,
        String slug,
        Language language,
        String title,
        String otherTitle,
        int order,
        String translates,
        String body,
        int revision) {
    public static final String KIND = "manual";

    public ManualPage {
        if (title.isBlank()) throw new IllegalArgumentException("a manual page has a title");
    }

    public Ref ref() {
        return new Ref(KIND, id);
    }

    public String path() {
        return "/manual/" + slug;
    }

    public Named named() {
        return new Named(ref(), slug, title, otherTitle, language, path(), Access.EVERYONE);
    }

    /** The slug that all translations of one page share. */
    public String original() {
        return translates.isEmpty() ? slug : translates;
    }

    ManualPage kept(String id, String slug, int revision) {
        return new ManualPage(id, slug, language, title, otherTitle, order, translates, body, revision);
    }
}
