package touchstone.handbook;

import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** The first page. */
final class TodayRoutes implements Routes {
    private final Handbook handbook;

    TodayRoutes(Handbook handbook) {
        this.handbook = handbook;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/", this::today);
    }

    private void today(Visit visit) {
        var page = TodayPage.of(handbook, visit);
        visit.show(templates -> templates.handbookToday(page));
    }
}
