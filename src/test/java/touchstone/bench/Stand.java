package touchstone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The folder in which handbooks of one size are made, filled in and served. */
record Stand(Path folder, int stories) {
    /** Benchmarks compare answers byte by byte. */
    static final String UNCOMPRESSED = " -Dtouchstone.compression=off";

    // More memory than the program has by default: all things of 100,000 files are read before anything is kept.
    private static final String FILLING_JVM = "-XX:+UseSerialGC -Xmx1500m";

    /** The seconds that an import, the talk about it and the index of both took. */
    record Filled(double imported, double talked, double indexed) {}

    Path data() {
        return folder.resolve("data");
    }

    /** Makes the handbook, imports it, lets people talk about it and indexes both. */
    Filled fill(StoryMill mill) {
        clear();
        GrownHandbook.write(folder.resolve("handbook"), mill, stories);
        try (var filling = Program.java(
                Filling.class,
                folder.resolve("filling.log"),
                FILLING_JVM,
                data().toString(),
                folder.resolve("handbook").toString(),
                Integer.toString(stories))) {
            return new Filled(
                    filling.number(Filling.IMPORTED), filling.number(Filling.TALKED), filling.number(Filling.INDEXED));
        }
    }

    Server touchstone(String jvm) {
        return Server.of(Program.touchstone(data(), jvm));
    }

    /** Bare routes that give out what was recorded, on a copy of the index: a folder has one index open. */
    Server bare(Recorded recorded) {
        var index = folder.resolve("index");
        copy(data().resolve("index"), index);
        var file = folder.resolve("recorded");
        recorded.write(file);
        return Server.of(Program.java(
                BareServer.class,
                folder.resolve("bare.log"),
                Program.JVM + UNCOMPRESSED,
                data().toString(),
                index.toString(),
                file.toString()));
    }

    private void clear() {
        if (!Files.exists(folder)) return;
        for (var path : paths(folder).reversed()) delete(path);
    }

    private static void copy(Path from, Path to) {
        for (var path : paths(from)) {
            try {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Path> paths(Path folder) {
        try (var paths = Files.walk(folder)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
