package touchstone.db;

import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A value computed from the database and kept until the change log moves on: for what many pages need and few acts
 * change, such as the list of touchpoints.
 */
public final class Snapshot<T> implements Supplier<T> {
    private record Taken<T>(long position, T value) {}

    private final LongSupplier position;
    private final Supplier<T> source;
    // A lock that virtual threads wait for without holding on to their carriers; may be entered again, as values may
    // be made of one another.
    private final ReentrantLock one = new ReentrantLock();
    private volatile @org.jspecify.annotations.Nullable Taken<T> taken;

    /** A value that any change may alter. */
    public Snapshot(ChangeLog changes, Supplier<T> source) {
        this(changes::head, source);
    }

    /** A value that only changes of some kinds alter. */
    public Snapshot(ChangeLog changes, Set<String> kinds, Supplier<T> source) {
        this(() -> changes.head(kinds), source);
    }

    private Snapshot(LongSupplier position, Supplier<T> source) {
        this.position = position;
        this.source = source;
    }

    @Override
    public T get() {
        var current = taken;
        if (current != null && current.position() == position.getAsLong()) return current.value();

        one.lock();
        try {
            return taken();
        } finally {
            one.unlock();
        }
    }

    /** Many pages ask at the moment after a change: one of them computes, the others take what it found. */
    private T taken() {
        // The head is read before the value: a change in between makes the next call take a newer one, never a staler.
        long head = position.getAsLong();
        var current = taken;
        if (current != null && current.position() == head) return current.value();
        var fresh = new Taken<>(head, source.get());
        taken = fresh;
        return fresh.value();
    }
}
