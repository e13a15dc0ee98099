package touchstone.handbook;

import java.util.List;
import touchstone.db.ChangeLog;
import touchstone.notice.Waiting;
import touchstone.web.Routes;
import touchstone.web.Routing;

/** All addresses of the reading side. */
public final class HandbookRoutes implements Routes {
    private final List<Routes> pages;

    /** @param waiting what may wait for somebody, in the order of the first page */
    public HandbookRoutes(Handbook handbook, ChangeLog changes, List<Waiting> waiting) {
        var pieces = new Pieces(changes, handbook::today);
        pages = List.of(
                new CoverageRoutes(handbook, pieces),
                new FeedRoutes(handbook),
                new JourneyRoutes(handbook),
                new GapRoutes(handbook),
                new GroupRoutes(handbook),
                new ManualRoutes(handbook),
                new MeasureRoutes(handbook),
                new StandardRoutes(handbook, pieces),
                new SearchRoutes(handbook),
                new StoryRoutes(handbook, pieces),
                new TodayRoutes(handbook, pieces, waiting),
                new TouchpointRoutes(handbook, pieces));
    }

    @Override
    public void register(Routing routing) {
        pages.forEach(page -> page.register(routing));
    }
}
