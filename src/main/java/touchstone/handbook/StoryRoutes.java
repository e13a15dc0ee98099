package touchstone.handbook;

import java.util.List;
import touchstone.story.Story;
import touchstone.thing.Things;
import touchstone.web.NotFound;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** Stories: one, and all of them to browse. */
final class StoryRoutes implements Routes {
    /** What all readers see below what is the visitor's own, in its name among the pieces. */
    private static final String BELOW = "#below";

    /** The same for whoever told it, who has nothing to guess. */
    private static final String OPEN = "#open";

    private final Handbook handbook;
    private final Pieces pieces;

    StoryRoutes(Handbook handbook, Pieces pieces) {
        this.handbook = handbook;
        this.pieces = pieces;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/stories", this::stories);
        routing.get("/stories/{slug}", this::story);
    }

    private void stories(Visit visit) {
        var page = StoriesPage.of(handbook, visit);
        visit.show(templates -> templates.handbookStories(page));
    }

    private void story(Visit visit) {
        var slug = visit.path("slug");
        var found = handbook.stories().find(slug);
        if (found.isEmpty()) {
            Elsewhere.go(handbook, visit, Story.KIND, slug);
            return;
        }
        var story = found.get();
        if (!Things.mayRead(visit.visitor(), story.access())) throw new NotFound();
        read(visit, story);
    }

    private void read(Visit visit, Story story) {
        boolean own = Thanking.isOwn(handbook, visit, story);
        var top = pieces.get(visit, story.path() + (own ? OPEN : ""), reader -> {
            var page = StoryPage.of(handbook, reader, story, own);
            return reader.piece(templates -> templates.handbookStory(page));
        });
        var below = pieces.get(visit, story.path() + BELOW, reader -> {
            var page = StoryPage.of(handbook, reader, story, false);
            return reader.piece(templates -> templates.handbookStoryBelow(page));
        });
        var thanking = own
                ? List.<Thanking>of()
                : Thanking.of(handbook, visit, story).stream().toList();
        var naming = ToBeNamed.of(handbook, visit, story).stream().toList();
        if (own || !naming.isEmpty() || !thanking.isEmpty()) visit.ownOnly();
        var page = new StoryReading(
                handbook.around(visit, StoryPage.frame(visit, story), story.named()),
                done(visit, own && story.state().listed()),
                top,
                naming,
                thanking,
                below);
        visit.show(templates -> templates.handbookStoryReading(page));
    }

    /** What the visitor has just done; said by the address to which saving leads, so that the next visit says no more of it. */
    private static String done(Visit visit, boolean shared) {
        if (visit.visitor().isGuest()) return "";
        return switch (visit.query("done")) {
            case "told" -> shared ? visit.text("story.shared") : "";
            case "changed" -> visit.text("story.changed");
            default -> "";
        };
    }
}
