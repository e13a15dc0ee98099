package touchstone.handbook;

import touchstone.touchpoint.Touchpoint;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** Touchpoints: all of them, and everything at one. */
final class TouchpointRoutes implements Routes {
    private final Handbook handbook;
    private final Pieces pieces;

    TouchpointRoutes(Handbook handbook, Pieces pieces) {
        this.handbook = handbook;
        this.pieces = pieces;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/touchpoints", this::all);
        routing.get("/touchpoints/{code}", this::one);
    }

    private void all(Visit visit) {
        var page = TouchpointsPage.of(handbook, visit);
        visit.show(templates -> templates.handbookTouchpoints(page));
    }

    private void one(Visit visit) {
        var code = visit.path("code");
        handbook.touchpoints()
                .find(code)
                .ifPresentOrElse(
                        touchpoint -> show(visit, touchpoint),
                        () -> Elsewhere.go(handbook, visit, Touchpoint.KIND, code));
    }

    private void show(Visit visit, Touchpoint touchpoint) {
        var main = pieces.get(visit, touchpoint.path(), reader -> {
            var page = TouchpointPage.of(handbook, reader, touchpoint);
            return reader.piece(templates -> templates.handbookTouchpoint(page));
        });
        visit.show(handbook.around(visit, TouchpointPage.frame(visit, touchpoint), touchpoint.named()), main);
    }
}
