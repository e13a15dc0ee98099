package touchstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project itself, for the tests that guard it. */
public final class Project {
    private static final Path ROOT = Path.of("").toAbsolutePath();

    private Project() {}

    /** A file or folder by its path below the project. */
    public static Path path(String path) {
        return ROOT.resolve(path);
    }

    /** The files of a folder and its folders whose name matches a glob, in the order of their paths. */
    public static List<Path> files(String folder, String glob) {
        if (!Files.exists(path(folder))) return List.of();

        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> matcher.matches(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's path as it is written in the repository. */
    public static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }
}
