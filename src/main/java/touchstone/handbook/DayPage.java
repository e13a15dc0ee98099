package touchstone.handbook;

import java.util.List;
import touchstone.notice.Waiting;
import touchstone.web.Frame;
import touchstone.web.Piece;

/**
 * The first page around what it says to everybody: the day, and what waits for the visitor.
 *
 * @param day today, in words
 * @param further what waits besides, folded away
 */
public record DayPage(Frame frame, String day, List<Waiting.Line> waiting, List<Waiting.Line> further, Piece main) {
    private static final int LINES = 6;

    static DayPage of(Frame frame, String day, List<Waiting.Line> waiting, Piece main) {
        // One line more takes no more room than saying that there is one.
        int shown = waiting.size() == LINES + 1 ? LINES + 1 : LINES;
        return new DayPage(
                frame,
                day,
                waiting.stream().limit(shown).toList(),
                waiting.stream().skip(shown).toList(),
                main);
    }
}
