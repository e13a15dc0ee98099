package touchstone.account;

import java.util.List;
import touchstone.people.Role;
import touchstone.web.Form;
import touchstone.web.Problems;

/**
 * What was typed at the first run.
 *
 * @param own whether to begin with an own handbook instead of the example
 * @param department its slug, in the example; empty for the first one
 * @param unchosen whether the form asks for it, and nothing was chosen
 */
public record SetupDraft(
        String company,
        String name,
        SignInName signIn,
        String password,
        boolean own,
        String department,
        boolean unchosen) {
    private static final int LONGEST_COMPANY = 80;

    /** A blank form. */
    static SetupDraft blank(String company) {
        return new SetupDraft(company, "", new SignInName(""), "", false, "", false);
    }

    static SetupDraft from(Form form) {
        return new SetupDraft(
                form.line("company"),
                form.line("name"),
                new SignInName(form.line("email")),
                form.text("password"),
                form.line("start").equals("own"),
                form.line("department"),
                Newcomer.isUnchosen(form));
    }

    Newcomer admin(String department) {
        return new Newcomer(name, signIn, Role.ADMIN, department, false, false);
    }

    Problems problems() {
        var problems = company(company).addAll(admin("").problems());
        if (!own && unchosen) problems.add("department", "people.department.none");
        return problems.addAll(Passwords.problems("password", password, List.of(company, name, signIn.text())));
    }

    /** What is wrong with the name of a company. */
    static Problems company(String name) {
        var problems = new Problems();
        if (name.isEmpty()) problems.add("company", "account.company.missing");
        if (name.length() > LONGEST_COMPANY) problems.add("company", "account.company.long", LONGEST_COMPANY);
        return problems;
    }
}
