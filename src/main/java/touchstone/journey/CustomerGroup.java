package touchstone.journey;

import java.util.List;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Named;
import touchstone.thing.Ref;

/**
 * A group of customers through whose eyes the journey is seen.
 *
 * @param id empty until it is kept
 * @param weight its share in figures over all groups, 0 to 1
 * @param needs Markdown
 */
public record CustomerGroup(
        String id,
        String slug,
        Language language,
        String title,
        String otherTitle,
        GroupType type,
        double weight,
        String needs,
        int revision) {
    public static final String KIND = "group";

    public CustomerGroup {
        if (title.isBlank()) throw new IllegalArgumentException("a group has a title");
    }

    public Ref ref() {
        return new Ref(KIND, id);
    }

    public String path() {
        return "/groups/" + slug;
    }

    public Named named() {
        return new Named(ref(), slug, title, otherTitle, language, path(), Access.EVERYONE);
    }

    /** All its texts in reading order. */
    public List<String> texts() {
        return List.of(needs);
    }

    CustomerGroup kept(String id, String slug, int revision) {
        return new CustomerGroup(id, slug, language, title, otherTitle, type, weight, needs, revision);
    }
}
