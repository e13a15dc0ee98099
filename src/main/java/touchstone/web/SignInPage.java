package touchstone.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The way in, with what was to be done before it.
 *
 * @param next where to go on, a path of ours
 * @param held what was posted without a session, to be sent again afterwards; empty for nothing
 * @param again the path that it was posted to, empty for none
 * @param problem why it did not work, in words, or empty
 * @param signIn what was typed as the name
 */
public record SignInPage(
        Frame frame, String next, String again, Map<String, List<String>> held, String problem, String signIn) {
    /** Stands before the names of the held fields, so that none of them is taken for one of the way in. */
    public static final String HELD = "held:";

    /** The address of the way in that leads back. */
    public static String path(String next) {
        return "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** The page alone. */
    static SignInPage of(Visit visit) {
        var frame = visit.frame(Section.NONE, visit.text("sign-in.title"));
        return new SignInPage(frame, "/", "", Map.of(), "", "");
    }

    /** The page that keeps what was posted. */
    static SignInPage holding(Visit visit) {
        var frame = visit.frame(Section.NONE, visit.text("sign-in.title"));
        return new SignInPage(frame, "", visit.here(), visit.form().fields(), "", "");
    }

    public boolean isHolding() {
        return !again.isEmpty();
    }
}
