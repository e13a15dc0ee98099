package touchstone.account;

import touchstone.people.Role;
import touchstone.text.Choice;
import touchstone.web.Form;
import touchstone.web.Problems;

/**
 * What somebody typed about a person who is to come in.
 *
 * @param department its slug; empty for the first one
 */
public record Newcomer(
        String name, SignInName signIn, Role role, String department, boolean management, boolean customerFacing) {
    static final int LONGEST_NAME = 120;

    /** A blank form. */
    static final Newcomer NOBODY = new Newcomer("", new SignInName(""), Role.MEMBER, "", false, false);

    public Newcomer {
        name = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** Somebody with a role, in the first department. */
    public static Newcomer of(String name, String signIn, Role role) {
        return new Newcomer(name, new SignInName(signIn), role, "", false, false);
    }

    static Newcomer from(Form form) {
        return new Newcomer(
                form.line("name"),
                new SignInName(form.line("email")),
                role(form.line("role")),
                form.line("department"),
                form.ticked("management"),
                form.ticked("customer-facing"));
    }

    /** Whether a form asks for the department, and nothing was chosen. */
    static boolean isUnchosen(Form form) {
        return form.fields().containsKey("department")
                && form.line("department").isEmpty();
    }

    /** The role with a key; anything else is the least. */
    static Role role(String key) {
        for (var role : Role.values()) if (role.key().equals(key)) return role;
        return Role.MEMBER;
    }

    /** What is wrong with it, whoever is here already. */
    public Problems problems() {
        var problems = new Problems();
        if (name.isEmpty()) problems.add("name", "account.name.missing");
        if (name.length() > LONGEST_NAME) problems.add("name", "account.name.long", LONGEST_NAME);
        if (!signIn.isWhole()) problems.add("email", "account.sign-in.wrong");
        return problems;
    }

    /** The role's key, for the form. */
    public boolean has(Choice choice) {
        return role == choice;
    }
}
