package touchstone.account;

import touchstone.people.Role;
import touchstone.web.Form;
import touchstone.web.Problems;

/**
 * What was typed at the first run.
 *
 * @param own whether to begin with an own handbook instead of the example
 */
public record SetupDraft(String company, String name, SignInName signIn, String password, boolean own) {
    private static final int LONGEST_COMPANY = 80;

    static SetupDraft from(Form form) {
        return new SetupDraft(
                form.line("company"),
                form.line("name"),
                new SignInName(form.line("email")),
                form.text("password"),
                form.line("start").equals("own"));
    }

    Newcomer admin(String department) {
        return new Newcomer(name, signIn, Role.ADMIN, department, false, false);
    }

    Problems problems() {
        var problems = new Problems();
        if (company.isEmpty()) problems.add("company", "account.company.missing");
        if (company.length() > LONGEST_COMPANY) problems.add("company", "account.company.long", LONGEST_COMPANY);
        problems.addAll(admin("").problems());
        return problems.addAll(
                Passwords.problems("password", password, java.util.List.of(company, name, signIn.text())));
    }
}
