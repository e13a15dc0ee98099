package touchstone.discussion;

import java.time.LocalDate;
import touchstone.web.Frame;

/**
 * Where a thread stands, in words.
 *
 * @param state the key: {@code open}, {@code decided} or {@code parked}
 * @param text in words, with the day until which it rests
 */
public record Standing(String state, String text) {
    static Standing of(Frame frame, DiscussionThread thread, LocalDate today) {
        var state = thread.stateOn(today);
        var text = state == ThreadState.PARKED
                ? frame.text(
                        "discussion.parked-until",
                        frame.date(thread.parkedUntil().orElse(today)))
                : frame.text("discussion.state." + state.key());
        return new Standing(state.key(), text);
    }
}
