package touchstone.discussion;

import java.util.List;
import touchstone.text.Html;
import touchstone.web.Frame;

/**
 * How a post read before.
 *
 * @param post how it reads now; empty once it is withdrawn
 * @param hidden whether the earlier texts are for the author and the editors only, because it was withdrawn
 */
public record PostHistoryPage(
        Frame frame, DiscussionThread thread, PostView post, boolean hidden, List<Version> versions) {
    /** One of the texts before. */
    public record Version(String until, Html text) {}
}
