package touchstone.journey;

import java.util.List;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Named;
import touchstone.thing.Ref;

/**
 * A way through touchpoints, of one group with one offering or of everybody.
 *
 * @param id empty until it is kept
 * @param group slug of the customer group; empty for all
 * @param offering slug of the offering; empty for all
 * @param verdict what the whole feels like; Markdown
 */
public record Journey(
        String id,
        String slug,
        Language language,
        String title,
        String otherTitle,
        String group,
        String offering,
        View view,
        List<Step> steps,
        String verdict,
        int revision) {
    public static final String KIND = "journey";

    /** The slug of the journey over all touchpoints, which is shown first. */
    public static final String WHOLE = "whole";

    /**
     * One step of a journey.
     *
     * @param touchpoint its code
     * @param phase the key of the phase on this journey where it differs from the touchpoint's own, else empty
     */
    public record Step(String touchpoint, String phase) {}

    public Journey {
        if (title.isBlank()) throw new IllegalArgumentException("a journey has a title");
    }

    public Ref ref() {
        return new Ref(KIND, id);
    }

    public String path() {
        return "/journeys/" + slug;
    }

    public Named named() {
        return new Named(ref(), slug, title, otherTitle, language, path(), Access.EVERYONE);
    }

    /** All its texts in reading order. */
    public List<String> texts() {
        return List.of(verdict);
    }

    Journey kept(String id, String slug, int revision) {
        return new Journey(id, slug, language, title, otherTitle, group, offering, view, steps, verdict, revision);
    }
}
