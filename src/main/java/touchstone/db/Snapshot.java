package touchstone.db;

import java.util.function.Supplier;

/**
 * A value computed from the database and kept until the change log moves on: for what many pages need and few acts
 * change, such as the list of touchpoints.
 */
public final class Snapshot<T> implements Supplier<T> {
    private record Taken<T>(long position, T value) {}

    private final ChangeLog changes;
    private final Supplier<T> source;
    private volatile @org.jspecify.annotations.Nullable Taken<T> taken;

    public Snapshot(ChangeLog changes, Supplier<T> source) {
        this.changes = changes;
        this.source = source;
    }

    @Override
    public T get() {
        var current = taken;
        long head = changes.head();
        if (current != null && current.position() == head) return current.value();

        // The head is read before the value: a change in between makes the next call take a newer one, never a staler.
        var fresh = new Taken<>(head, source.get());
        taken = fresh;
        return fresh.value();
    }
}
