package touchstone.handbook;

import java.util.List;
import touchstone.web.Routes;
import touchstone.web.Routing;

/** All addresses of the reading side. */
public final class HandbookRoutes implements Routes {
    private final List<Routes> pages;

    public HandbookRoutes(Handbook handbook) {
        pages = List.of(
                new FeedRoutes(handbook),
                new JourneyRoutes(handbook),
                new GapRoutes(handbook),
                new GroupRoutes(handbook),
                new ManualRoutes(handbook),
                new StandardRoutes(handbook),
                new SearchRoutes(handbook),
                new StoryRoutes(handbook),
                new TodayRoutes(handbook),
                new TouchpointRoutes(handbook));
    }

    @Override
    public void register(Routing routing) {
        pages.forEach(page -> page.register(routing));
    }
}
