package touchstone.handbook;

import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** Is it known? */
final class CoverageRoutes implements Routes {
    private final Handbook handbook;
    private final Pieces pieces;

    CoverageRoutes(Handbook handbook, Pieces pieces) {
        this.handbook = handbook;
        this.pieces = pieces;
    }

    @Override
    public void register(Routing routing) {
        routing.get(Section.COVERAGE.path(), this::all);
    }

    private void all(Visit visit) {
        var main = pieces.get(visit, Section.COVERAGE.path(), reader -> {
            var page = CoveragePage.of(handbook, reader);
            return reader.piece(templates -> templates.handbookCoverage(page));
        });
        visit.show(visit.frame(Section.COVERAGE, visit.text("section.coverage")), main);
    }
}
