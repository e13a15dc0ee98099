package touchstone.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices what another process (an import beside a running server) has committed, by {@code pragma data_version}. */
final class ForeignChanges implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ForeignChanges.class);
    private static final long EVERY_MILLIS = 500;

    private final Connection connection;
    private final ChangeLog changes;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("foreign-changes").daemon().factory());
    private long seen;

    ForeignChanges(Path file, ChangeLog changes) {
        this.changes = changes;
        try {
            connection = Database.source(file).getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot watch " + file, e);
        }
        var _ = timer.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("pragma data_version")) {
            long version = result.getLong(1);
            if (version == seen) return;
            seen = version;
            changes.look();
        } catch (SQLException | RuntimeException e) {
            // A timer that throws is never run again; the next look may succeed.
            log.warn("could not look for changes of other processes", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(2, TimeUnit.SECONDS)) log.warn("the watch for changes did not stop in time");
            connection.close();
        } catch (SQLException e) {
            log.warn("could not close the watch for changes", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
