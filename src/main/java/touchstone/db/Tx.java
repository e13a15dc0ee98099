package touchstone.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One act as one transaction: its statements, its time, and what it changed. */
public final class Tx {
    private final Handle handle;
    private final Instant at;
    private final List<Runnable> afterwards = new ArrayList<>();
    private boolean changed;

    Tx(Handle handle, Instant at) {
        this.handle = handle;
        this.at = at;
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
        changed = true;
    }

    /** Runs something once the act is kept, and never when it fails: what waits for it is woken so. It must not block. */
    public void afterwards(Runnable task) {
        afterwards.add(task);
    }

    List<Runnable> afterwards() {
        return afterwards;
    }

    boolean hasChanged() {
        return changed;
    }
}
