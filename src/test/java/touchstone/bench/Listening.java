package touchstone.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Measures open pages that listen for changes: how soon all hear of one, and what it does to those who read meanwhile. */
final class Listening {
    private static final int MANY = 1_000;
    private static final int MOST = 9_000;
    private static final int SAVES = 5;
    private static final int VISITORS = 4;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Goal HEARD_MILLIS = Goal.atMost(2_000);
    private static final Goal PAGE_MILLIS = Goal.atMost(200);

    private final Writes writes;
    private final Scale scale;
    private final Table listening = new Table(
            "open pages that listen",
            "wanted",
            "listening",
            "all have heard, slowest ms",
            "page p50 ms",
            "page p99 ms",
            "resident MB",
            "live MB");

    Listening(Writes writes, Scale scale) {
        this.writes = writes;
        this.scale = scale;
    }

    List<Table> tables() {
        return List.of(listening);
    }

    void measure(Stand stand, Addresses addresses) {
        for (int wanted : List.of(MANY, MOST)) {
            try (var server = stand.touchstone(Program.JVM + Stand.UNCOMPRESSED)) {
                measure(server, addresses.everything(), wanted);
            }
        }
    }

    private void measure(Server server, List<String> pages, int wanted) {
        var session = Writes.signIn(server.port());
        var load = new Load(pages);
        load.visit(server.port(), VISITORS, scale.warmUp());
        try (var ears = Ears.open(server.port(), wanted, LONGEST);
                var reading = Executors.newSingleThreadExecutor()) {
            int number = ears.number();
            if (number < wanted)
                System.err.println(
                        (wanted - number) + " of " + wanted + " could not listen; look at ulimit -n, here and there");
            var visits = reading.submit(() -> load.visit(server.port(), VISITORS, scale.memory()));
            double slowest = 0;
            for (int i = 0; i < SAVES; i++)
                slowest = Math.max(
                        slowest, ears.await(() -> writes.stories(1, session).sendAll(server.port(), 1), LONGEST));
            var round = visits.get();
            var footprint = Footprint.of(server.program().pid());
            listening.row(
                    wanted,
                    number,
                    new Judged(slowest, wanted == MANY ? HEARD_MILLIS : Goal.NONE),
                    round.millis(0.5),
                    new Judged(round.millis(0.99), wanted == MANY ? PAGE_MILLIS : Goal.NONE),
                    footprint.resident(),
                    footprint.live());
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("listening broke off", e);
        }
    }
}
