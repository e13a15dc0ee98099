package touchstone.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import touchstone.Store;
import touchstone.config.Config;
import touchstone.exchange.Importing;
import touchstone.exchange.Progress;

/** Fills a data folder from a handbook in a fresh JVM, as an operator would, and says how long it took. */
final class Filling {
    /** What stands before the seconds. */
    static final String IMPORTED = "imported in ";

    static final String TALKED = "talked in ";
    static final String INDEXED = "indexed in ";

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private Filling() {}

    /**
     * Takes the data folder, the handbook and how many stories it has beside the starter's; says the seconds of the import,
     * then those of the talk about it, then those of the index.
     */
    public static void main(String[] arguments) {
        var config = Config.at(Path.of(arguments[0]));
        try (var store = Store.open(config, Clock.systemUTC())) {
            long start = System.nanoTime();
            if (store.imports().from(Path.of(arguments[1]), false, Progress.SILENT)
                    instanceof Importing.Refused(var faults))
                throw new IllegalStateException("the handbook has faults: " + faults);
            say(IMPORTED, start);

            start = System.nanoTime();
            TalkMill.fill(store, new StoryMill(), Integer.parseInt(arguments[2]));
            say(TALKED, start);

            start = System.nanoTime();
            try (var index = store.index(config.index())) {
                if (!index.await(store.db().changes().head(), LONGEST))
                    throw new IllegalStateException("the index was not built within " + LONGEST);
            }
            say(INDEXED, start);
        }
    }

    private static void say(String what, long start) {
        System.out.printf(Locale.ROOT, "%s%.3f%n", what, (System.nanoTime() - start) / 1e9);
    }
}
