package touchstone.handbook;

import java.util.List;
import java.util.Optional;
import touchstone.discussion.Decision;
import touchstone.standard.Standard;
import touchstone.standard.StandardState;
import touchstone.web.Frame;

/**
 * Where a standard stands in its life, in words.
 *
 * @param key of its state, for its sign
 * @param since which version holds, and since when; empty while none does
 * @param decided when it was decided to read so; empty where nothing was decided
 * @param review when it is looked at again; empty when that is not due
 * @param overdue whether that day has passed
 * @param strain what speaks against it, in words; empty for nothing
 * @param reason why it was declined or retired, in the words of the decision; empty while it was not
 */
public record Standing(
        String key,
        String state,
        String since,
        String decided,
        String review,
        boolean overdue,
        List<String> strain,
        String reason) {
    static Standing of(Handbook handbook, Frame frame, Standard standard) {
        var today = handbook.today();
        var decision = Optional.ofNullable(
                handbook.decisions().newest(List.of(standard.ref())).get(standard.ref()));
        var key = standard.state().key();
        boolean holds = standard.state().holds();
        boolean overdue = standard.overdue(today);
        var since = frame.text("standard.since", standard.version(), frame.date(standard.validFrom()));
        return new Standing(
                key,
                frame.text("standard.standing." + key),
                holds ? since : "",
                decision.map(one -> frame.text("standard.decided", frame.date(handbook.day(one.decidedAt()))))
                        .orElse(""),
                holds ? frame.text(review(overdue), frame.date(standard.reviewOn())) : "",
                overdue,
                Strain.of(handbook, frame, List.of(standard.line())).getOrDefault(standard.code(), List.of()),
                ended(standard) ? decision.map(Standing::why).orElse("") : "");
    }

    private static boolean ended(Standard standard) {
        return standard.state() == StandardState.DECLINED || standard.state() == StandardState.RETIRED;
    }

    private static String why(Decision decision) {
        return decision.reason().isBlank() ? decision.sentence() : decision.sentence() + " " + decision.reason();
    }

    private static String review(boolean overdue) {
        return overdue ? "standard.review.overdue" : "standard.review.next";
    }
}
