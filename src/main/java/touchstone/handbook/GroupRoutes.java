package touchstone.handbook;

import touchstone.journey.CustomerGroup;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** The customer groups, each with what it needs. */
final class GroupRoutes implements Routes {
    private final Handbook handbook;

    GroupRoutes(Handbook handbook) {
        this.handbook = handbook;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/groups", this::all);
        routing.get("/groups/{slug}", this::one);
    }

    private void all(Visit visit) {
        var page = GroupsPage.of(handbook, visit);
        visit.show(templates -> templates.handbookGroups(page));
    }

    private void one(Visit visit) {
        var slug = visit.path("slug");
        handbook.groups()
                .find(slug)
                .ifPresentOrElse(
                        group -> show(visit, group), () -> Elsewhere.go(handbook, visit, CustomerGroup.KIND, slug));
    }

    private void show(Visit visit, CustomerGroup group) {
        var page = GroupPage.of(handbook, visit, group);
        visit.show(templates -> templates.handbookGroup(page));
    }
}
