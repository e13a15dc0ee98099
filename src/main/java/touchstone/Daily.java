package touchstone;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is tidied up once a day, one after the other, while the program runs. */
final class Daily implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Daily.class);
    // Not while people wait for the start.
    private static final long FIRST_MINUTES = 10;
    private static final long EVERY_MINUTES = TimeUnit.DAYS.toMinutes(1);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("daily").daemon().factory());

    Daily(Runnable... tasks) {
        for (var task : List.of(tasks)) {
            var _ = timer.scheduleWithFixedDelay(() -> run(task), FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
        }
    }

    static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            // A timer that throws is never run again; tomorrow may be better.
            LOG.error("a daily task failed", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(2, TimeUnit.SECONDS)) LOG.warn("a daily task did not stop in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
