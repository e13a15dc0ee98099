package touchstone.account;

import touchstone.account.AuditStore.By;
import touchstone.account.AuditStore.Event;
import touchstone.web.Problems;
import touchstone.web.Readers;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** The few things that an admin sets, and the log of security events. */
final class AdminRoutes implements Routes {
    private final Accounts accounts;
    private final Sample sample;

    AdminRoutes(Accounts accounts, Sample sample) {
        this.accounts = accounts;
        this.sample = sample;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/admin", Right.ADMIN, this::show)
                .post("/admin", Right.ADMIN, this::keep)
                .post("/admin/sample/removal", Right.ADMIN, this::removeSample)
                .get("/audit", Right.ADMIN, this::audit);
    }

    private void show(Visit visit) {
        show(visit, 200, new Problems());
    }

    /** The page as it is, with what is wrong. */
    void show(Visit visit, int status, Problems problems) {
        show(visit, status, accounts.company().name(), accounts.readers(), problems);
    }

    private void keep(Visit visit) {
        var company = visit.form().line("company");
        var readers = Accounts.readers(visit.form().line("readers"));
        var problems = SetupDraft.company(company);
        if (problems.any()) {
            show(visit, 422, company, readers, problems);
            return;
        }
        var by = new By(visit.person().id(), visit.remote());
        accounts.db().write(tx -> {
            accounts.company().rename(tx, company);
            accounts.letRead(tx, readers);
            accounts.audit().note(tx, Event.SETTINGS, by, "readers: " + readers.key());
            return true;
        });
        visit.goTo("/admin");
    }

    private void removeSample(Visit visit) {
        var by = new By(visit.person().id(), visit.remote());
        accounts.db().write(tx -> {
            sample.remove(tx);
            accounts.audit().note(tx, Event.SAMPLE_REMOVAL, by, "");
            return true;
        });
        visit.goTo("/admin");
    }

    private void show(Visit visit, int status, String company, Readers readers, Problems problems) {
        visit.ownOnly();
        var frame = visit.frame(Section.NONE, visit.text("admin.title"));
        var page = new AdminPage(frame, company, readers, sample.isHere(), problems);
        visit.show(status, templates -> templates.accountAdmin(page));
    }

    private void audit(Visit visit) {
        visit.ownOnly();
        int number = Math.clamp(visit.number("page", 1), 1, 10_000);
        var lines = accounts.audit().newest((number - 1) * AuditPage.LINES, AuditPage.LINES + 1);
        var page = new AuditPage(
                visit.frame(Section.NONE, visit.text("audit.title")),
                accounts.company().zone(),
                lines.stream().limit(AuditPage.LINES).toList(),
                number,
                lines.size() > AuditPage.LINES);
        visit.show(templates -> templates.accountAudit(page));
    }
}
