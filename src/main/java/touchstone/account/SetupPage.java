package touchstone.account;

import java.util.List;
import touchstone.web.Frame;
import touchstone.web.Problems;

/**
 * The first run.
 *
 * @param path of this page with its secret, which the form posts to
 * @param choice whether there is an example to keep or to leave
 */
public record SetupPage(Frame frame, String path, boolean choice, SetupDraft draft, Problems problems) {
    public List<String> problems(String field) {
        return problems.of(field, frame.words());
    }
}
