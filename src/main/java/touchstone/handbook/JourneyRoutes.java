package touchstone.handbook;

import java.util.List;
import java.util.Optional;
import touchstone.journey.CustomerGroup;
import touchstone.journey.Journey;
import touchstone.journey.View;
import touchstone.thing.Named;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** The whole journey, and the single ways through it. */
final class JourneyRoutes implements Routes {
    private final Handbook handbook;

    JourneyRoutes(Handbook handbook) {
        this.handbook = handbook;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/journey", this::whole);
        routing.get("/journeys/{slug}", this::one);
    }

    private void whole(Visit visit) {
        var moved = former(visit, visit.query("group"));
        if (moved.isPresent()) {
            visit.moved(Section.JOURNEY.path() + "?group=" + moved.get());
            return;
        }
        show(visit, handbook.journeys().find(Journey.WHOLE).orElseGet(() -> unwritten(visit)));
    }

    /** Where a group is now that is asked for under a former address; empty for any other. */
    private Optional<String> former(Visit visit, String group) {
        if (group.isEmpty() || handbook.groups().find(group).isPresent()) return Optional.empty();
        return handbook.things().at(visit.visitor(), CustomerGroup.KIND, group).map(Named::address);
    }

    private void one(Visit visit) {
        var slug = visit.path("slug");
        handbook.journeys()
                .find(slug)
                .ifPresentOrElse(
                        journey -> show(visit, journey), () -> Elsewhere.go(handbook, visit, Journey.KIND, slug));
    }

    private void show(Visit visit, Journey journey) {
        var page = JourneyPage.of(handbook, visit, journey);
        visit.show(templates -> templates.handbookJourney(page));
    }

    /** Until somebody has written the whole journey down, it is all touchpoints in their order. */
    private static Journey unwritten(Visit visit) {
        var title = visit.text("journey.whole");
        return new Journey("", Journey.WHOLE, visit.language(), title, "", "", "", View.ACTUAL, List.of(), "", 0);
    }
}
