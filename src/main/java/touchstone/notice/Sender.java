package touchstone.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.config.Smtp;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.notice.MailServer.Refused;
import touchstone.notice.MailServer.Unusable;
import touchstone.notice.OutboxStore.Queued;

/**
 * Sends what is due, on a thread of its own: woken by whoever leaves a mail, else by the next one that is due. It ends only
 * when it is told to; no request ever waits for a mail server.
 */
public final class Sender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int BATCH = 100;
    /** A server that hangs up so often in one round will not take the rest either. */
    private static final int DROPS = 3;
    /** Digests begin on the minute, or a little later. */
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);

    private static final Duration AFTER_FAULT = Duration.ofMinutes(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(2);

    private final Database db;
    private final Outbox outbox;
    private final OutboxStore store;
    private final MailServer server;
    private final Runnable writing;
    private final Predicate<Queued> wanted;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition bell = lock.newCondition();
    // A virtual thread: an interruption ends its wait for a mail server that does not answer.
    private final Thread thread = Thread.ofVirtual().name("mail").unstarted(this::run);
    /** What has left and could not be noted; only the thread knows it. */
    private final Set<String> handedOver = new HashSet<>();

    private boolean rung;
    private volatile boolean stopped;

    /**
     * @param writing writes the mails that are due by themselves, before each round
     * @param wanted whether a mail may still leave, asked right before it does; one that may not is thrown away
     */
    Sender(Database db, Outbox outbox, MailServer server, Runnable writing, Predicate<Queued> wanted, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.store = outbox.store();
        this.server = server;
        this.writing = writing;
        this.wanted = wanted;
        this.clock = clock;
    }

    /** Begins to send what acts leave in the outbox. */
    public static Sender start(
            Smtp smtp, Database db, Outbox outbox, Digests digests, Supplier<String> company, Clock clock) {
        var server = new MailServer(smtp, outbox.link(""), company, clock);
        return new Sender(db, outbox, server, digests::write, digests::wanted, clock).start();
    }

    Sender start() {
        outbox.hang(this::ring);
        thread.start();
        return this;
    }

    private void run() {
        Throwable failure = null;
        while (!stopped) {
            try {
                if (failure != null) pause(failure);
                failure = null;
                round();
                sleep(untilNext());
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }
    }

    private void pause(Throwable failure) {
        if (stopped) return;
        LOG.error("sending mail failed; it goes on in a minute", failure);
        sleep(AFTER_FAULT);
    }

    /** Does what was asked for, writes what is due, and sends all that is. */
    void round() {
        outbox.errands().forEach(errand -> alone("an errand", errand));
        alone("writing what is due", writing);
        for (int drops = 0; drops < DROPS && !stopped; drops++) {
            if (store.due(clock.instant(), 1).isEmpty() || deliver()) return;
        }
        if (!stopped) postpone(new Fault(Fault.Kind.DROPPED, ""));
    }

    /** Whatever happens to one of many, the others are done. */
    private void alone(String what, Runnable one) {
        try {
            one.run();
        } catch (RuntimeException | Error e) {
            if (!stopped) LOG.error("{} failed", what, e);
        }
    }

    /** Sends what is due over one connection; false when the server hung up. */
    private boolean deliver() {
        try (var connection = server.open()) {
            for (var due = due(); !due.isEmpty() && !stopped; due = due())
                for (var queued : due) if (!stopped && !deliver(connection, queued)) return false;
            return true;
        } catch (Unusable dead) {
            postpone(dead.fault());
            return true;
        }
    }

    private List<Queued> due() {
        return store.due(clock.instant(), BATCH);
    }

    /**
     * False when the server hung up. The attempt is noted first: while that cannot be done nothing leaves, as what is not
     * noted would leave again and again.
     */
    private boolean deliver(MailServer.Connection connection, Queued queued) {
        note(tx -> store.attempt(tx, queued));
        try {
            if (isDone(queued)) return true;
            connection.send(queued);
            handedOver.add(queued.id());
            done(queued);
        } catch (Refused refused) {
            failed(queued, refused.fault());
        } catch (Unusable dropped) {
            failed(queued, dropped.fault());
            return false;
        } catch (RuntimeException | Error e) {
            if (!stopped) LOG.error("a mail failed", e);
        }
        return true;
    }

    /** Whether nothing is left to be sent: there is no use in it, nobody wants it, or it has left without being noted. */
    private boolean isDone(Queued queued) {
        if (handedOver.contains(queued.id())) {
            done(queued);
            return true;
        }
        if (!clock.instant().isAfter(queued.mail().voidAt()) && wanted.test(queued)) return false;
        note(tx -> store.remove(tx, queued.id()));
        return true;
    }

    private void done(Queued queued) {
        note(tx -> store.sent(tx, queued.id()));
        handedOver.remove(queued.id());
    }

    private void note(Consumer<Tx> act) {
        db.write(tx -> {
            act.accept(tx);
            return true;
        });
    }

    private void failed(Queued queued, Fault fault) {
        if (stopped) return;
        boolean lost = db.write(tx -> store.failed(tx, queued, fault));
        if (lost) LOG.warn("a mail is given up after {} attempts: {}", queued.attempts() + 1, fault.written());
    }

    /** All that is due waits, each mail for as long as its attempts so far say. */
    private void postpone(Fault fault) {
        if (stopped) return;
        LOG.warn("the mail server cannot be used: {}", fault.written());
        note(store::removeVoid);
        for (var due = due(); !due.isEmpty() && !stopped; due = due()) {
            var batch = due;
            int lost = db.write(tx -> (int) batch.stream()
                    .filter(queued -> {
                        store.attempt(tx, queued);
                        return store.failed(tx, queued, fault);
                    })
                    .count());
            if (lost > 0) LOG.warn("{} mails are given up", lost);
        }
    }

    private Duration untilNext() {
        var now = clock.instant();
        return store.next()
                .map(next -> Duration.between(now, next))
                .filter(time -> time.compareTo(LONGEST_SLEEP) < 0)
                .map(time -> time.isPositive() ? time : Duration.ofSeconds(1))
                .orElse(LONGEST_SLEEP);
    }

    private void ring() {
        lock.lock();
        try {
            rung = true;
            bell.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void sleep(Duration time) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!rung && !stopped && left > 0) left = bell.awaitNanos(left);
            rung = false;
        } catch (InterruptedException told) {
            // Only close() interrupts, and the loop sees it.
        } finally {
            lock.unlock();
        }
    }

    /** Lets the mail that is under way end, two seconds at most; what has not left is sent after the next start. */
    @Override
    public void close() {
        outbox.hang(() -> {});
        stopped = true;
        ring();
        try {
            if (!thread.join(STOP_WITHIN)) {
                thread.interrupt();
                if (!thread.join(STOP_WITHIN)) LOG.warn("the sender of mail did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
