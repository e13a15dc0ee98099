package touchstone.measure;

import java.time.Instant;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Named;
import touchstone.thing.Ref;

/**
 * Something to be done once; what is done every time is a standard.
 *
 * @param body Markdown, may be empty
 * @param touchpointId where it helps, or empty
 * @param ideaBy id of the person who had the idea; it never changes (invariant 10)
 * @param decisionId the decision that made it, or empty
 * @param storyId the story that it came from, or empty
 * @param origin {@code here}, as all of them so far
 */
public record Measure(
        String id,
        String slug,
        Language language,
        String title,
        String body,
        String touchpointId,
        MeasureState state,
        String ideaBy,
        Instant madeAt,
        String decisionId,
        String storyId,
        String origin) {
    public static final String KIND = "measure";
    public static final int TITLE_LIMIT = 160;

    public Measure {
        if (title.isBlank()) throw new IllegalArgumentException("a measure has a title");
    }

    public Ref ref() {
        return new Ref(KIND, id);
    }

    public String path() {
        return "/measures/" + slug;
    }

    public Named named() {
        return new Named(ref(), slug, title, "", language, path(), Access.EVERYONE);
    }
}
