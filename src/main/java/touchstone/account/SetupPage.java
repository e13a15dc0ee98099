package touchstone.account;

import java.util.List;
import touchstone.people.Department;
import touchstone.web.Frame;
import touchstone.web.Problems;

/**
 * The first run.
 *
 * @param path of this page with its secret, which the form posts to
 * @param choice whether there is an example to keep or to leave
 * @param departments that one may be in
 */
public record SetupPage(
        Frame frame, String path, boolean choice, List<Department> departments, SetupDraft draft, Problems problems) {
    public List<String> problems(String field) {
        return problems.of(field, frame.words());
    }

    /** Whether there is more than one to choose from. */
    public boolean asksDepartment() {
        return departments.size() > 1;
    }
}
