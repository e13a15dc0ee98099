package touchstone.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Finds the files of a handbook: in a folder, in a ZIP, or in the program itself. Names in a ZIP never become paths. */
final class Sources {
    private static final int MOST_ENTRIES = 20_000;
    /** Of a ZIP, unpacked: texts of 20,000 stories are a quarter of it. */
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private static final int LONGEST_FILE = 1024 * 1024;

    private Sources() {}

    /** The files below a folder or in a ZIP that a handbook may consist of, in the order of their names. */
    static List<SourceFile> at(Path place) {
        if (Files.isDirectory(place)) return folder(place);
        if (Files.isRegularFile(place)) return zip(place);
        throw new Unreadable(place + " is neither a folder nor a ZIP file: name the folder that holds company.yaml");
    }

    /** The starter handbook that every installation brings along. */
    static List<SourceFile> starter() {
        var place = Sources.class.getResource("/content/company.yaml");
        if (place == null) throw new IllegalStateException("the program was built without its starter handbook");
        try {
            var uri = place.toURI();
            if (!uri.getScheme().equals("jar")) return folder(Path.of(uri).resolveSibling("."));
            try (var jar = FileSystems.newFileSystem(URI.create(uri.toString().split("!", 2)[0]), Map.of())) {
                return folder(jar.getPath("/content")).stream()
                        .map(Sources::read)
                        .toList(); // Once the jar is closed, nothing can be read.
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that the program itself brings along. */
    static String text(String resource) {
        try (var in = Sources.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("the program was built without " + resource);
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceFile> folder(Path place) {
        try {
            var folder = place.toRealPath(); // The folder itself may be a link; links inside it are left alone.
            return files(folder);
        } catch (IOException | UncheckedIOException e) {
            throw new Unreadable(place + " cannot be read (" + e.getMessage() + "): check the rights of the folder");
        }
    }

    private static List<SourceFile> files(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> wanted(name(folder, path)))
                    .sorted()
                    .map(path -> new SourceFile(name(folder, path), () -> read(path)))
                    .toList();
        }
    }

    private static SourceFile read(SourceFile file) {
        var bytes = file.bytes();
        return new SourceFile(file.name(), () -> bytes);
    }

    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private static byte[] read(Path path) {
        try (var in = Files.newInputStream(path)) {
            var bytes = in.readNBytes(LONGEST_FILE + 1);
            if (bytes.length > LONGEST_FILE) throw new Unreadable(path + " is larger than 1 MB: take it out");
            return bytes;
        } catch (IOException e) {
            throw new Unreadable(path + " cannot be read (" + e.getMessage() + "): check the rights of the file");
        }
    }

    private static List<SourceFile> zip(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES)
                throw new Unreadable(file + " holds " + zip.size() + " files: at most " + MOST_ENTRIES
                        + " are taken from a ZIP; unpack it and import the folder");
            var files = new ArrayList<SourceFile>();
            long left = MOST_BYTES;
            for (var entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                if (!wanted(entry.getName())) continue;
                var bytes = read(zip, entry, file);
                left -= bytes.length;
                if (left < 0) throw new Unreadable(file + " unpacks to more than 200 MB: divide it");
                files.add(new SourceFile(entry.getName(), () -> bytes));
            }
            return files;
        } catch (ZipException e) {
            throw new Unreadable(file + " is no ZIP file (" + e.getMessage() + "): name a folder or a ZIP");
        } catch (IOException e) {
            throw new Unreadable(file + " cannot be read (" + e.getMessage() + ")");
        }
    }

    private static byte[] read(ZipFile zip, ZipEntry entry, Path file) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(LONGEST_FILE + 1); // What the entry says of its own size may be a lie.
            if (bytes.length > LONGEST_FILE)
                throw new Unreadable(entry.getName() + " in " + file + " is larger than 1 MB: take it out");
            return bytes;
        }
    }

    /** Texts, the company and the synonyms; the life of the sample, hidden files and all else stay outside. */
    private static boolean wanted(String name) {
        var parts = List.of(name.split("/"));
        if (parts.stream().anyMatch(part -> part.startsWith(".") || part.startsWith("__"))) return false;
        if (parts.contains("sample")) return false;
        var last = parts.getLast().toLowerCase(Locale.ROOT);
        return (last.endsWith(".md") && !last.equals("readme.md"))
                || last.endsWith(".yaml")
                || last.endsWith(".yml")
                || last.equals("synonyms.txt");
    }
}
