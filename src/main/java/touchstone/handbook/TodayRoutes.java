package touchstone.handbook;

import java.util.List;
import touchstone.notice.Waiting;
import touchstone.notice.Waits;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** The first page. */
final class TodayRoutes implements Routes {
    private final Handbook handbook;
    private final Pieces pieces;
    private final List<Waiting> waiting;

    TodayRoutes(Handbook handbook, Pieces pieces, List<Waiting> waiting) {
        this.handbook = handbook;
        this.pieces = pieces;
        this.waiting = waiting;
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
        var frame = TodayPage.frame(visit);
        var waits = Waits.of(visit, waiting, DayPage.WAITING);
        if (!waits.isEmpty()) visit.ownOnly();
        var page = new DayPage(frame, frame.day(handbook.today()), waits, main);
        visit.show(templates -> templates.handbookDay(page));
    }
}
