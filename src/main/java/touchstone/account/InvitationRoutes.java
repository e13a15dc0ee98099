package touchstone.account;

import java.util.Optional;
import touchstone.db.Tx;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** Links by which somebody chooses a password, the first one or a new one. */
final class InvitationRoutes implements Routes {
    private final Accounts accounts;
    private final Letters letters;

    InvitationRoutes(Accounts accounts, Letters letters) {
        this.accounts = accounts;
        this.letters = letters;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/invitations/{token}", Right.ANYONE, this::show)
                .post("/invitations/{token}", Right.ANYONE, this::accept);
    }

    private void show(Visit visit) {
        visit.ownOnly();
        accounts.passes()
                .holder(visit.path("token"))
                .ifPresentOrElse(account -> show(visit, 200, account, new Problems()), () -> ended(visit));
    }

    private void accept(Visit visit) {
        visit.ownOnly();
        accounts.passes()
                .holder(visit.path("token"))
                .ifPresentOrElse(account -> accept(visit, account), () -> ended(visit));
    }

    private void accept(Visit visit, Account account) {
        var password = visit.form().text("password");
        var own = accounts.ownWords(account.person().name(), new SignInName(account.signIn()));
        var problems = Passwords.problems("password", password, own);
        if (problems.any()) {
            show(visit, 422, account, problems);
            return;
        }
        boolean shared = visit.form().ticked("shared");
        var hash = accounts.passwords().hash(password);
        accounts.db()
                .write(tx -> accept(tx, visit, hash, shared))
                .ifPresentOrElse(session -> enter(visit, session, shared), () -> ended(visit));
    }

    /** The token of a session, unless somebody used the link while the password was hashed. */
    private Optional<String> accept(Tx tx, Visit visit, String hash, boolean shared) {
        return accounts.passes().use(tx, visit.path("token")).map(account -> {
            var by = new AuditStore.By(account.person().id(), visit.remote());
            accounts.people().password(tx, by.personId(), hash);
            accounts.audit().note(tx, AuditStore.Event.PASSWORD, by, "");
            return accounts.sessions().open(tx, by.personId(), shared, Agent.words(visit.header("User-Agent")));
        });
    }

    private void enter(Visit visit, String session, boolean shared) {
        accounts.sessions().end(visit.session());
        visit.open(session, shared);
        letters.speaks(visit);
        visit.goTo("/");
    }

    private static void show(Visit visit, int status, Account account, Problems problems) {
        var frame = visit.frame(Section.NONE, visit.text("invitation.title"));
        var page = new InvitationPage(frame, visit.here(), account, problems);
        visit.show(status, templates -> templates.accountInvitation(page));
    }

    private static void ended(Visit visit) {
        var page = new EndedPage(visit.frame(Section.NONE, visit.text("invitation.ended")));
        visit.show(404, templates -> templates.accountEnded(page));
    }
}
