package touchstone.story;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Named;
import touchstone.thing.Ref;

/**
 * One told experience of a service, as its current revision reads; texts are Markdown.
 *
 * @param id empty until it is kept
 * @param touchpoint code of the one main touchpoint (invariant 1)
 * @param further codes of other touchpoints that it is about
 * @param groups slugs of the customer groups it is about
 * @param month when it happened; never a day (invariant 3)
 * @param credit slug of a colleague named with consent, or empty; only on a desired story (invariant 2)
 * @param question what to ask before the outcome is read, or empty
 * @param illustrates codes of the standards that it speaks for or against
 * @param sense why it made sense at the time, or empty
 */
public record Story(
        String id,
        String slug,
        Language language,
        String title,
        String otherTitle,
        StoryState state,
        String touchpoint,
        List<String> further,
        List<String> groups,
        Verdict verdict,
        Effect effect,
        Basis basis,
        Optional<YearMonth> month,
        List<String> illustrates,
        Optional<Moment> moment,
        Optional<ToldBy> toldBy,
        String question,
        List<String> tags,
        String credit,
        String situation,
        String behaviour,
        String outcome,
        String lesson,
        String sense,
        int revision) {
    public static final String KIND = "story";

    public Story {
        if (title.isBlank()) throw new IllegalArgumentException("a story has a title");
        if (!credit.isEmpty() && verdict != Verdict.DESIRED)
            throw new IllegalArgumentException("only a desired story credits a colleague");
    }

    public Ref ref() {
        return new Ref(KIND, id);
    }

    public String path() {
        return path(slug);
    }

    /** The path of the story at an address. */
    static String path(String slug) {
        return "/stories/" + slug;
    }

    public Named named() {
        return new Named(ref(), slug, title, otherTitle, language, path(), access());
    }

    /** A draft is nobody's business but its author's. */
    public Access access() {
        return state == StoryState.DRAFT ? Access.NOBODY : Access.EVERYONE;
    }

    /** Whether we did right and the customer left unhappy all the same, or the other way round. */
    public boolean offDiagonal() {
        return (verdict == Verdict.DESIRED && effect == Effect.DISAPPOINTED)
                || (verdict == Verdict.UNDESIRED && effect == Effect.DELIGHTED);
    }

    /** All its texts in reading order. */
    public List<String> texts() {
        return List.of(situation, behaviour, outcome, lesson, sense);
    }

    /** The same story, its month moved by whole months. */
    public Story shifted(long months) {
        if (months == 0) return this;
        var moved = month.map(when -> when.plusMonths(months));
        return with(id, slug, state, moved, credit, revision);
    }

    Story kept(String id, String slug, int revision) {
        return with(id, slug, state, month, credit, revision);
    }

    /** The same story naming a colleague, or nobody. */
    Story crediting(String colleague) {
        return with(id, slug, state, month, colleague, revision);
    }

    /** The same story in another state. */
    Story in(StoryState state) {
        return with(id, slug, state, month, credit, revision);
    }

    private Story with(
            String id, String slug, StoryState state, Optional<YearMonth> month, String credit, int revision) {
        return new Story(
                id,
                slug,
                language,
                title,
                otherTitle,
                state,
                touchpoint,
                further,
                groups,
                verdict,
                effect,
                basis,
                month,
                illustrates,
                moment,
                toldBy,
                question,
                tags,
                credit,
                situation,
                behaviour,
                outcome,
                lesson,
                sense,
                revision);
    }
}
