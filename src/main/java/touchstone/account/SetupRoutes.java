package touchstone.account;

import touchstone.web.NotFound;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** The first run, behind a secret; without it this is an address like any other that is none. */
final class SetupRoutes implements Routes {
    private final Setup setup;
    private final Accounts accounts;

    SetupRoutes(Setup setup, Accounts accounts) {
        this.setup = setup;
        this.accounts = accounts;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/setup/{token}", Right.ANYONE, this::show).post("/setup/{token}", Right.ANYONE, this::finish);
    }

    private void show(Visit visit) {
        check(visit);
        var company = setup.hasSample() ? "" : accounts.company().name();
        show(visit, 200, new SetupDraft(company, "", new SignInName(""), "", false), new Problems());
    }

    private void finish(Visit visit) {
        check(visit);
        var draft = SetupDraft.from(visit.form());
        switch (setup.finish(draft, visit.remote(), Agent.words(visit.header("User-Agent")))) {
            case Setup.Outcome.Done(String session) -> {
                visit.open(session, false);
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
        var page = new SetupPage(frame, visit.here(), setup.hasSample(), draft, problems);
        visit.show(status, templates -> templates.accountSetup(page));
    }
}
