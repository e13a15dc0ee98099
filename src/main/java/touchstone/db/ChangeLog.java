package touchstone.db;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;

/**
 * The change log as its followers see it: what changed after a position, and a call whenever there may be something new.
 * A follower keeps its own position and can lag, crash or be deleted without harm.
 */
public final class ChangeLog {
    private final Jdbi jdbi;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private volatile long head;
    /** The position of the last change of each kind, as far as one happened since the start. */
    private final Map<String, Long> heads = new ConcurrentHashMap<>();

    ChangeLog(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.head = readHead();
    }

    /** The position of the newest change that this process knows of; 0 for an empty log. */
    public long head() {
        return head;
    }

    /**
     * The position of the newest change of some kinds that this process has seen; 0 while there was none since its start.
     * It tells whether something is still as it was, not where to go on reading.
     */
    public long head(Set<String> kinds) {
        long newest = 0;
        for (var kind : kinds) newest = Math.max(newest, heads.getOrDefault(kind, 0L));
        return newest;
    }

    /**
     * The changes after a position and up to the head, oldest first, at most {@code limit}. What another process has just
     * committed waits until the head has moved, so that a follower never reads a change beside an older snapshot.
     */
    public List<Change> after(long position, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select position, kind, thing
                          from change_log
                         where position > :position and position <= :head
                         order by position
                         limit :limit
                        """)
                .bind("position", position)
                .bind("head", head)
                .bind("limit", limit)
                .map((row, context) ->
                        new Change(row.getLong("position"), row.getString("kind"), row.getString("thing")))
                .list());
    }

    /** Calls the follower after each commit that changed something, from any process; it must not block. */
    public void follow(Runnable follower) {
        followers.add(follower);
    }

    /** Looks how far the log is and calls the followers when it has grown. */
    void look() {
        if (hasGrown()) followers.forEach(Runnable::run);
    }

    /** One at a time: two looks that overtake each other must not set the head back. */
    private synchronized boolean hasGrown() {
        var grown = headsAfter(head);
        if (grown.isEmpty()) return false;
        heads.putAll(grown);
        head = Collections.max(grown.values());
        return true;
    }

    private Map<String, Long> headsAfter(long position) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select kind, max(position) last from change_log where position > :position group by kind")
                .bind("position", position)
                .reduceRows(new HashMap<String, Long>(), (found, row) -> {
                    found.put(row.getColumn("kind", String.class), row.getColumn("last", Long.class));
                    return found;
                }));
    }

    private long readHead() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(max(position), 0) from change_log")
                .mapTo(Long.class)
                .one());
    }
}
