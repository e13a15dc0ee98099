package touchstone.discussion;

import java.util.List;
import touchstone.web.Section;
import touchstone.web.Visit;
import touchstone.writing.Changed;

/**
 * What whoever decides has to have before the eyes: what is proposed, and what the others think of it.
 *
 * @param proposed what the proposed change would change; empty for none
 */
public record Before(List<Changed> proposed, Positions positions) {
    /** So many characters are read in passing; more of them are folded on a phone. */
    private static final int SHORT = 600;

    static Before of(Forum forum, Visit visit, DiscussionThread thread) {
        var positions = forum.positions().of(thread.id());
        var prose = forum.prose(visit, Positions.reasons(positions));
        return new Before(
                ThreadPage.proposed(forum, visit, thread, forum.subject(visit, thread)),
                Positions.of(visit.frame(Section.DISCUSSIONS, ""), visit.visitor(), thread, positions, prose));
    }

    public boolean isEmpty() {
        return proposed.isEmpty() && positions.number() == 0;
    }

    public boolean isLong() {
        return proposed.stream().mapToInt(Changed::length).sum() + positions.length() > SHORT;
    }
}
