package touchstone.account;

import java.util.List;
import java.util.Optional;
import touchstone.people.Department;
import touchstone.people.Role;
import touchstone.web.Frame;
import touchstone.web.Problems;

/**
 * Everybody who is here, by department; for admins also the way to invite.
 *
 * @param parted whether somebody's name has just been taken out
 * @param left those who have left and whose name is still known; for admins
 * @param waiting who is invited by the typed sign-in name already and has not joined yet
 */
public record PeoplePage(
        Frame frame,
        boolean parted,
        List<Account> people,
        List<Account> left,
        List<Department> departments,
        List<Team> teams,
        Newcomer draft,
        Problems problems,
        Optional<Account> waiting) {
    /** A team, and those of it who are here. */
    public record Team(String title, List<Account> people) {}

    /** Those of a department. */
    public List<Account> of(Department department) {
        return people.stream()
                .filter(account -> account.person().department().equals(department.slug()))
                .toList();
    }

    /** Departments with somebody in them, in the company's order. */
    public List<Department> peopled() {
        return departments.stream()
                .filter(department -> !of(department).isEmpty())
                .toList();
    }

    public String name(Account account) {
        return account.person().nameIn(frame.language());
    }

    /** What admins want to know at a glance; empty for a member with a password. */
    public String note(Account account) {
        if (!frame.isAdmin() || !account.known()) return "";
        if (!account.ready()) return frame.text("people.invited");
        return account.person().role() == Role.MEMBER
                ? ""
                : role(account.person().role());
    }

    public String role(Role role) {
        return frame.text("role." + role.key());
    }

    /** Whether there is anything to choose from; before a company has departments, everybody is in the same one. */
    public boolean asksDepartment() {
        return departments.size() > 1;
    }

    public List<String> problems(String field) {
        return problems.of(field, frame.words());
    }
}
