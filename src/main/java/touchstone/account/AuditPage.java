package touchstone.account;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import touchstone.web.Frame;

/**
 * Security events, the newest first.
 *
 * @param page counted from 1
 * @param more whether there are older ones
 */
public record AuditPage(Frame frame, ZoneId zone, List<AuditStore.Line> lines, int page, boolean more) {
    static final int LINES = 100;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    public String at(AuditStore.Line line) {
        return time(frame, line.at(), zone);
    }

    /** Day and time of day. */
    static String time(Frame frame, Instant instant, ZoneId zone) {
        var at = instant.atZone(zone);
        return frame.date(at.toLocalDate()) + ", " + TIME.format(at);
    }

    public String event(AuditStore.Line line) {
        return frame.text("audit.event." + line.event());
    }

    public String result(AuditStore.Line line) {
        return frame.text(line.well() ? "audit.well" : "audit.refused");
    }

    /** Who did it; the operator at the command line leaves no address. */
    public String who(AuditStore.Line line) {
        if (!line.name().isEmpty()) return line.name();
        return frame.text(line.remote().isEmpty() ? "audit.operator" : "audit.nobody");
    }

    public String older() {
        return "/audit?page=" + (page + 1);
    }
}
