package touchstone.handbook;

import touchstone.manual.ManualPage;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** The manual: its contents, and each page. */
final class ManualRoutes implements Routes {
    private final Handbook handbook;

    ManualRoutes(Handbook handbook) {
        this.handbook = handbook;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/manual", this::contents);
        routing.get("/manual/{slug}", this::one);
    }

    private void contents(Visit visit) {
        var page = ManualContents.of(handbook, visit);
        visit.show(templates -> templates.handbookManual(page));
    }

    private void one(Visit visit) {
        var slug = visit.path("slug");
        handbook.manual()
                .find(slug)
                .ifPresentOrElse(
                        found -> show(visit, found), () -> Elsewhere.go(handbook, visit, ManualPage.KIND, slug));
    }

    private void show(Visit visit, ManualPage found) {
        var page = ManualReading.of(handbook, visit, found);
        visit.show(templates -> templates.handbookManualPage(page));
    }
}
