package touchstone.handbook;

import java.util.List;
import touchstone.notice.Waiting;
import touchstone.web.Frame;
import touchstone.web.Piece;

/**
 * The first page around what it says to everybody: the day, and what waits for the visitor.
 *
 * @param day today, in words
 * @param more whether more waits than is shown
 */
public record DayPage(Frame frame, String day, List<Waiting.Line> waiting, boolean more, Piece main) {
    private static final int LINES = 6;

    static DayPage of(Frame frame, String day, List<Waiting.Line> waiting, Piece main) {
        return new DayPage(frame, day, waiting.stream().limit(LINES).toList(), waiting.size() > LINES, main);
    }
}
