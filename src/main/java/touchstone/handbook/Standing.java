package touchstone.handbook;

import java.time.LocalDate;
import touchstone.standard.Standard;
import touchstone.web.Frame;

/**
 * Where a standard stands in its life, in words.
 *
 * @param key of its state, for its sign
 * @param since which version holds, and since when; empty while none does
 * @param review when it is looked at again; empty when that is not due
 * @param overdue whether that day has passed
 */
public record Standing(String key, String state, String since, String review, boolean overdue) {
    static Standing of(Frame frame, Standard standard, LocalDate today) {
        var key = standard.state().key();
        boolean holds = standard.state().holds();
        boolean overdue = standard.overdue(today);
        var since = frame.text("standard.since", standard.version(), frame.date(standard.validFrom()));
        return new Standing(
                key,
                frame.text("standard.standing." + key),
                holds ? since : "",
                holds ? frame.text(review(overdue), frame.date(standard.reviewOn())) : "",
                overdue);
    }

    private static String review(boolean overdue) {
        return overdue ? "standard.review.overdue" : "standard.review.next";
    }
}
