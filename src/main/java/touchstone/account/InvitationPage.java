package touchstone.account;

import java.util.List;
import touchstone.web.Frame;
import touchstone.web.Problems;

/**
 * Where somebody chooses a password by a link.
 *
 * @param path of this page with its secret, which the form posts to
 */
public record InvitationPage(Frame frame, String path, Account account, Problems problems) {
    public List<String> problems(String field) {
        return problems.of(field, frame.words());
    }

    public String name() {
        return account.person().nameIn(frame.language());
    }

    public String title() {
        return frame.text("invitation." + kind() + ".title", name());
    }

    public String deck() {
        return frame.text("invitation." + kind() + ".deck");
    }

    /** A first password, or a new one. */
    private String kind() {
        return account.ready() ? "reset" : "first";
    }
}
