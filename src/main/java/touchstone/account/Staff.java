package touchstone.account;

import java.util.Optional;
import touchstone.account.AuditStore.By;
import touchstone.account.AuditStore.Event;
import touchstone.db.Tx;
import touchstone.people.Role;
import touchstone.web.Problems;
import touchstone.web.Wording;

/** What admins do with people: invite, give a role, help with a password, see off. */
final class Staff {
    private final Accounts accounts;
    private final Letters letters;

    /** How an invitation ended. */
    sealed interface Inviting {
        /** The secret of the link to hand over. */
        record Invited(Account account, String token) implements Inviting {}

        record Refused(Problems problems) implements Inviting {}
    }

    /** The words of a link that is sent by mail, and the name of whoever sends it. */
    record Envelope(Wording words, String by) {}

    Staff(Accounts accounts, Letters letters) {
        this.accounts = accounts;
        this.letters = letters;
    }

    Inviting invite(Newcomer newcomer, By by, Optional<Envelope> envelope) {
        var problems = newcomer.problems();
        if (problems.any()) return new Inviting.Refused(problems);
        return accounts.db().write(tx -> switch (accounts.people().add(tx, newcomer, "")) {
            case AccountStore.Joining.Taken() ->
                new Inviting.Refused(new Problems().add("email", "account.sign-in.taken"));
            case AccountStore.Joining.Joined(Account account) -> {
                accounts.audit().note(tx, Event.INVITATION, by, account.person().id());
                yield new Inviting.Invited(account, link(tx, account, envelope));
            }
        });
    }

    /** Makes a link by which somebody chooses a password; none for those who have left or have no account. */
    Optional<String> link(Account account, By by, Optional<Envelope> envelope) {
        if (!account.known() || !account.active()) return Optional.empty();
        return Optional.of(accounts.db().write(tx -> {
            accounts.audit().note(tx, Event.LINK, by, account.person().id());
            return link(tx, account, envelope);
        }));
    }

    private String link(Tx tx, Account account, Optional<Envelope> envelope) {
        var token = accounts.passes().make(tx, account);
        envelope.ifPresent(mail -> letters.link(tx, mail.words(), account, token, mail.by()));
        return token;
    }

    /** Gives role, department and attributes; false when nobody would be left to let people in. */
    boolean describe(Account account, Newcomer said, By by) {
        var person = account.person();
        return accounts.db().write(tx -> {
            boolean last = said.role() != Role.ADMIN && !accounts.people().hasOtherAdmin(tx, person.id());
            if (last && person.role() == Role.ADMIN) return false;
            accounts.people().describe(tx, person.id(), said);
            if (said.role() != person.role()) accounts.audit().note(tx, Event.ROLE, by, person.id());
            return true;
        });
    }

    /** Corrects how somebody is called and signs in; sessions go on. */
    static Problems rename(Accounts accounts, Account account, Naming naming, By by) {
        var problems = naming.problems();
        if (account.known() && !naming.signIn().isWhole()) problems.add("email", "account.sign-in.wrong");
        if (problems.any()) return problems;
        var id = account.person().id();
        return accounts.db().write(tx -> {
            boolean signsInAnew = !naming.signIn().text().equals(account.signIn());
            if (signsInAnew && !accounts.people().signIn(tx, id, naming.signIn()))
                return new Problems().add("email", "account.sign-in.taken");
            accounts.people().rename(tx, id, naming.name());
            if (signsInAnew) accounts.audit().note(tx, Event.SIGN_IN_NAME, by, id);
            return new Problems();
        });
    }

    /** Lets somebody in no more; false when nobody would be left to let people in. */
    boolean deactivate(Account account, By by) {
        var person = account.person();
        return accounts.db().write(tx -> {
            if (person.role() == Role.ADMIN && !accounts.people().hasOtherAdmin(tx, person.id())) return false;
            accounts.people().deactivate(tx, person.id());
            accounts.audit().note(tx, Event.DEACTIVATION, by, person.id());
            return true;
        });
    }

    void reactivate(Account account, By by) {
        accounts.db().write(tx -> {
            accounts.people().reactivate(tx, account.person().id());
            accounts.audit().note(tx, Event.RETURN, by, account.person().id());
            return true;
        });
    }

    /** Takes the name of somebody out of everything; only of those who have left. */
    boolean part(Account account, By by) {
        if (account.active()) return false;
        return accounts.db().write(tx -> {
            FarewellStore.part(tx, account);
            accounts.audit().note(tx, Event.FORMER, by, account.person().id());
            return true;
        });
    }
}
