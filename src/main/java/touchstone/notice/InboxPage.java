package touchstone.notice;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import touchstone.text.Language;
import touchstone.web.Frame;

/**
 * What somebody was told, what is unread first.
 *
 * @param waiting what is to be done although no notice may say so; on the first page only
 * @param newest the id of the newest one, up to which all is read at a press; empty while none is unread
 * @param number of this page, counted from 1
 * @param more whether there are older ones
 */
public record InboxPage(Frame frame, List<Waits> waiting, List<Line> lines, String newest, int number, boolean more) {
    static final int LINES = 24;
    static final int WAITING = 5;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /**
     * One notice in words.
     *
     * @param reason why the person is told
     * @param dataRef kind and address of the thing
     * @param waits whether it still does, so that it stands among what waits too
     */
    public record Line(
            String id,
            String reason,
            String when,
            String title,
            Language titleLanguage,
            String path,
            String dataRef,
            String excerpt,
            boolean unread,
            boolean waits) {
        static Line of(Inbox.Told told, String said, boolean waits, Frame frame, ZoneId zone) {
            var line = told.line();
            var at = line.at().atZone(zone);
            return new Line(
                    line.id(),
                    Words.reason(line, frame.words()),
                    frame.date(at.toLocalDate()) + ", " + TIME.format(at),
                    told.named().codedIn(frame.language()),
                    told.named().titleLanguage(frame.language()),
                    told.path(),
                    told.named().dataRef(),
                    said,
                    line.unread(),
                    waits);
        }
    }

    /** Whether there is nothing at all. */
    public boolean isEmpty() {
        return lines.isEmpty() && number == 1;
    }

    public String older() {
        return "/inbox?page=" + (number + 1);
    }
}
