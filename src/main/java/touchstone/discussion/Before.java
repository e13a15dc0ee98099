package touchstone.discussion;

import java.util.List;
import touchstone.web.Section;
import touchstone.web.Visit;

/**
 * What whoever decides has to have before the eyes: what is proposed, what readers doubt, and what the others think of it.
 *
 * @param proposed what is proposed, or was; nothing for none
 * @param doubts which the form names again, so that no others are answered
 */
public record Before(Proposed.What proposed, List<DoubtView> doubts, Positions positions) {
    /** So many characters are read in passing; more of them are folded on a phone. */
    private static final int SHORT = 600;

    static Before of(Forum forum, Visit visit, DiscussionThread thread) {
        var positions = forum.positions().of(thread.id());
        var prose = forum.prose(visit, Positions.reasons(positions));
        var frame = visit.frame(Section.DISCUSSIONS, "");
        var subject = forum.subject(visit, thread);
        var doubts = subject.map(named -> forum.doubted().standing(named.ref())).orElse(List.of());
        return new Before(
                ThreadPage.proposed(forum, visit, thread, subject),
                DoubtView.of(forum, frame, doubts),
                Positions.of(frame, visit.visitor(), thread, positions, prose));
    }

    public boolean isEmpty() {
        return proposed.isEmpty() && doubts.isEmpty() && positions.number() == 0;
    }

    public boolean isLong() {
        int doubted = doubts.stream().mapToInt(one -> one.sentence().length()).sum();
        return proposed.length() + doubted + positions.length() > SHORT;
    }
}
