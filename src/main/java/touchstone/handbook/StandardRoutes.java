package touchstone.handbook;

import java.util.List;
import touchstone.standard.Standard;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** Standards: the handbook in force, and each of them alone. */
final class StandardRoutes implements Routes {
    /** What all readers see below what is the visitor's own, in its name among the pieces. */
    private static final String BELOW = "#below";

    private final Handbook handbook;
    private final Pieces pieces;

    StandardRoutes(Handbook handbook, Pieces pieces) {
        this.handbook = handbook;
        this.pieces = pieces;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/standards", this::all);
        routing.get("/standards/{code}", this::one);
        routing.get("/standards/{code}/stories", this::stories);
    }

    private void all(Visit visit) {
        var page = StandardsPage.of(handbook, visit);
        visit.show(templates -> templates.handbookStandards(page));
    }

    private void one(Visit visit) {
        var code = visit.path("code");
        handbook.standards()
                .find(code)
                .ifPresentOrElse(
                        standard -> show(visit, standard), () -> Elsewhere.go(handbook, visit, Standard.KIND, code));
    }

    private void stories(Visit visit) {
        var code = visit.path("code");
        handbook.standards()
                .find(code)
                .ifPresentOrElse(
                        standard -> show(visit, StandardStoriesPage.of(handbook, visit, standard)),
                        () -> Elsewhere.go(handbook, visit, Standard.KIND, code, below(visit)));
    }

    private static String below(Visit visit) {
        int query = visit.here().indexOf('?');
        return "/stories" + (query < 0 ? "" : visit.here().substring(query));
    }

    private static void show(Visit visit, StandardStoriesPage page) {
        visit.show(templates -> templates.handbookStandardStories(page));
    }

    private void show(Visit visit, Standard standard) {
        var top = pieces.get(visit, standard.path(), reader -> {
            var page = StandardPage.of(handbook, reader, standard);
            return reader.piece(templates -> templates.handbookStandard(page));
        });
        var below = pieces.get(visit, standard.path() + BELOW, reader -> {
            var page = StandardPage.of(handbook, reader, standard);
            return reader.piece(templates -> templates.handbookStandardBelow(page));
        });
        var knowing = Knowing.of(handbook, visit, standard);
        var doubts = Doubts.of(handbook, visit, standard);
        if (knowing.isPresent()) visit.ownOnly();
        var page = new StandardReading(
                handbook.around(visit, StandardPage.frame(visit, standard), standard.named()),
                top,
                knowing.map(List::of).orElse(List.of()),
                doubts.map(List::of).orElse(List.of()),
                below);
        visit.show(templates -> templates.handbookStandardReading(page));
    }
}
