package touchstone.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;

/** One act as one transaction: its statements, its time, and what it changed. */
public final class Tx {
    private final Handle handle;
    private final Instant at;
    private final List<Runnable> afterwards;
    private final AtomicBoolean changed;

    Tx(Handle handle, Instant at) {
        this(handle, at, new ArrayList<>(), new AtomicBoolean());
    }

    private Tx(Handle handle, Instant at, List<Runnable> afterwards, AtomicBoolean changed) {
        this.handle = handle;
        this.at = at;
        this.afterwards = afterwards;
        this.changed = changed;
    }

    /** The same act, writing as if at another instant: for what happened before and comes in from a file. */
    public Tx at(Instant then) {
        return new Tx(handle, then, afterwards, changed);
    }

    public Handle handle() {
        return handle;
    }

    /** The instant of the act; the same for everything that it writes. */
    public Instant at() {
        return at;
    }

    /** Appends to the change log: the index, the caches and whoever else follows it will look at this thing again. */
    public void changed(String kind, String id) {
        handle.createUpdate("insert into change_log (kind, thing, at) values (:kind, :id, :at)")
                .bind("kind", kind)
                .bind("id", id)
                .bind("at", at.toString())
                .execute();
        changed.set(true);
    }

    /** Runs something once the act is kept, and never when it fails: what waits for it is woken so. It must not block. */
    public void afterwards(Runnable task) {
        afterwards.add(task);
    }

    List<Runnable> afterwards() {
        return afterwards;
    }

    boolean hasChanged() {
        return changed.get();
    }
}
