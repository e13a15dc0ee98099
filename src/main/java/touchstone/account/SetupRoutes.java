package touchstone.account;

import java.util.Map;
import touchstone.attachment.Attachment;
import touchstone.web.Form;
import touchstone.web.NotFound;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Upload;
import touchstone.web.Visit;

/** The first run, behind a secret; without it this is an address like any other that is none. */
final class SetupRoutes implements Routes {
    private static final Form NOTHING = new Form(Map.of());

    private final Setup setup;
    private final Accounts accounts;
    private final Emblem emblem;
    private final Letters letters;

    SetupRoutes(Setup setup, Accounts accounts, Emblem emblem, Letters letters) {
        this.letters = letters;
        this.setup = setup;
        this.accounts = accounts;
        this.emblem = emblem;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/setup/{token}", Right.ANYONE, this::show).post("/setup/{token}", Right.ANYONE, this::finish);
    }

    private void show(Visit visit) {
        check(visit);
        var company = setup.hasSample() ? "" : accounts.company().name();
        show(visit, 200, SetupDraft.blank(company), new Problems());
    }

    private void finish(Visit visit) {
        check(visit);
        // The file first: it may be larger than a form, and says so before the fields are read.
        var upload = visit.uploadWithFields("logo");
        boolean lost = upload instanceof Upload.TooLarge(boolean fields) && !fields;
        var draft = SetupDraft.from(lost ? NOTHING : visit.form());
        switch (emblem.take(upload)) {
            case Emblem.Taking.Refused refused ->
                show(
                        visit,
                        refused.status(),
                        draft,
                        (lost ? new Problems() : draft.problems()).add("logo", refused.why()));
            case Emblem.Taking.None() -> finish(visit, draft, "");
            case Emblem.Taking.Taken(Attachment logo) -> finish(visit, draft, logo.path());
        }
    }

    private void finish(Visit visit, SetupDraft draft, String logo) {
        switch (setup.finish(draft, logo, visit.remote(), Agent.words(visit.header("User-Agent")))) {
            case Setup.Outcome.Done(String session) -> {
                visit.open(session, false);
                letters.speaks(visit);
                visit.goTo("/people");
            }
            case Setup.Outcome.Refused(Problems problems) -> show(visit, 422, draft, problems);
            case Setup.Outcome.Over() -> throw new NotFound();
        }
    }

    private void check(Visit visit) {
        if (!setup.opensWith(visit.path("token"))) throw new NotFound();
        visit.ownOnly();
    }

    private void show(Visit visit, int status, SetupDraft draft, Problems problems) {
        var frame = visit.frame(Section.NONE, visit.text("setup.title"));
        var page = new SetupPage(
                frame, visit.here(), setup.hasSample(), accounts.company().departments(), draft, problems);
        visit.show(status, templates -> templates.accountSetup(page));
    }
}
