package touchstone.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.db.ChangeLog;
import touchstone.people.Visitor;
import touchstone.thing.Access;
import touchstone.web.Pass;
import touchstone.web.Stream;

/**
 * Tells open pages what changed. One thread follows the change log and hands out what it finds; a connection that listens
 * holds neither a thread nor one to the database, and none waits for another.
 */
public final class Live implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    /** The position of somebody who has none yet. */
    static final long UNKNOWN = -1;

    private static final int CHANGES = 1_000;
    /** Who missed more than this reads everything anew: that is cheaper than telling it. */
    private static final int FAR = 2_000;

    // Whoever signs out or is sent away is cut off within this time.
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(1);
    // Shorter than the patience of proxies, and of our own server.
    private static final Duration PULSE = Duration.ofSeconds(15);
    private static final Duration STUCK = Duration.ofSeconds(30);

    private final ChangeLog changes;
    private final LiveTopics topics;
    private final LiveRoom room;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<LiveSignal> unlogged = new ConcurrentLinkedQueue<>();
    private final Semaphore alarm = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    /** Everything up to here was handed out. */
    private long position;

    public Live(ChangeLog changes, LiveTopics topics) {
        this(changes, topics, LiveLimits.ofThisComputer());
    }

    Live(ChangeLog changes, LiveTopics topics, LiveLimits limits) {
        this.changes = changes;
        this.topics = topics;
        this.room = new LiveRoom(limits);
        this.position = changes.head();
        this.thread = Thread.ofPlatform().name("live").daemon().start(this::run);
        changes.follow(alarm::release);
    }

    /** Somebody begins or ends to type in the form at a place; those who type there too will look. */
    public void stir(Visitor visitor, String place) {
        topics.at(visitor, place).ifPresent(named -> {
            unlogged.add(new LiveSignal(LiveKey.typing(named.ref()), named.access(), LiveSignal.NOT_LOGGED));
            alarm.release();
        });
    }

    /** Tells people of their inboxes, also of what does not stand in the change log, such as that something was read. */
    public void follow(Notices notices) {
        notices.follow(person -> {
            unlogged.add(new LiveSignal(
                    new LiveKey(Notices.INBOX, person), new Access(false, person), LiveSignal.NOT_LOGGED));
            alarm.release();
        });
    }

    /** How many listen now. */
    public int listening() {
        lock.lock();
        try {
            return room.size();
        } finally {
            lock.unlock();
        }
    }

    /** A connection for these topics that nobody hears yet; empty where no place is left. */
    Optional<LiveConnection> enter(Pass pass, Collection<String> wanted) {
        var own = new LiveConnection[1];
        var taken = LiveTopics.taken(pass.visitor(), wanted);
        var one = new LiveConnection(pass, topics.of(pass.visitor(), taken), taken.size(), () -> leave(own[0]));
        own[0] = one;
        Optional<LiveConnection> oldest;
        lock.lock();
        try {
            if (closed || !room.hasPlaceFor(one)) return Optional.empty();
            oldest = room.enter(one);
        } finally {
            lock.unlock();
        }
        oldest.ifPresent(LiveConnection::end);
        return Optional.of(one);
    }

    /** Tells a connection how many topics it has, whom it is taken for, what it missed since a position, and from here on everything. */
    void begin(LiveConnection one, Stream stream, long since) {
        long now = position();
        var greeting = "retry: " + retry() + "\nid: " + now + "\nevent: "
                + (replay(one, since, now) ? "hello" : "reload") + "\ndata: " + now + " " + one.taken()
                + (one.pass().visitor().isGuest() ? " guest" : " member") + "\n\n";
        one.speakTo(stream, greeting, now);
        if (closed) one.end();
    }

    /** After a restart not everybody comes back in the same moment. */
    private static int retry() {
        return 1_000 + ThreadLocalRandom.current().nextInt(2_000);
    }

    /** False where so much was missed, or another database is meant, that everything is to be read anew. */
    private boolean replay(LiveConnection one, long since, long now) {
        if (since == UNKNOWN) return true;
        if (since >= now) return since <= changes.head();
        var missed = changes.after(since, FAR);
        if (missed.size() == FAR && missed.getLast().position() < changes.head()) return false;
        topics.signals(missed.stream()
                        .filter(change -> change.position() <= now)
                        .toList())
                .forEach(one::take);
        return true;
    }

    private long position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    void leave(LiveConnection one) {
        lock.lock();
        try {
            room.leave(one);
        } finally {
            lock.unlock();
        }
    }

    /** Nothing ends it but {@link #close}: pages that nobody tells anything would go on to look up to date. */
    private void run() {
        long round = System.nanoTime();
        Throwable failure = null;
        while (!closed) {
            try {
                // What was not handed out stays in the change log; the next round finds it.
                if (failure != null) LOG.error("live events are late", failure);
                failure = null;
                if (alarm.tryAcquire(BETWEEN_ROUNDS.toMillis(), TimeUnit.MILLISECONDS)) alarm.drainPermits();
                if (System.nanoTime() - round >= BETWEEN_ROUNDS.toNanos()) {
                    round = System.nanoTime();
                    goRound();
                }
                handOut();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }
    }

    private void handOut() {
        var signals = new ArrayList<LiveSignal>();
        for (var one = unlogged.poll(); one != null; one = unlogged.poll()) signals.add(one);
        tell(signals, 0);
        while (!closed) {
            var some = changes.after(position(), CHANGES);
            if (some.isEmpty()) return;
            tell(topics.signals(some), some.getLast().position());
        }
    }

    private void tell(List<LiveSignal> signals, long upTo) {
        var told = new LinkedHashSet<LiveConnection>();
        lock.lock();
        try {
            for (var signal : signals)
                for (var one : room.listeners(signal.key())) {
                    if (told.contains(one) || one.pass().holds()) {
                        one.take(signal);
                        told.add(one);
                    }
                }
            position = Math.max(position, upTo);
        } finally {
            lock.unlock();
        }
        told.forEach(LiveConnection::wake);
    }

    /** Whose right has ended goes, and who takes nothing any more; to the others a sign of life. */
    private void goRound() {
        List<LiveConnection> all;
        lock.lock();
        try {
            all = room.all();
        } finally {
            lock.unlock();
        }
        long now = position();
        for (var one : all) {
            if (!one.pass().holds() || one.isStuckFor(STUCK)) one.end();
            else one.beat(now, PULSE);
        }
    }

    /** Ends every connection, so that none delays the end of the server. */
    @Override
    public void close() {
        List<LiveConnection> all;
        lock.lock();
        try {
            closed = true;
            all = room.all();
        } finally {
            lock.unlock();
        }
        all.forEach(LiveConnection::end);
        alarm.release();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
