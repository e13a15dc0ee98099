package touchstone.discussion;

import java.util.List;
import touchstone.web.Form;
import touchstone.web.Frame;
import touchstone.web.Section;
import touchstone.web.Visit;
import touchstone.writing.Draft;

/**
 * A decision that somebody had begun to write when another one closed the thread: to be read, copied, taken up or thrown away.
 *
 * @param theirs what was decided
 * @param sentence as typed
 * @param reason as typed
 * @param carried all that was typed: a name and a value each
 */
public record LeftPage(
        Frame frame,
        DiscussionThread thread,
        DecisionPage.Decided theirs,
        String sentence,
        String reason,
        List<String[]> carried) {
    static LeftPage of(Forum forum, Visit visit, DiscussionThread thread, Decision theirs, Draft draft) {
        var typed = new Form(draft.fields());
        return new LeftPage(
                visit.frame(Section.DISCUSSIONS, visit.text("decision.left")),
                thread,
                DecisionPage.decided(forum, visit, theirs, true),
                typed.text("sentence"),
                typed.text("reason"),
                draft.fields().entrySet().stream()
                        .flatMap(field -> field.getValue().stream().map(value -> new String[] {field.getKey(), value}))
                        .toList());
    }

    /** Of what the draft is. */
    public String place() {
        return thread.path() + "/decision";
    }
}
