package touchstone.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The memory of a running JVM in megabytes.
 *
 * @param resident the most that it had of the machine's memory; 0 where the system does not tell (only Linux does)
 * @param heap what its heap held
 * @param live what its heap held after a collection
 */
record Footprint(double resident, double heap, double live) {
    private static final double KILO = 1024;

    /** A generation of the heap as jcmd shows it; what belongs to a generation stands further to the right. */
    private static final Pattern USED = Pattern.compile("(?m)^\\d* ?(?! |Metaspace).* used (\\d+)K");

    static Footprint of(long pid) {
        try {
            double resident = resident(pid);
            double heap = heap(pid);
            jcmd(pid, "GC.run");
            return new Footprint(resident, heap, heap(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double heap(long pid) throws IOException {
        return USED.matcher(jcmd(pid, "GC.heap_info"))
                        .results()
                        .mapToDouble(used -> Double.parseDouble(used.group(1)))
                        .sum()
                / KILO;
    }

    private static String jcmd(long pid, String command) throws IOException {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(program, Long.toString(pid), command).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private static double resident(long pid) throws IOException {
        var status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) return 0;
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILO)
                    .findFirst()
                    .orElse(0);
        }
    }
}
