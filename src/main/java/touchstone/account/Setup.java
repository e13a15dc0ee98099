package touchstone.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.people.CompanyStore;
import touchstone.web.Problems;

/** The first run: while nobody can sign in as an admin, a link that only the operator sees makes one. */
public final class Setup {
    private final Accounts accounts;
    private final Sample sample;
    // In memory only: the next start makes another one.
    private final String token = Tokens.next();

    /** How a first run ended. */
    sealed interface Outcome {
        /** There is an admin, with an open session. */
        record Done(String session) implements Outcome {}

        /** Something is to be mended. */
        record Refused(Problems problems) implements Outcome {}

        /** Somebody was faster. */
        record Over() implements Outcome {}
    }

    public Setup(Accounts accounts, Sample sample) {
        this.accounts = accounts;
        this.sample = sample;
    }

    /** Where the first run is, while there is one to be made. */
    public Optional<String> path() {
        return accounts.people().hasAdmin() ? Optional.empty() : Optional.of("/setup/" + token);
    }

    boolean opensWith(String given) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), token.getBytes(UTF_8))
                && !accounts.people().hasAdmin();
    }

    /** Whether there is an example to keep or to leave. */
    boolean hasSample() {
        return sample.isHere();
    }

    /** @param logo the path of the attachment that is the logo, empty for none */
    Outcome finish(SetupDraft draft, String logo, String remote, String agent) {
        var problems = draft.problems();
        if (!accounts.company().hasDepartment(draft.department()))
            problems.add("department", "people.department.unknown");
        if (problems.any()) return new Outcome.Refused(problems);
        var hash = accounts.passwords().hash(draft.password());
        return accounts.db().write(tx -> finish(tx, draft, logo, hash, remote, agent));
    }

    private Outcome finish(Tx tx, SetupDraft draft, String logo, String hash, String remote, String agent) {
        // Under the one writer's lock: of many at once, one becomes the admin.
        if (AccountStore.hasAdmin(tx)) return new Outcome.Over();
        var department = draft.own() ? CompanyStore.everybody(tx) : draft.department();
        return switch (accounts.people().add(tx, draft.admin(department), hash)) {
            case AccountStore.Joining.Taken() ->
                new Outcome.Refused(new Problems().add("email", "account.sign-in.taken"));
            case AccountStore.Joining.Joined(Account admin) -> {
                if (draft.own()) sample.remove(tx);
                accounts.company().rename(tx, draft.company());
                if (!logo.isEmpty()) accounts.company().logo(tx, logo);
                var by = new AuditStore.By(admin.person().id(), remote);
                accounts.audit().note(tx, AuditStore.Event.SETUP, by, "");
                yield new Outcome.Done(accounts.sessions().open(tx, by.personId(), false, agent));
            }
        };
    }
}
