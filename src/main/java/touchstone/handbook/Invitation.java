package touchstone.handbook;

import java.util.ArrayList;
import java.util.List;
import touchstone.story.Effect;
import touchstone.story.Verdict;
import touchstone.web.Frame;

/**
 * A number that asks for something.
 *
 * @param words completes the sentence that the number begins
 * @param act what to do about it
 */
public record Invitation(int number, String words, String act, String path) {
    static List<Invitation> of(Handbook handbook, Gaps gaps, Frame frame) {
        var counts = handbook.stories().counts();
        var invitations = new ArrayList<Invitation>();
        add(invitations, frame, "told", counts.all(), frame.tell());
        add(invitations, frame, "unhappy", counts.with(Verdict.DESIRED, Effect.DISAPPOINTED), StoriesPage.UNHAPPY);
        add(invitations, frame, "untold", gaps.untold().size(), "/gaps");
        add(invitations, frame, "no-minimum", gaps.withoutMinimum().size(), "/gaps");
        return invitations;
    }

    /** Nothing invites where there is nothing. */
    private static void add(List<Invitation> invitations, Frame frame, String key, int number, String path) {
        if (number == 0) return;
        invitations.add(
                new Invitation(number, frame.count("today." + key, number), frame.text("today." + key + ".act"), path));
    }
}
