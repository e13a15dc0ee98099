package touchstone.bench;

import java.util.List;
import touchstone.bench.Duel.Sample;
import touchstone.bench.Duel.Side;

/** Measures pages for those who have signed in beside the same pages for guests. */
final class Members {
    private static final Goal SIGNED_IN = Goal.atLeast(0.7);
    private static final int MANY = 16;

    private final Scale scale;
    private final Table readers =
            new Table("signed in beside guests", "page", "clients", "pages/s", "guest pages/s", "ratio");

    Members(Scale scale) {
        this.scale = scale;
    }

    List<Table> tables() {
        return List.of(readers);
    }

    void measure(Stand stand, Addresses addresses) {
        try (var server = stand.touchstone(Program.JVM + Stand.UNCOMPRESSED)) {
            var session = Writes.signIn(server.port());
            for (var page : Page.open()) {
                var member = new Side(server, new Load(addresses.of(page), session));
                var guest = new Side(server, new Load(addresses.of(page)));
                member.load().visit(server.port(), MANY, scale.warmUp());
                // One client alone tells little more: of the pages that are asked for most it is measured too.
                if (Page.bare().contains(page)) compare(page, member, guest, 1);
                compare(page, member, guest, MANY);
            }
        }
    }

    private void compare(Page page, Side member, Side guest, int connections) {
        var duel = Duel.of(member, guest, connections, scale);
        readers.row(
                page.word(),
                connections,
                duel.ours(Sample::pagesPerSecond),
                duel.theirs(Sample::pagesPerSecond),
                new Judged(duel.ratio(Sample::pagesPerSecond), SIGNED_IN));
    }
}
