package touchstone.story;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import touchstone.db.Database;
import touchstone.db.Snapshot;

/** Knows how lately stories told what happens without a standard. */
public final class UndesiredStore {
    private final Supplier<Map<String, Instant>> second;

    public UndesiredStore(Database db) {
        second = new Snapshot<>(db.changes(), Set.of(Story.KIND, "standard"), () -> read(db));
    }

    /**
     * When the last but one undesired story of a standard was told, by the standard's id: from that instant on there are two.
     * A standard with fewer is left out.
     */
    public Map<String, Instant> second() {
        return second.get();
    }

    private static Map<String, Instant> read(Database db) {
        return db.read(handle -> handle.createQuery("""
                        select id, newest
                          from (select s.id,
                                       (select x.newest from story_standard x
                                         where x.standard_id = s.id and x.listed = 1 and x.verdict = 'undesired'
                                         order by x.newest desc limit 1 offset 1) newest
                                  from standard s)
                         where newest is not null
                        """).reduceRows(new HashMap<>(), (found, row) -> {
            var newest = row.getColumn("newest", String.class);
            found.put(row.getColumn("id", String.class), Instant.parse(newest.substring(0, newest.indexOf('/'))));
            return found;
        }));
    }
}
