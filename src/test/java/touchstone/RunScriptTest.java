package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.testing.Patience;
import touchstone.testing.Project;

/** Runs ./run.sh in a small project of its own, on a machine with as much as each test puts there. */
class RunScriptTest {
    private static final List<String> TOOLS =
            List.of("bash", "cat", "dirname", "env", "find", "head", "mkdir", "mv", "readlink", "rm", "sed", "touch");

    private static final String MAVEN = """
            #!/usr/bin/env bash
            case $1 in -version) echo "Apache Maven VERSION (of a test)"; exit ;; esac
            echo "maven $*"
            mkdir -p target
            touch target/touchstone.jar
            """;

    private static final String JAVA = """
            #!/usr/bin/env bash
            echo "java $*"
            """;

    @TempDir
    private Path machine;

    private Path project;

    private record Outcome(int code, String out, String err) {}

    @BeforeEach
    void aProjectAndTheToolsOfEverySystem() throws IOException {
        project = machine.resolve("project");
        for (var folder : List.of("src/main", "content")) Files.createDirectories(project.resolve(folder));
        Files.createFile(project.resolve("pom.xml"));
        program(project.resolve("run.sh"), Project.text(Project.path("run.sh")));

        Files.createDirectories(machine.resolve("bin"));
        for (var tool : TOOLS)
            program(machine.resolve("bin").resolve(tool), "#!/bin/sh\nexec " + onThisMachine(tool) + " \"$@\"\n");
    }

    @Test
    void whereThereIsNoJdkOneSentenceSaysWhichToInstall() throws Exception {
        maven("3.9.9");

        refuses(run(), "JDK 25", "none was found", "install");
    }

    @Test
    void anOldJdkIsNamed() throws Exception {
        jdk("1.8.0_402");
        jdk("17.0.15");
        maven("3.9.9");

        refuses(run(), "JDK 25", "newest one found is 17", "install");
    }

    @Test
    void whereThereIsNoMavenOneSentenceSaysWhichToInstall() throws Exception {
        jdk("25.0.3");

        refuses(run(), "Maven 3.8", "none was found", "install");
    }

    @Test
    void anOldMavenIsNamed() throws Exception {
        jdk("25.0.3");
        maven("3.6.3");

        refuses(run(), "Maven 3.8", "3.6.3", "install");
    }

    @Test
    void theGateIsClosedWithoutABrowser() throws Exception {
        jdk("25.0.3");
        maven("3.9.9");

        refuses(run("check"), "no Chromium was found", "install");
    }

    @Test
    void theGateStartsWhatIsHandedOut() throws Exception {
        jdk("25.0.3");
        maven("3.9.9");
        program(machine.resolve("bin/chromium"), "#!/usr/bin/env bash\n");

        var outcome = run("check");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines().toList().getLast()).startsWith("java").endsWith("touchstone.jar train");
    }

    @Test
    void theTestsGoOnWithoutABrowser() throws Exception {
        jdk("25.0.3");
        maven("3.9.9");

        var outcome = run("test");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("No Chromium").contains("left out");
        assertThat(outcome.out()).contains("-Dtests.excludedGroups=browser verify");
    }

    @Test
    void aFirstStartBuildsAndServesWithTheWordsThatWereSaid() throws Exception {
        jdk("17.0.15");
        jdk("25.0.3");
        maven("3.8.1");

        var outcome = run("--port", "9000", "--data", "a folder");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines())
                .anyMatch(line -> line.startsWith("maven") && line.endsWith("package"))
                .anyMatch(line ->
                        line.startsWith("java") && line.endsWith("target/touchstone.jar --port 9000 --data a folder"));
    }

    @Test
    void aStartWithNothingStaleNeedsNoMaven() throws Exception {
        jdk("26-ea");
        maven("4.0.0");
        run();
        Files.delete(machine.resolve("bin/mvn"));

        assertThat(run("import", "texts").out().lines())
                .singleElement()
                .asString()
                .endsWith("touchstone.jar import texts");
    }

    @Test
    void aChangedTextIsBuiltIn() throws Exception {
        jdk("25.0.3");
        maven("3.9.9");
        run();
        var text = Files.createFile(project.resolve("content/story.md"));
        Files.setLastModifiedTime(text, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(run().out()).startsWith("maven");
    }

    private static void refuses(Outcome outcome, String... words) {
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .contains(words)
                .endsWith(".");
    }

    private void jdk(String version) throws IOException {
        var home = machine.resolve("jdks/jdk-" + version);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"a test\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (var name : List.of("java", "javac")) program(home.resolve("bin").resolve(name), JAVA);
    }

    private void maven(String version) throws IOException {
        program(machine.resolve("bin/mvn"), MAVEN.replace("VERSION", version));
    }

    private Outcome run(String... words) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(project.resolve("run.sh").toString()), Stream.of(words))
                .toList();
        var out = machine.resolve("out").toFile();
        var err = machine.resolve("err").toFile();
        var builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().clear();
        builder.environment().putAll(environment());
        var process = builder.start();
        int code = Patience.of("the end of run.sh", process.onExit()).exitValue();
        return new Outcome(code, Project.text(out.toPath()), Project.text(err.toPath()));
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("PATH", machine.resolve("bin").toString());
        environment.put("HOME", machine.toString());
        environment.put("TOUCHSTONE_JDKS", machine.resolve("jdks").toString());
        environment.put(
                "TOUCHSTONE_APPLICATIONS", machine.resolve("applications").toString());
        return environment;
    }

    private static void program(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onThisMachine(String tool) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
