package touchstone.standard;

import java.time.Instant;

/**
 * "This is no longer true", said by a reader in a sentence; it stands until somebody who keeps the standard has looked.
 *
 * @param by the id of the person
 */
public record Flag(String id, String standardId, String by, String sentence, Instant at) {
    public static final int MOST = 300;

    /** Where a doubt stands on the page of its standard. */
    static String link(String id) {
        return "#doubt-" + id;
    }
}
