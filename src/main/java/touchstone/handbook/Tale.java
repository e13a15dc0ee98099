package touchstone.handbook;

import java.util.List;
import touchstone.story.Story;
import touchstone.text.Html;
import touchstone.text.Language;
import touchstone.web.Visit;

/**
 * A story as one reads it: the situation, a guess, and only then what was done and what came of it.
 *
 * @param question what to ask before the rest is read, or empty
 * @param verdict {@code desired}, {@code undesired} or {@code open}
 * @param effect {@code delighted}, {@code okay}, {@code disappointed} or {@code unknown}
 * @param open whether the rest stands open at once, as for whoever told it
 * @param failed whether a part could not be laid out and stands there as it was typed
 */
public record Tale(
        Language language,
        String question,
        String verdict,
        String effect,
        Html situation,
        Html behaviour,
        Html outcome,
        Html lesson,
        Html sense,
        boolean open,
        boolean failed) {
    static Tale of(Handbook handbook, Visit visit, Story story) {
        return of(handbook, visit, story, false);
    }

    static Tale of(Handbook handbook, Visit visit, Story story, boolean open) {
        var prose = handbook.prose(visit, story.texts());
        return new Tale(
                story.language(),
                story.question(),
                story.verdict().key(),
                story.effect().key(),
                prose.html(story.situation()),
                prose.html(story.behaviour()),
                prose.html(story.outcome()),
                prose.html(story.lesson()),
                prose.html(story.sense()),
                open,
                story.texts().stream().anyMatch(prose::failed));
    }

    /** What was learnt, and why it seemed right at the time: only what there is. */
    public boolean hasAfterthoughts() {
        return !lesson.isEmpty() || !sense.isEmpty();
    }

    /** The parts to read after the guess, each with the judgment that goes with it. */
    public List<Deed> deeds() {
        return List.of(new Deed("behaviour", behaviour, verdict, false), new Deed("outcome", outcome, effect, true));
    }

    /**
     * What was done, or what came of it, under the judgment about it.
     *
     * @param anchor the id of the part, and the key of its words
     * @param sign our verdict on the behaviour, or how the customer left
     * @param guessed whether the guess was about this
     */
    public record Deed(String anchor, Html text, String sign, boolean guessed) {}
}
