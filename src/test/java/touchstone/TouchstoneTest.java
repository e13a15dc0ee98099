package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.testing.Project;

/** What the command line answers to what it cannot do: one line, exit 2, no trace. */
class TouchstoneTest {
    private record Said(int exit, String out, String err) {}

    @TempDir
    private Path folder;

    @Test
    void wrongOptionsEndInOneLine() {
        assertRefused(said("--nonsense"), "--nonsense");
        assertRefused(said("--port", "abc"), "--port");
        assertRefused(said("--port", "70000"), "70000");
        assertRefused(said("--host", "nowhere.invalid", "--data", data()), "nowhere.invalid");
        assertRefused(said("import"), "FOLDER");
    }

    @Test
    void aPortInUseEndsInOneLineAndLetsTheFolderGo() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            assertRefused(said("--port", port, "--data", data()), "cannot listen");
            assertRefused(said("--port", port, "--data", data()), "cannot listen");
        }
    }

    @Test
    void aForeignDatabaseEndsInOneLine() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("data")).resolve("touchstone.db"), "no database");

        assertRefused(said("--data", data()), "restore it");
    }

    @Test
    void anImportSaysWhatCameIn() {
        var said = said("import", Project.path("content").toString(), "--data", data());

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Imported: 106 new, 0 changed, 0 as they were.");
    }

    @Test
    void anImportThatIsRefusedNamesFileLineFaultAndMend() throws IOException {
        var in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("a-story.md"), "---\nkind: storry\nlanguage: en\n---\n# A story\n");

        var said = said("import", in.toString(), "--data", data());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("a-story.md:2: ").contains("storry").contains("Nothing was imported");
    }

    @Test
    void anUnreadableFolderEndsInOneLine() {
        assertRefused(said("import", folder.resolve("none").toString(), "--data", data()), "neither a folder nor");
    }

    @Test
    void aTrialSaysWhichPageDoesNotAnswerAsItShould() {
        assertThat(said("train")).isEqualTo(new Said(0, "The program starts, and its pages answer.\n", ""));

        var said = said("train", "/nowhere");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).isEqualTo("/nowhere answers 404 and not 200\n");
    }

    @Test
    void aDataFolderThatCannotBeOneEndsInOneLine() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "no folder");
        var below = file.resolve("data").toString();

        assertRefused(said("--data", file.toString()), "is a file");
        assertRefused(said("--data", below), "cannot be used");
        assertRefused(said("import", content(), "--data", file.toString()), "is a file");
        assertRefused(said("import", content(), "--data", below), "cannot be used");
    }

    @Test
    void malformedPropertiesEndInOneLine() throws IOException {
        var properties = Files.createDirectories(Path.of(data())).resolve("touchstone.properties");

        Files.writeString(properties, "url = http://a.b/\\umbrella");
        assertRefused(said("--data", data()), "touchstone.properties has a \\u");
        Files.write(properties, new byte[] {'h', 'o', 's', 't', '=', (byte) 0xe4, '\n'});
        assertRefused(said("--data", data()), "UTF-8");
        Files.writeString(properties, "port = many");
        assertRefused(said("--data", data()), "'many'");
        Files.delete(properties);
        Files.createDirectory(properties);
        assertRefused(said("import", content(), "--data", data()), "touchstone.properties cannot be read");
    }

    @Test
    void anUnknownKeyInThePropertiesIsNamedWithTheOneThatWasMeant() throws IOException {
        var properties = Files.createDirectories(Path.of(data())).resolve("touchstone.properties");

        for (var slip : Map.of(
                        "prot", "port", "PORT", "port", "touchstone.url", "url", "hostt", "host", "proxy", "proxies")
                .entrySet()) {
            Files.writeString(properties, slip.getKey() + " = 1");
            assertRefused(
                    said("--data", data()),
                    "touchstone.properties has the unknown key " + slip.getKey() + ": probably " + slip.getValue()
                            + " is meant");
        }
        Files.writeString(properties, "colour = \u001b[31mred");
        assertRefused(said("user", "list", "--data", data()), "unknown key colour: there are data, ");
        Files.writeString(properties, "\u001b[31m\nport = 1");
        assertRefused(said("--data", data()), "unknown key");
    }

    @Test
    void aProxyIsAnAddress() {
        assertRefused(said("--proxies", "proxy.example.org", "--data", data()), "proxy.example.org");
    }

    @Test
    void anIndexThatAnotherProgramHoldsEndsInOneLine() throws IOException {
        var index = Files.createDirectories(Path.of(data()).resolve("index"));
        try (var directory = FSDirectory.open(index);
                var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            assertRefused(said("--data", data(), "--port", "0"), "is in use by another program");
            lock.ensureValid();
        }
    }

    @Test
    void anIndexThatIsNoFolderEndsInOneLine() throws IOException {
        Files.writeString(Files.createDirectories(Path.of(data())).resolve("index"), "no folder");

        assertRefused(said("--data", data(), "--port", "0"), "cannot be used for the index");
    }

    @Test
    void aDatabaseThatAnotherProgramHoldsEndsInOneLine() throws SQLException {
        said("import", content(), "--data", data());
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + data() + "/touchstone.db");
                var statement = other.createStatement()) {
            statement.execute("begin immediate");
            assertRefused(said("import", content(), "--overwrite", "--data", data()), "locked by another program");
        }
    }

    @Test
    void aDatabaseThatNobodyElseMayReadEndsInOneLine() throws SQLException {
        said("import", content(), "--data", data());
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + data() + "/touchstone.db");
                var statement = other.createStatement()) {
            statement.execute("pragma locking_mode = exclusive");
            statement.execute("begin exclusive");
            assertRefused(said("--data", data(), "--port", "0"), "locked by another program");
        }
    }

    private static String content() {
        return Project.path("content").toString();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static void assertRefused(Said said, String why) {
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains(why);
        assertThat(said.err().strip().lines()).hasSize(1);
    }

    private static Said said(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var usual = System.out;
        var unusual = System.err;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int exit = Touchstone.run(args);
            return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(usual);
            System.setErr(unusual);
        }
    }
}
