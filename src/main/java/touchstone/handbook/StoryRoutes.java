package touchstone.handbook;

import java.util.Locale;
import touchstone.story.Story;
import touchstone.thing.Things;
import touchstone.web.NotFound;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** Stories: one, and all of them to browse. */
final class StoryRoutes implements Routes {
    private final Handbook handbook;

    StoryRoutes(Handbook handbook) {
        this.handbook = handbook;
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
            moved(visit, slug.toLowerCase(Locale.ROOT));
            return;
        }
        var story = found.get();
        if (!Things.mayRead(visit.visitor(), story.access())) throw new NotFound();
        var page = StoryPage.of(handbook, visit, story);
        visit.show(templates -> templates.handbookStory(page));
    }

    /** A title may have been changed and the address with it; the old one leads to the new one for ever. */
    private void moved(Visit visit, String slug) {
        var named = handbook.things().at(visit.visitor(), Story.KIND, slug).orElseThrow(NotFound::new);
        visit.moved(named.path());
    }
}
