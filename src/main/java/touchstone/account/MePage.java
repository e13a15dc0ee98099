package touchstone.account;

import java.time.ZoneId;
import java.util.List;
import touchstone.web.Frame;
import touchstone.web.Problems;

/**
 * What is one's own: sessions, bookmarks, drafts, the password.
 *
 * @param zone in which the company's days begin
 */
public record MePage(
        Frame frame,
        Account account,
        ZoneId zone,
        List<SessionStore.Session> sessions,
        List<Line> bookmarks,
        List<Begun> drafts,
        List<Proposal> proposals,
        List<Line> followed,
        Problems problems) {
    /** Something to go back to. */
    public record Line(String title, String path) {}

    /**
     * Something begun.
     *
     * @param gone whether its page was taken away, so that the path leads to the words alone
     */
    public record Begun(String title, String path, boolean gone) {}

    /**
     * A change that one proposed.
     *
     * @param became what became of it, in words
     * @param answer why it was declined, or empty
     */
    public record Proposal(String title, String path, String reason, String became, String answer) {}

    public String name() {
        return account.person().nameIn(frame.language());
    }

    /** When a session was last used. */
    public String seen(SessionStore.Session session) {
        return frame.text(
                "me.session.seen", frame.date(session.seen().atZone(zone).toLocalDate()));
    }

    public String agent(SessionStore.Session session) {
        return session.agent().isEmpty() ? frame.text("me.session.unknown") : session.agent();
    }

    public String role() {
        return frame.text("role." + account.person().role().key());
    }

    public List<String> problems(String field) {
        return problems.of(field, frame.words());
    }
}
