package touchstone.story;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import touchstone.text.Choice;
import touchstone.text.Language;
import touchstone.writing.Typed;

/** A story between the form and the handbook. */
final class StoryDraft {
    private StoryDraft() {}

    /** What the form shows of a story. */
    static Typed typed(Story story) {
        return Typed.NOTHING
                .with("language", story.language().tag())
                .with("title", story.title())
                .with("other-title", story.otherTitle())
                .with("touchpoint", story.touchpoint())
                .with("further", story.further())
                .with("groups", story.groups())
                .with("verdict", story.verdict().key())
                .with("effect", story.effect().key())
                .with("basis", story.basis().key())
                .with("month", story.month().map(YearMonth::toString).orElse(""))
                .with("illustrates", story.illustrates())
                .with("moment", story.moment().map(Choice::key).orElse(""))
                .with("question", story.question())
                .with("tags", story.tags())
                .with("situation", story.situation())
                .with("behaviour", story.behaviour())
                .with("outcome", story.outcome())
                .with("lesson", story.lesson())
                .with("sense", story.sense());
    }

    /**
     * The story that a form tells, once its fields were checked. Only a desired story names a colleague (invariant 2): a
     * changed judgment takes the name off.
     *
     * @param before the story as it is, which keeps what no form shows; empty for a new one
     */
    static Story story(Typed typed, String slug, Optional<Story> before) {
        var verdict = Choice.of(Verdict.class, typed.text("verdict"));
        return new Story(
                "",
                slug,
                Language.of(typed.text("language")).orElse(Language.EN),
                typed.text("title"),
                typed.text("other-title"),
                state(typed, before),
                typed.text("touchpoint"),
                others(typed.all("further"), typed.text("touchpoint")),
                typed.all("groups"),
                verdict,
                Choice.of(Effect.class, typed.text("effect")),
                optional(Basis.class, typed.text("basis")).orElse(Basis.HAPPENED),
                month(typed.text("month")),
                typed.all("illustrates"),
                optional(Moment.class, typed.text("moment")),
                before.flatMap(Story::toldBy),
                typed.text("question"),
                typed.all("tags"),
                verdict == Verdict.DESIRED ? before.map(Story::credit).orElse("") : "",
                typed.text("situation"),
                typed.text("behaviour"),
                typed.text("outcome"),
                typed.text("lesson"),
                typed.text("sense"),
                0);
    }

    /** It stays where it is; a story to learn from is one no more without its lesson (invariant 1). */
    private static StoryState state(Typed typed, Optional<Story> before) {
        var state = before.map(Story::state).orElse(StoryState.SHARED);
        return state == StoryState.TEACHING && typed.text("lesson").isEmpty() ? StoryState.SHARED : state;
    }

    private static Optional<YearMonth> month(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
    }

    private static List<String> others(List<String> codes, String own) {
        return codes.stream().filter(code -> !code.equals(own)).toList();
    }

    private static <E extends Enum<E> & Choice> Optional<E> optional(Class<E> type, String key) {
        return key.isEmpty() ? Optional.empty() : Optional.of(Choice.of(type, key));
    }
}
