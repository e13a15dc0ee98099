package touchstone.account;

import java.util.List;
import touchstone.people.Department;
import touchstone.people.Role;
import touchstone.web.Frame;
import touchstone.web.Problems;

/**
 * One person, for admins.
 *
 * @param problem why something was not done, in words, or empty
 * @param naming how the person is called and signs in, as it is or as somebody typed it
 * @param problems what is wrong with that
 */
public record PersonPage(
        Frame frame, Account account, List<Department> departments, String problem, Naming naming, Problems problems) {
    public List<String> problems(String field) {
        return problems.of(field, frame.words());
    }

    public String name() {
        return account.person().nameIn(frame.language());
    }

    public String role(Role role) {
        return frame.text("role." + role.key());
    }

    public boolean has(Role role) {
        return account.person().role() == role;
    }

    public boolean isIn(Department department) {
        return account.person().department().equals(department.slug());
    }

    public boolean hasMail() {
        return !account.email().isEmpty();
    }

    /** Whether this person can be given a link. */
    public boolean takesLink() {
        return account.known() && account.active();
    }
}
