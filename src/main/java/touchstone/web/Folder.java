package touchstone.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;

/** The files of a folder of resources, whether they lie in the jar, on disk or, in development, in the sources. */
final class Folder {
    private static final Path SOURCES = Path.of("src/main/resources");

    private Folder() {}

    /** All files below the folder by their path in it, in alphabetical order. */
    static SortedMap<String, byte[]> read(String name, boolean dev) {
        try {
            if (dev && Files.isDirectory(SOURCES.resolve(name))) return onDisk(SOURCES.resolve(name));
            var found = Optional.ofNullable(Folder.class.getResource("/" + name))
                    .orElseThrow(() -> new IllegalStateException("no resources in " + name));
            return found.getProtocol().equals("jar") ? inJar(found, name + "/") : onDisk(Path.of(found.toURI()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SortedMap<String, byte[]> onDisk(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList())
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
        }
        return files;
    }

    private static SortedMap<String, byte[]> inJar(URL url, String prefix) throws IOException {
        var files = new TreeMap<String, byte[]>();
        // The jar stays open: it is the one that the classes come from.
        JarFile jar = ((JarURLConnection) url.openConnection()).getJarFile();
        for (var entry : (Iterable<java.util.jar.JarEntry>) jar.stream()::iterator) {
            if (entry.isDirectory() || !entry.getName().startsWith(prefix)) continue;
            try (InputStream in = jar.getInputStream(entry)) {
                files.put(entry.getName().substring(prefix.length()), in.readAllBytes());
            }
        }
        return files;
    }
}
