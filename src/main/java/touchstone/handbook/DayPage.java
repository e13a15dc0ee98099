package touchstone.handbook;

import java.util.List;
import touchstone.notice.Waits;
import touchstone.web.Frame;
import touchstone.web.Piece;

/**
 * The first page around what it says to everybody: the day, and what waits for the visitor.
 *
 * @param day today, in words
 */
public record DayPage(Frame frame, String day, List<Waits> waiting, Piece main) {
    static final int WAITING = 3;

    /** Whether more waits than is shown. */
    public boolean more() {
        return waiting.stream().anyMatch(waits -> waits.more() > 0);
    }
}
