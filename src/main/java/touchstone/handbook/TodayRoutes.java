package touchstone.handbook;

import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** The first page. */
final class TodayRoutes implements Routes {
    private final Handbook handbook;
    private final Pieces pieces;

    TodayRoutes(Handbook handbook, Pieces pieces) {
        this.handbook = handbook;
        this.pieces = pieces;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/", this::today);
    }

    private void today(Visit visit) {
        var main = pieces.get(visit, Section.TODAY.path(), reader -> {
            var page = TodayPage.of(handbook, reader);
            return reader.piece(templates -> templates.handbookToday(page));
        });
        visit.show(TodayPage.frame(visit), main);
    }
}
