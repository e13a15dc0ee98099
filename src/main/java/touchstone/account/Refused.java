package touchstone.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import touchstone.account.AuditStore.By;
import touchstone.account.AuditStore.Event;
import touchstone.db.Database;

/** Notes who asks for what only others may do, once a minute for a person and an address, so that nobody floods the log. */
final class Refused {
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private record Asked(String personId, String address) {}

    private final Database db;
    private final AuditStore audit;
    private final Cache<Asked, Boolean> lately;

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
        if (lately.asMap().putIfAbsent(new Asked(by.personId(), address), true) != null) return;
        db.write(tx -> {
            audit.note(tx, Event.REFUSED, by, address, false);
            return true;
        });
    }
}
