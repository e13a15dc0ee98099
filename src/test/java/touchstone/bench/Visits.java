package touchstone.bench;

import java.util.List;
import touchstone.bench.Duel.Sample;
import touchstone.bench.Duel.Side;

/** Measures the pages of one handbook beside bare routes, and those of a large one beside those of a small one. */
final class Visits {
    private static final List<Integer> CONNECTIONS = List.of(1, 16);
    private static final Goal SEARCH_MILLIS = Goal.atMost(25);
    private static final int SEARCHED = 100_000;
    private static final Goal GROWTH = Goal.atMost(1.5);

    private final Scale scale;
    private final Table pages = new Table(
            "pages",
            "page",
            "stories",
            "clients",
            "pages/s",
            "bare/s",
            "ratio",
            "p50 ms",
            "bare p50",
            "p99 ms",
            "bare p99",
            "cpu us",
            "bare cpu");
    private final Table unread = new Table("stories never read before", "stories", "p50 ms", "p99 ms");
    private final Table growth =
            new Table("growth", "page", "from", "to", "p50 ms from", "p50 ms to", "p50 ratio", "p99 ratio");

    Visits(Scale scale) {
        this.scale = scale;
    }

    List<Table> tables() {
        return List.of(pages, unread, growth);
    }

    /** Measures all kinds of pages of a server beside bare routes that give out the same. */
    void measure(Stand stand, Server touchstone, Addresses addresses) {
        var first = new Load(addresses.unread()).visitAll(touchstone.port());
        unread.row(stand.stories(), first.millis(0.5), first.millis(0.99));
        var all = Page.bare().stream()
                .flatMap(page -> addresses.of(page).stream())
                .toList();
        var recorded = Recorded.from(touchstone.port(), all);
        try (var bare = stand.bare(recorded)) {
            recorded.mustEqual(Recorded.from(bare.port(), all));
            for (var page : Page.bare()) measure(page, stand, touchstone, bare, new Load(addresses.of(page)));
        }
    }

    private void measure(Page page, Stand stand, Server touchstone, Server bare, Load load) {
        warmUp(load, touchstone);
        warmUp(load, bare);
        for (int connections : CONNECTIONS) {
            var duel = Duel.of(new Side(touchstone, load), new Side(bare, load), connections, scale);
            boolean judged = page == Page.SEARCH && connections == 1 && stand.stories() == SEARCHED;
            pages.row(
                    page.word(),
                    stand.stories(),
                    connections,
                    duel.ours(Sample::pagesPerSecond),
                    duel.theirs(Sample::pagesPerSecond),
                    new Judged(duel.ratio(Sample::pagesPerSecond), page.share()),
                    duel.ours(Sample::median),
                    duel.theirs(Sample::median),
                    new Judged(duel.ours(Sample::slow), judged ? SEARCH_MILLIS : Goal.NONE),
                    duel.theirs(Sample::slow),
                    duel.ours(Sample::work),
                    duel.theirs(Sample::work));
        }
    }

    private void warmUp(Load load, Server server) {
        load.visit(server.port(), CONNECTIONS.getLast(), scale.warmUp());
    }

    /** Measures for one client how much longer the pages of a large handbook take than those of a small one. */
    void grow(Server small, Addresses fewer, Server large, Addresses more) {
        grow("", Page.open(), new Handbook(small, fewer, ""), new Handbook(large, more, ""));
        var ours = new Handbook(large, more, Writes.signIn(large.port()));
        var theirs = new Handbook(small, fewer, Writes.signIn(small.port()));
        grow(", member", Page.ofMembers(), theirs, ours);
    }

    /** A server with its pages and a session there, empty for a guest. */
    private record Handbook(Server server, Addresses addresses, String session) {
        Side side(List<Page> pages) {
            var all =
                    pages.stream().flatMap(page -> addresses.of(page).stream()).toList();
            return new Side(server, new Load(all, session));
        }
    }

    private void grow(String whose, List<Page> pages, Handbook small, Handbook large) {
        for (var side : List.of(small.side(pages), large.side(pages))) warmUp(side.load(), side.server());
        for (var page : pages) {
            var duel = Duel.of(large.side(List.of(page)), small.side(List.of(page)), 1, scale);
            growth.row(
                    page.word() + whose,
                    scale.smallest(),
                    scale.largest(),
                    duel.theirs(Sample::median),
                    duel.ours(Sample::median),
                    new Judged(duel.ratio(Sample::median), GROWTH),
                    new Judged(duel.ratio(Sample::slow), GROWTH));
        }
    }
}
