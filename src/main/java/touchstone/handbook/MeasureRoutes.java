package touchstone.handbook;

import touchstone.measure.Measure;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** Measures: the ideas, and each alone. */
final class MeasureRoutes implements Routes {
    private final Handbook handbook;

    MeasureRoutes(Handbook handbook) {
        this.handbook = handbook;
    }

    @Override
    public void register(Routing routing) {
        routing.get(Section.MEASURES.path(), this::all);
        routing.get(Section.MEASURES.path() + "/{slug}", this::one);
    }

    private void all(Visit visit) {
        var page = MeasuresPage.of(handbook, visit);
        visit.show(templates -> templates.handbookMeasures(page));
    }

    private void one(Visit visit) {
        var slug = visit.path("slug");
        handbook.measures()
                .find(slug)
                .ifPresentOrElse(
                        measure -> show(visit, measure), () -> Elsewhere.go(handbook, visit, Measure.KIND, slug));
    }

    private void show(Visit visit, Measure measure) {
        var page = MeasurePage.of(handbook, visit, measure);
        visit.show(templates -> templates.handbookMeasure(page));
    }
}
