package touchstone.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.account.AuditStore.By;
import touchstone.account.AuditStore.Event;
import touchstone.db.Database;

/** Notes who asks for what only others may do, once a minute for a person and an address, so that nobody floods the log. */
final class Refused {
    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final int MOST_WAITING = 1_000;

    private record Asked(String personId, String address) {}

    private final Database db;
    private final AuditStore audit;
    private final Cache<Asked, Boolean> lately;
    /** One after the other, so that they stand in the log as they came; its thread ends when there is nothing to do. */
    private final Executor writing = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofVirtual().name("refusals").factory());

    Refused(Database db, AuditStore audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        lately = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(QUIET)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /** @param address a route, never what stands in it: the log keeps no reading habits */
    void note(By by, String address) {
        var asked = new Asked(by.personId(), address);
        if (lately.asMap().putIfAbsent(asked, true) != null) return;
        try {
            // Not in the request: it would wait for the one writer, or fail when the disk takes nothing.
            writing.execute(() -> write(asked, by));
        } catch (RejectedExecutionException tooMany) {
            lately.invalidate(asked);
        }
    }

    private void write(Asked asked, By by) {
        try {
            db.write(tx -> {
                audit.note(tx, Event.REFUSED, by, asked.address(), false);
                return true;
            });
        } catch (RuntimeException e) {
            // The next time it is noted.
            lately.invalidate(asked);
            LOG.warn("a refusal was not noted", e);
        }
    }
}
