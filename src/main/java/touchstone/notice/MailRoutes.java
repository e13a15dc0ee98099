package touchstone.notice;

import touchstone.db.Database;
import touchstone.text.Language;
import touchstone.web.NotFound;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** Choosing how often one wants mail; ending it needs no sign-in, only the key in each mail (RFC 8058). */
public final class MailRoutes implements Routes {
    private final Database db;
    private final DigestStore store;

    public MailRoutes(Database db, Digests digests) {
        this.db = db;
        this.store = digests.store();
    }

    @Override
    public void register(Routing routing) {
        routing.post("/me/mails", Right.MEMBER, this::choose)
                .get("/unsubscribe/{key}", Right.ANYONE, visit -> show(visit, false))
                .post("/unsubscribe/{key}", Right.ANYONE, this::stop);
    }

    private void choose(Visit visit) {
        var form = visit.form();
        var language = Language.of(form.line("mail-language")).orElse(visit.language());
        db.write(tx -> {
            store.keep(tx, visit.person().id(), Rhythm.of(form.line("rhythm")), language);
            return true;
        });
        visit.goTo("/me/following#mails");
    }

    private void stop(Visit visit) {
        if (!store.isKey(visit.path("key"))) throw new NotFound();
        db.write(tx -> {
            store.stop(tx, visit.path("key"));
            return true;
        });
        show(visit, true);
    }

    private void show(Visit visit, boolean stopped) {
        if (!store.isKey(visit.path("key"))) throw new NotFound();
        visit.ownOnly();
        var frame = visit.frame(Section.NONE, visit.text("unsubscribe.title"));
        var page = new UnsubscribePage(frame, "/unsubscribe/" + visit.path("key"), stopped);
        visit.show(templates -> templates.noticeUnsubscribe(page));
    }
}
