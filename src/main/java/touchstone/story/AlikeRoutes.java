package touchstone.story;

import touchstone.search.SearchIndex;
import touchstone.touchpoint.TouchpointStore;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** {@code POST /preview/alike}: the fields of the form; answers with what sounds alike, as a fragment kept nowhere. */
public final class AlikeRoutes implements Routes {
    private final SearchIndex index;
    private final TouchpointStore touchpoints;

    public AlikeRoutes(SearchIndex index, TouchpointStore touchpoints) {
        this.index = index;
        this.touchpoints = touchpoints;
    }

    @Override
    public void register(Routing routing) {
        routing.post("/preview/alike", Right.MEMBER, this::alike);
    }

    private void alike(Visit visit) {
        var alike = Alike.of(visit, index, touchpoints);
        visit.ownOnly();
        visit.show(templates -> templates.storyAlike(alike));
    }
}
