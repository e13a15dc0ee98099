package touchstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import touchstone.App;
import touchstone.config.Config;

/**
 * What a first start on the day {@link TestSite#AS_OF} leaves in its data folder: made once in a run and copied for each
 * site, because a first start works as long as many tests together.
 */
public final class Seed {
    private static final Map<Boolean, Path> SEEDS = new ConcurrentHashMap<>();

    private Seed() {}

    /** Makes a folder the data folder of an installation that was started once and closed. */
    public static void sow(Path folder, boolean empty) {
        var seed = SEEDS.computeIfAbsent(empty, Seed::grow);
        try (var paths = Files.walk(seed)) {
            for (var path : paths.toList()) {
                var copy = folder.resolve(seed.relativize(path));
                if (Files.isDirectory(path)) Files.createDirectories(copy);
                else Files.copy(path, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path grow(boolean empty) {
        var seed = folder();
        App.start(new Config(seed, Config.DEFAULT_HOST, 0, empty, false), TestSite.AS_OF)
                .close();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(seed)));
        return seed;
    }

    /** A new folder. */
    static Path folder() {
        try {
            return Files.createTempDirectory("touchstone-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
