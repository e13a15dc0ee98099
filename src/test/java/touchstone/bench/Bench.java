package touchstone.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import touchstone.testing.Project;

/** Measures the whole program in one run and prints what it found beside what is to be reached. */
final class Bench implements AutoCloseable {
    private static final int CONNECTIONS = 16;
    private static final int IMPORTED = 10_000;
    private static final Goal IMPORT_SECONDS = Goal.atMost(20);
    private static final Goal START_MILLIS = Goal.atMost(1_500);
    private static final String SMALL_HEAP = "-XX:+UseSerialGC -Xmx256m";

    private final Scale scale;
    private final StoryMill mill = new StoryMill();
    private final Visits visits;
    private final Members members;
    private final Writes writes;
    private final Listening listening;
    private final List<Server> running = new ArrayList<>();
    private final Table filling =
            new Table("filling", "stories", "import s", "imported/s", "talk s", "index s", "indexed/s");
    private final Table start = new Table("second start to first page", "stories", "median ms", "slowest ms");
    private final Table memory =
            new Table("memory with -Xmx256m", "stories", "clients", "pages", "resident MB", "heap MB", "live MB");

    private Bench(Scale scale) {
        this.scale = scale;
        this.visits = new Visits(scale);
        this.members = new Members(scale);
        this.writes = new Writes(mill, scale);
        this.listening = new Listening(writes, scale);
    }

    public static void main(String[] arguments) {
        try (var bench = new Bench(Scale.of(arguments))) {
            bench.run();
            bench.print();
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(2);
        }
    }

    private void run() {
        for (int size : scale.has(Part.PAGES, Part.GROWTH) ? scale.sizes() : List.of(scale.middle()))
            measure(stand(size));
        if (scale.has(Part.GROWTH) && scale.sizes().size() > 1) {
            say("growth");
            visits.grow(running.getFirst(), addresses(scale.smallest()), running.getLast(), addresses(scale.largest()));
        }
        close();
        var middle = stand(scale.middle());
        var addresses = addresses(scale.middle());
        part(Part.START, this::start);
        part(Part.MEMORY, this::memory);
        part(Part.MEMBERS, () -> members.measure(middle, addresses));
        part(Part.WRITING, () -> writes.measure(middle));
        part(Part.LISTENING, () -> listening.measure(middle, addresses));
    }

    private void part(Part part, Runnable measuring) {
        if (!scale.has(part)) return;
        say(part.word());
        measuring.run();
    }

    private void measure(Stand stand) {
        int stories = stand.stories();
        say(stories + " stories: making, importing and indexing them");
        var filled = stand.fill(mill);
        filling.row(
                stories,
                new Judged(filled.imported(), stories == IMPORTED ? IMPORT_SECONDS : Goal.NONE),
                stories / filled.imported(),
                filled.talked(),
                filled.indexed(),
                stories / filled.indexed());
        if (!scale.has(Part.PAGES, Part.GROWTH)) return;
        var touchstone = stand.touchstone(Program.JVM + Stand.UNCOMPRESSED);
        running.add(touchstone);
        if (scale.has(Part.PAGES)) {
            say(stories + " stories: pages beside bare routes");
            visits.measure(stand, touchstone, addresses(stories));
        }
        if (stories != scale.smallest() && stories != scale.largest()) {
            running.removeLast().close();
        }
    }

    private void start() {
        var stand = stand(scale.middle());
        firstPage(stand);
        var millis = new double[scale.starts()];
        Arrays.setAll(millis, i -> firstPage(stand));
        start.row(
                stand.stories(),
                new Judged(Duel.median(millis), START_MILLIS),
                Arrays.stream(millis).max().orElseThrow());
    }

    /** Milliseconds from calling run.sh until the first page is there. */
    private static double firstPage(Stand stand) {
        long before = System.nanoTime();
        try (var server = stand.touchstone(Program.JVM)) {
            new Load(List.of("/")).visitAll(server.port());
            return (System.nanoTime() - before) / 1e6;
        }
    }

    private void memory() {
        var stand = stand(scale.middle());
        try (var server = stand.touchstone(SMALL_HEAP)) {
            var round =
                    new Load(addresses(stand.stories()).everything()).visit(server.port(), CONNECTIONS, scale.memory());
            var footprint = Footprint.of(server.program().pid());
            memory.row(
                    stand.stories(),
                    CONNECTIONS,
                    round.pages(),
                    footprint.resident(),
                    footprint.heap(),
                    footprint.live());
        }
    }

    private static Stand stand(int stories) {
        return new Stand(Project.path("target/bench-work").resolve(Integer.toString(stories)), stories);
    }

    private Addresses addresses(int stories) {
        return new Addresses(mill, stories);
    }

    private void print() {
        var tables = new ArrayList<>(List.of(filling));
        tables.addAll(visits.tables());
        tables.addAll(List.of(start, memory));
        tables.addAll(members.tables());
        tables.addAll(writes.tables());
        tables.addAll(listening.tables());
        tables.removeIf(Table::isEmpty);
        tables.forEach(table -> System.out.println(table.text()));
        var json = Project.path("target/bench.json");
        try {
            Files.writeString(json, tables.stream().map(Table::json).collect(joining(",\n", "{\n", "\n}\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long missed = tables.stream().mapToLong(Table::missed).sum();
        System.out.println(missed == 0 ? "Every goal is reached." : missed + " goals are missed.");
        System.out.println("The same as JSON: " + Project.name(json));
    }

    private static void say(String step) {
        System.err.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + step);
    }

    @Override
    public void close() {
        running.forEach(Server::close);
        running.clear();
    }
}
