package touchstone.story;

import java.time.YearMonth;
import java.util.Optional;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Named;
import touchstone.thing.Ref;

/**
 * A story as lists show it.
 *
 * @param touchpoint code of its main touchpoint
 * @param situation Markdown, for an excerpt
 * @param illustrates codes of the standards it speaks for or against, parted by spaces
 */
public record StoryLine(
        String id,
        String slug,
        Language language,
        String title,
        String otherTitle,
        String touchpoint,
        Verdict verdict,
        Effect effect,
        Basis basis,
        Optional<YearMonth> month,
        String situation,
        String illustrates) {
    public String path() {
        return "/stories/" + slug;
    }

    public Named named() {
        return new Named(new Ref(Story.KIND, id), slug, title, otherTitle, language, path(), Access.EVERYONE);
    }
}
