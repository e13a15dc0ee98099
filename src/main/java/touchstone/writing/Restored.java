package touchstone.writing;

import java.time.ZoneId;
import touchstone.history.Revision;
import touchstone.web.Visit;

/**
 * An old version that lies in a form and is not saved yet.
 *
 * @param sentence which one it is and what to do now
 */
public record Restored(int number, String sentence) {
    /** The hidden field in which a form carries the number. */
    static final String FIELD = "restored";

    static Restored of(Visit visit, Writable kind, Revision revision, ZoneId zone) {
        var day = revision.at().atZone(zone).toLocalDate();
        var key = kind.asksWhy() ? "write.restored.why" : "write.restored";
        return new Restored(revision.number(), visit.text(key, revision.number(), day));
    }
}
