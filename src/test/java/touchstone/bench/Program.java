package touchstone.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import touchstone.testing.Project;

/** A program in a JVM of its own. One that serves says where on loopback. */
final class Program implements AutoCloseable {
    /** What run.sh gives the JVM when nobody wants anything else; every program that is measured gets it. */
    static final String JVM =
            Optional.ofNullable(System.getenv("TOUCHSTONE_JAVA_OPTS")).orElse("-XX:+UseSerialGC -Xmx512m");

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
    private static final long STOP_WITHIN_SECONDS = 20;

    private final Process process;
    private final BufferedReader out;
    private final Path log;

    private Program(ProcessBuilder builder, Path log) throws IOException {
        this.log = log;
        process = builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        // However the benchmark ends, it leaves nothing running.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    /** Touchstone itself on a data folder, started as everybody starts it. */
    static Program touchstone(Path data, String jvm) {
        var builder = new ProcessBuilder("./run.sh", "--data", data.toString(), "--port", "0");
        builder.environment().put("TOUCHSTONE_JAVA_OPTS", jvm);
        return start(builder, data.resolveSibling("touchstone.log"));
    }

    /** Another program of the benchmark. */
    static Program java(Class<?> main, Path log, String jvm, String... arguments) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(jvm.split(" ")));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return start(new ProcessBuilder(command), log);
    }

    private static Program start(ProcessBuilder builder, Path log) {
        try {
            return new Program(builder.directory(Project.path("").toFile()), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line that the program says. */
    private String line() {
        try {
            return Optional.ofNullable(out.readLine())
                    .orElseThrow(() -> new IllegalStateException("a program ended early: " + log + " tells why"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the program says a number after certain words. */
    double number(String words) {
        while (true) {
            var line = line();
            if (line.startsWith(words)) return Double.parseDouble(line.substring(words.length()));
        }
    }

    /** Waits until the program says where it serves. */
    int port() {
        while (true) {
            var address = ADDRESS.matcher(line());
            if (address.find()) return Integer.parseInt(address.group(1));
        }
    }

    long pid() {
        return process.pid();
    }

    /** The time that it has had the processors. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
