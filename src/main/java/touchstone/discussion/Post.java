package touchstone.discussion;

import java.time.Instant;
import java.util.Optional;
import touchstone.text.Language;

/**
 * What somebody said in a thread.
 *
 * @param root the post that it answers, or its own id
 * @param body Markdown; empty once it is withdrawn
 * @param edits how many times its text was replaced
 */
public record Post(
        String id,
        String threadId,
        String root,
        Author by,
        Language language,
        String body,
        Instant at,
        Optional<Instant> editedAt,
        Optional<Instant> withdrawnAt,
        int edits) {
    /** The longest text, in bytes. */
    public static final int MOST = 64 * 1024;

    public boolean isAnswer() {
        return !id.equals(root);
    }

    public boolean isWithdrawn() {
        return withdrawnAt.isPresent();
    }

    /** Its place on the page of its thread. */
    public String anchor() {
        return "post-" + id;
    }

    /** Query and place behind the path of its thread: they open the page of posts on which it stands. */
    public static String link(String id) {
        return "?post=" + id + "#post-" + id;
    }
}
