package touchstone.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.db.ChangeLog;
import touchstone.db.Trouble;
import touchstone.thing.Things;

/** Keeps the index up to date on a thread of its own: follows the change log, commits now and then, and builds anew what is damaged. */
final class Follower implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int CHANGES = 1_000;

    // Two seconds: a commit costs milliseconds, and what a crash loses is replayed from the change log.
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Path folder;
    private final String database;
    private final ChangeLog changes;
    private final Writing writing;
    private final ReentrantReadWriteLock swap = new ReentrantReadWriteLock();

    private volatile Shelf shelf;
    private volatile Status status = Status.READY;
    private volatile boolean broken;
    private volatile boolean verified;

    private long position;
    private long committed;
    private long commitAt;
    private volatile long refreshAt;
    private final Alarm alarm = new Alarm();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Backoff backoff = new Backoff();

    Follower(Path folder, String database, ChangeLog changes, Things things) {
        this.folder = folder;
        this.database = database;
        this.changes = changes;
        this.writing = new Writing(things, changes);
        this.shelf = open();
        this.position = shelf.position() > changes.head() ? -1 : shelf.position();
        this.committed = position;
        this.broken = position < 0;
        if (broken) status = Status.rebuilding(0, 0);
    }

    Status status() {
        return status;
    }

    /** What is searched, until {@link Borrowed#close} gives it back. */
    Borrowed borrow() throws IOException {
        swap.readLock().lock();
        try {
            return new Borrowed(shelf, shelf.searchers.acquire());
        } finally {
            swap.readLock().unlock();
        }
    }

    /** A state of the index that stays as it is while somebody searches it. */
    record Borrowed(Shelf shelf, IndexSearcher searcher) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            shelf.searchers.release(searcher);
        }
    }

    /** Tells that there may be something new. */
    void wake() {
        alarm.wake();
    }

    /** Tells that a search failed: perhaps the files are not what was written any more. */
    synchronized void suspect(Throwable failure) {
        if (broken || !verified) return; // known already
        LOG.warn("a search failed; the index will be looked over", failure);
        verified = false;
        wake();
    }

    /** Waits until what stands in the change log up to a position is found; false when that takes too long. */
    synchronized boolean await(long wanted, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (position < wanted && !isClosed()) {
                long left = end - System.nanoTime();
                if (left <= 0) return false;
                alarm.hurry();
                wait(left / 1_000_000 + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return position >= wanted;
    }

    void stop() {
        closing.countDown();
        alarm.hurry();
        synchronized (this) {
            notifyAll();
        }
    }

    private boolean isClosed() {
        return closing.getCount() == 0;
    }

    /** Nothing ends it but {@link #stop}: an index that nobody follows would go on to say that all is well. */
    @Override
    public void run() {
        Throwable failure = null;
        while (!isClosed()) {
            try {
                if (failure != null) recover(failure);
                failure = null;
                follow();
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
            }
        }
        finish();
    }

    private void follow() throws IOException {
        if (broken) rebuild();
        while (catchUp()) commitWhenDue();
        commitWhenDue();
        if (!broken) status = Status.READY;
        backoff.reset();
        rest();
        verify();
    }

    /** Says what happened, waits, and looks the files over when they may be the reason. */
    private void recover(Throwable failure) throws IOException {
        boolean damaged = failure instanceof IOException
                || failure instanceof AlreadyClosedException
                || failure instanceof InternalError;
        if (damaged) broken = true;
        status = broken ? Status.rebuilding(0, 0) : Status.BEHIND;
        LOG.warn(
                damaged
                        ? "the index is damaged and will be built anew"
                        : "the index cannot follow the change log just now",
                failure);
        restAfterFailure();
        if (broken || isClosed() || Trouble.isIn(failure)) return;
        verified = false;
        verify();
    }

    private void verify() throws IOException {
        if (broken || verified) return;
        verified = true;
        try {
            shelf.verify();
        } catch (RuntimeException e) {
            throw new IOException("the index cannot be read", e);
        }
    }

    private Shelf open() {
        try {
            return Shelf.open(folder, database);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.debug("there is no whole index in {}: it will be built", folder, e);
            return fresh();
        }
    }

    private Shelf fresh() {
        try {
            return Shelf.fresh(folder, database);
        } catch (IOException e) {
            throw new SearchIndex.Unusable(
                    folder + " cannot be used for the index (" + e.getMessage() + "): check its rights", e);
        }
    }

    private void rebuild() throws IOException {
        long head = changes.head();
        replaceShelf();
        int total = writing.count();
        status = Status.rebuilding(0, total);
        writing.all(shelf.writer, this::isClosed, done -> {
            status = Status.rebuilding(done, total);
            refreshNowAndThen();
        });
        if (isClosed()) return;
        shelf.pack();
        shelf.searchers.maybeRefreshBlocking();
        shelf.commit(head);
        broken = false;
        verified = true;
        committed = head;
        reach(head);
        LOG.info("built the index anew: {} things", total);
    }

    /** Lets searches see what there is so far. */
    private void refreshNowAndThen() throws IOException {
        long now = System.nanoTime();
        if (now < refreshAt) return;
        refreshAt = now + BETWEEN_LOOKS.toNanos();
        shelf.searchers.maybeRefresh();
    }

    private void replaceShelf() throws IOException {
        swap.writeLock().lock();
        try {
            discard();
            shelf = fresh();
        } finally {
            swap.writeLock().unlock();
        }
    }

    /** Follows a stretch of the change log; whether there may be more. */
    private boolean catchUp() throws IOException {
        if (isClosed() || broken) return false;
        var changed = changes.after(position, CHANGES);
        if (changed.isEmpty()) return false;
        writing.changed(shelf.writer, changed);
        shelf.searchers.maybeRefreshBlocking();
        if (committed == position) commitAt = System.nanoTime() + BETWEEN_COMMITS.toNanos();
        reach(changed.getLast().position());
        return changed.size() == CHANGES;
    }

    private void commitWhenDue() throws IOException {
        if (committed == position || System.nanoTime() < commitAt) return;
        shelf.commit(position);
        committed = position;
        commitAt = System.nanoTime() + BETWEEN_COMMITS.toNanos();
    }

    private void finish() {
        try {
            if (!broken && committed != position) shelf.commit(position);
        } catch (IOException | RuntimeException | Error e) {
            LOG.warn("the index could not be kept; what is missing is replayed at the next start", e);
        }
        discard();
    }

    private void discard() {
        try {
            shelf.discard();
        } catch (IOException | RuntimeException | Error e) {
            LOG.warn("the index could not be closed", e);
        }
    }

    private synchronized void reach(long reached) {
        position = reached;
        status = Status.READY; // before those who wait go on
        notifyAll();
    }

    private void rest() {
        try {
            alarm.rest(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            stop();
        }
    }

    private void restAfterFailure() {
        try {
            closing.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stop();
        }
    }
}
