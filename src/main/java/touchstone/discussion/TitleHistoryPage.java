package touchstone.discussion;

import java.util.List;
import touchstone.web.Frame;

/** What a thread was called before, the last first. */
public record TitleHistoryPage(Frame frame, DiscussionThread thread, List<Former> before) {
    /** A former title, and until when it was called so, in words. */
    public record Former(String title, String until) {}
}
