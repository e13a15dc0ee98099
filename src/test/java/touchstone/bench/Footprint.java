package touchstone.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * The memory of a running JVM in megabytes.
 *
 * @param resident the most that it had of the machine's memory; 0 where the system does not tell (only Linux does)
 * @param heap what its heap held
 * @param live what its heap held after a collection
 */
record Footprint(double resident, double heap, double live) {
    private static final double KILO = 1024;

    static Footprint of(long pid) {
        try {
            double resident = resident(pid);
            var machine = VirtualMachine.attach(Long.toString(pid));
            var agent = new JMXServiceURL(machine.startLocalManagementAgent());
            machine.detach();
            try (var connector = JMXConnectorFactory.connect(agent)) {
                var memory = ManagementFactory.newPlatformMXBeanProxy(
                        connector.getMBeanServerConnection(),
                        ManagementFactory.MEMORY_MXBEAN_NAME,
                        MemoryMXBean.class);
                double heap = used(memory);
                memory.gc();
                return new Footprint(resident, heap, used(memory));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AttachNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double used(MemoryMXBean memory) {
        return memory.getHeapMemoryUsage().getUsed() / KILO / KILO;
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
