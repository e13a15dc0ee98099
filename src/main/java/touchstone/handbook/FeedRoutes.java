package touchstone.handbook;

import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** New stories and standards for feed readers (Atom, RFC 4287). */
final class FeedRoutes implements Routes {
    private static final String ATOM = "application/atom+xml; charset=utf-8";

    private final Handbook handbook;

    FeedRoutes(Handbook handbook) {
        this.handbook = handbook;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/feed.atom", this::feed);
    }

    private void feed(Visit visit) {
        var base = handbook.url().isEmpty() ? visit.server() : handbook.url();
        var company = handbook.company().name();
        var feed = new AtomFeed(base, company, company + ": " + visit.text("feed.title"), visit.language());
        visit.send(200, ATOM, feed.of(News.newest(handbook)));
    }
}
