package touchstone.account;

import java.util.ArrayList;
import java.util.List;
import touchstone.account.AuditStore.By;
import touchstone.account.AuditStore.Event;
import touchstone.notice.Outbox;
import touchstone.web.Frame;
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
    private final Outbox outbox;

    AdminRoutes(Accounts accounts, Sample sample, Outbox outbox) {
        this.accounts = accounts;
        this.sample = sample;
        this.outbox = outbox;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/admin", Right.ADMIN, this::show)
                .post("/admin", Right.ADMIN, this::keep)
                .get("/admin/sample/removal", Right.ADMIN, this::askSample)
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

    private void askSample(Visit visit) {
        visit.ownOnly();
        if (!sample.isHere()) {
            visit.goTo("/admin");
            return;
        }
        var page = new SamplePage(visit.frame(Section.NONE, visit.text("admin.sample.title")), sample.preview());
        visit.show(templates -> templates.accountSample(page));
    }

    private void removeSample(Visit visit) {
        var by = new By(visit.person().id(), visit.remote());
        accounts.db().write(tx -> {
            sample.remove(tx);
            accounts.audit().note(tx, Event.SAMPLE_REMOVAL, by, "");
            return true;
        });
        visit.goTo("/admin?sample=gone");
    }

    private void show(Visit visit, int status, String company, Readers readers, Problems problems) {
        visit.ownOnly();
        var frame = visit.frame(Section.NONE, visit.text("admin.title"));
        var page = new AdminPage(
                frame, company, readers, sample.isHere(), visit.query("sample").equals("gone"), post(frame), problems);
        visit.show(status, templates -> templates.accountAdmin(page));
    }

    /** How mail fares, in words; nothing where none leaves the house. */
    private List<String> post(Frame frame) {
        if (!outbox.isOn()) return List.of();
        var status = outbox.status();
        var lines = new ArrayList<String>();
        if (status.waiting() == 0) lines.add(frame.text("mail.fine"));
        else lines.add(frame.count("mail.waiting", status.waiting()));
        status.since()
                .ifPresent(since -> lines.add(frame.text(
                        "mail.since",
                        AuditPage.time(frame, since, accounts.company().zone()))));
        var fault = status.fault(frame.words());
        if (!fault.isEmpty()) lines.addAll(List.of(fault, frame.text("mail.goes-on")));
        if (status.lost() > 0) lines.add(frame.count("mail.lost", status.lost()));
        return lines;
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
