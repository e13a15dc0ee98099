package touchstone.handbook;

import java.util.HashMap;
import java.util.List;
import touchstone.search.Query;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** Searching, and what the box offers while one types. */
final class SearchRoutes implements Routes {
    private final Handbook handbook;

    SearchRoutes(Handbook handbook) {
        this.handbook = handbook;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/search", this::search);
        routing.get("/search/suggestions", this::suggestions);
    }

    private void search(Visit visit) {
        var query = query(visit);
        if (query.isBlank() || query.asksNothing()) {
            var start = SearchStart.of(handbook, visit, query);
            visit.show(templates -> templates.handbookSearchstart(start));
            return;
        }
        var results = handbook.index().search(query, visit.visitor(), visit.language());
        if (results.jump().isPresent()) {
            visit.goTo(results.jump().get());
            return;
        }
        var page = SearchPage.of(handbook, visit, results);
        visit.show(templates -> templates.handbookSearch(page));
    }

    private void suggestions(Visit visit) {
        var offered =
                Offer.of(handbook.index().suggestions(visit.query("q"), visit.visitor(), visit.language()), visit);
        visit.show(templates -> templates.handbookSuggestions(offered));
    }

    private static Query query(Visit visit) {
        var parameters = new HashMap<String, List<String>>();
        for (var facet : Query.FACETS) parameters.put(facet, visit.queries(facet));
        parameters.put("q", visit.queries("q"));
        parameters.put("page", visit.queries("page"));
        return Query.of(parameters);
    }
}
