package touchstone.account;

import touchstone.web.Frame;

/**
 * A link to hand over, shown once.
 *
 * @param mailed whether it leaves by mail too
 * @param unmailed why it does not although it was to, in words; empty for nothing
 * @param link with its secret and the address of this server
 */
public record LinkPage(Frame frame, Account account, String link, boolean mailed, String unmailed) {
    public String name() {
        return account.person().nameIn(frame.language());
    }

    public String title() {
        return frame.text("link." + kind() + ".title", name());
    }

    public String deck() {
        return frame.text("link." + kind() + ".deck");
    }

    /** A link for a new password, or an invitation. */
    private String kind() {
        return account.ready() ? "reset" : "invitation";
    }
}
