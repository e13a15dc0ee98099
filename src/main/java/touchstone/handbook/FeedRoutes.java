package touchstone.handbook;

import java.util.HashMap;
import java.util.List;
import touchstone.search.Query;
import touchstone.touchpoint.Touchpoint;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** What is new for feed readers (Atom, RFC 4287): everywhere, at a touchpoint, among what a search finds. */
final class FeedRoutes implements Routes {
    private static final String ATOM = "application/atom+xml; charset=utf-8";

    private final Handbook handbook;

    FeedRoutes(Handbook handbook) {
        this.handbook = handbook;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/feed.atom", this::all)
                .get("/touchpoints/{code}/feed.atom", this::touchpoint)
                .get("/search/feed.atom", this::search);
    }

    private void all(Visit visit) {
        send(visit, visit.text("feed.title"), "/feed.atom", "/", News.newest(handbook));
    }

    private void touchpoint(Visit visit) {
        var code = visit.path("code");
        handbook.touchpoints()
                .find(code)
                .ifPresentOrElse(
                        touchpoint -> send(visit, touchpoint),
                        () -> Elsewhere.go(handbook, visit, Touchpoint.KIND, code, "/feed.atom"));
    }

    private void send(Visit visit, Touchpoint touchpoint) {
        var title = touchpoint.code() + " " + touchpoint.named().titleIn(visit.language());
        send(visit, title, touchpoint.path() + "/feed.atom", touchpoint.path(), News.at(handbook, touchpoint));
    }

    private void search(Visit visit) {
        var query = query(visit);
        var found = query.isBlank() || query.asksNothing()
                ? List.<News>of()
                : News.of(handbook, handbook.index().search(query, visit.visitor(), visit.language()));
        var title = visit.text("section.search") + ": " + query.text();
        send(visit, title, feed(query), query.toAddress(), found);
    }

    /** The address of the feed of a search, whatever its page. */
    static String feed(Query query) {
        return query.onPage(1).toAddress().replaceFirst("^/search", "/search/feed.atom");
    }

    private static Query query(Visit visit) {
        var parameters = new HashMap<String, List<String>>();
        for (var facet : Query.FACETS) parameters.put(facet, visit.queries(facet));
        parameters.put("q", visit.queries("q"));
        return Query.of(parameters);
    }

    private void send(Visit visit, String title, String self, String page, List<News> news) {
        var base = handbook.url().isEmpty() ? visit.server() : handbook.url();
        var company = handbook.company().name();
        var feed = new AtomFeed(base, self, page, company, company + ": " + title, visit.language());
        visit.send(200, ATOM, feed.of(news));
    }
}
