package touchstone.story;

import java.util.List;
import touchstone.text.TextFile;
import touchstone.text.TextFileWriter;

/** A story as a file: the format of import, export and history. */
public final class StoryFile {
    private StoryFile() {}

    /** Reads a story; its slug is the file's name. What is wrong becomes a fault of the file. */
    public static Story read(TextFile file, String name) {
        var verdict = file.choice("verdict", Verdict.class);
        var lesson = file.section("Lesson", "Lehre").orElse("");
        return new Story(
                "",
                name,
                file.language(),
                file.title(),
                file.otherTitle(),
                state(file, lesson),
                file.text("touchpoint"),
                further(file),
                file.list("groups"),
                verdict,
                file.choice("effect", Effect.class),
                file.choice("basis", Basis.class),
                file.optionalMonth("month"),
                file.list("illustrates"),
                file.optionalChoice("moment", Moment.class),
                file.optionalChoice("told-by", ToldBy.class),
                file.optionalText("question").orElse(""),
                file.list("tags"),
                credit(file, verdict),
                file.requiredSection("Situation", "Situation"),
                file.requiredSection("Behaviour", "Verhalten"),
                file.requiredSection("Outcome", "Ergebnis"),
                lesson,
                file.section("Why it made sense", "Warum es sinnvoll schien").orElse(""),
                0);
    }

    /** A story to learn from has a lesson (invariant 1). */
    private static StoryState state(TextFile file, String lesson) {
        var state = file.optionalChoice("state", StoryState.class).orElse(StoryState.SHARED);
        if (state == StoryState.TEACHING && lesson.isBlank())
            file.fault("state", "a teaching story needs a lesson", "add ## Lesson, or write state: shared");
        return state;
    }

    private static List<String> further(TextFile file) {
        var further = file.list("further");
        var main = file.optionalText("touchpoint").orElse("");
        if (further.contains(main))
            file.fault("further", main + " is the story's own touchpoint already", "take it out of further");
        return further.stream().filter(code -> !code.equals(main)).toList();
    }

    private static String credit(TextFile file, Verdict verdict) {
        var credit = file.optionalText("credit").orElse("");
        if (credit.isEmpty() || verdict == Verdict.DESIRED) return credit;
        file.fault("credit", "only a desired story credits a colleague", "remove credit");
        return "";
    }

    public static String write(Story story) {
        return new TextFileWriter()
                .kind(Story.KIND)
                .language(story.language())
                .otherTitle(story.otherTitle())
                .key("state", story.state())
                .key("touchpoint", story.touchpoint())
                .key("further", story.further())
                .key("groups", story.groups())
                .key("verdict", story.verdict())
                .key("effect", story.effect())
                .key("basis", story.basis())
                .key("month", story.month())
                .key("illustrates", story.illustrates())
                .key("moment", story.moment())
                .key("told-by", story.toldBy())
                .key("question", story.question())
                .key("tags", story.tags())
                .key("credit", story.credit())
                .title(story.title())
                .section("Situation", "Situation", story.situation())
                .section("Behaviour", "Verhalten", story.behaviour())
                .section("Outcome", "Ergebnis", story.outcome())
                .section("Lesson", "Lehre", story.lesson())
                .section("Why it made sense", "Warum es sinnvoll schien", story.sense())
                .text();
    }
}
