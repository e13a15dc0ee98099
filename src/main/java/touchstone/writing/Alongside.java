package touchstone.writing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import touchstone.web.Wording;

/**
 * What goes on beside somebody who types: who else does at the same place, and whether a newer version was saved.
 *
 * @param others who else types, who began first standing first
 */
public record Alongside(Wording words, String place, List<Other> others, boolean newer, ZoneId zone) {
    /** Somebody else; the name is empty where nobody is to be named. */
    public record Other(String name, Instant since) {
        boolean isUnnamed() {
            return name.isEmpty();
        }
    }

    static Alongside nothing(Wording words) {
        return new Alongside(words, "", List.of(), false, ZoneId.of("UTC"));
    }

    /** A sentence about somebody else. */
    public String sentence(Other other) {
        var since = Unsaved.clock(words, other.since(), zone);
        return other.isUnnamed()
                ? words.text("draft.beside.somebody", since)
                : words.text("draft.beside.named", other.name(), since);
    }

    /** Where the thing is read. */
    public String path() {
        return place.replaceFirst("/edit$", "");
    }
}
