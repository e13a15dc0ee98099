package touchstone.account;

import touchstone.account.AuditStore.By;
import touchstone.account.AuditStore.Event;
import touchstone.notice.Mail;
import touchstone.web.NotFound;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;
import touchstone.web.Wording;

/**
 * The way back in for whoever forgot the password, where mail leaves the house. The answer and its time are the same
 * whoever is named: what is done happens on the thread that sends mail.
 */
final class ResetRoutes implements Routes {
    private final Accounts accounts;
    private final Letters letters;
    private final Limits limits = Limits.ofResets();

    ResetRoutes(Accounts accounts, Letters letters) {
        this.accounts = accounts;
        this.letters = letters;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/reset", Right.ANYONE, visit -> show(visit, 200, false, ""))
                .post("/reset", Right.ANYONE, this::ask);
    }

    private void ask(Visit visit) {
        if (!letters.outbox().isOn()) throw new NotFound();
        var signIn = new SignInName(visit.form().line("email"));
        if (!signIn.isWhole()) {
            show(visit, 422, false, visit.text("account.sign-in.wrong"));
            return;
        }
        var wait = limits.attempt(visit.remote(), signIn);
        if (wait.isPositive()) {
            visit.retryAfter(wait);
            show(visit, 429, false, visit.text("reset.wait"));
            return;
        }
        var words = visit.words();
        var remote = visit.remote();
        letters.outbox().later(() -> send(signIn, words, remote));
        show(visit, 200, true, "");
    }

    private void send(SignInName signIn, Wording words, String remote) {
        var account = accounts.people().find(signIn).filter(Account::active);
        if (account.isEmpty() || !Mail.reaches(account.get().email())) return;
        accounts.db().write(tx -> {
            var token = accounts.passes().makeForMail(tx, account.get());
            letters.forgotten(tx, words, account.get(), token);
            accounts.audit()
                    .note(
                            tx,
                            Event.RESET,
                            new By("", remote),
                            account.get().person().id());
            return true;
        });
    }

    private void show(Visit visit, int status, boolean asked, String problem) {
        if (!letters.outbox().isOn()) throw new NotFound();
        visit.ownOnly();
        var frame = visit.frame(Section.NONE, visit.text("reset.title"));
        var typed = asked || status == 200 ? "" : visit.form().line("email");
        var page = new ResetPage(frame, asked, typed, problem);
        visit.show(status, templates -> templates.accountReset(page));
    }
}
