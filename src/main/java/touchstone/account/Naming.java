package touchstone.account;

import touchstone.web.Form;
import touchstone.web.Problems;

/**
 * How a person is called and signs in, as somebody corrects it.
 *
 * @param signIn empty for a person without an account
 */
public record Naming(String name, SignInName signIn) {
    public Naming {
        name = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    static Naming of(Account account) {
        return new Naming(account.person().name(), new SignInName(account.signIn()));
    }

    /** What an admin typed; who has no account gets none by it. */
    static Naming from(Form form, Account account) {
        return new Naming(form.line("name"), new SignInName(account.known() ? form.line("email") : ""));
    }

    Problems problems() {
        var problems = new Problems();
        if (name.isEmpty()) problems.add("name", "account.name.missing");
        if (name.length() > Newcomer.LONGEST_NAME) problems.add("name", "account.name.long", Newcomer.LONGEST_NAME);
        return problems;
    }
}
