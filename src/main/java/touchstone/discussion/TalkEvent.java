package touchstone.discussion;

import java.util.Collection;
import java.util.List;
import touchstone.text.Choice;

/**
 * Something that happened in a thread.
 *
 * @param path where it can be read
 * @param by the id of who did it
 * @param concerned ids of the people whom it concerns directly: who was answered, mentioned, asked; empty for nobody in
 *     particular
 * @param said the words, Markdown, in their own language; empty for none
 * @param news what is new in short: the position that was taken, or the day until which it rests; empty for none
 */
public record TalkEvent(
        What what,
        DiscussionThread thread,
        String path,
        String by,
        Collection<String> concerned,
        String said,
        String news) {
    /** What can happen. */
    public enum What implements Choice {
        OPENED,
        POSTED,
        REPLIED,
        MENTIONED,
        POSITION_TAKEN,
        POSITION_ASKED,
        DECIDED,
        PARKED,
        REOPENED,
        REWRITTEN,
        WITHDRAWN
    }

    /** Query and place behind the path of the thread; empty for its page. */
    public String about() {
        return path.substring(thread.path().length());
    }

    TalkEvent(What what, DiscussionThread thread, String path, String by, Collection<String> concerned, String said) {
        this(what, thread, path, by, concerned, said, "");
    }

    public TalkEvent {
        concerned = List.copyOf(concerned);
    }
}
