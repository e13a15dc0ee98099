package touchstone.handbook;

import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** What is missing in the handbook. */
final class GapRoutes implements Routes {
    private final Handbook handbook;

    GapRoutes(Handbook handbook) {
        this.handbook = handbook;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/gaps", this::all);
    }

    private void all(Visit visit) {
        var page = GapsPage.of(handbook, visit);
        visit.show(templates -> templates.handbookGaps(page));
    }
}
