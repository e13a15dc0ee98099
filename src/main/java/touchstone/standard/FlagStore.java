package touchstone.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import touchstone.db.Database;
import touchstone.db.Ids;
import touchstone.db.Snapshot;
import touchstone.db.Tx;

/** Keeps what readers doubt. */
public final class FlagStore {
    /** The kind under which it enters the change log. */
    public static final String KIND = "flag";

    private final Supplier<Map<String, List<Flag>>> standing;

    public FlagStore(Database db) {
        standing = new Snapshot<>(db.changes(), Set.of(KIND, Standard.KIND), () -> read(db));
    }

    /** What stands against each standard, the oldest first, by the standard's id. */
    public Map<String, List<Flag>> standing() {
        return standing.get();
    }

    private static Map<String, List<Flag>> read(Database db) {
        return db.read(handle -> handle.createQuery("""
                                select id, thing, person_id, sentence, at from flag
                                 where kind = 'standard' and settled_at = '' order by id
                                """).map(FlagStore::flag).list()).stream()
                .collect(Collectors.groupingBy(Flag::standardId));
    }

    /** Takes down what a person doubts, who says it in other words; gives back the ids of what stood. */
    List<String> lower(Tx tx, String standardId, String personId) {
        return tx.handle()
                .createQuery("""
                        delete from flag
                         where kind = 'standard' and thing = :standard and person_id = :person and settled_at = ''
                        returning id
                        """)
                .bind("standard", standardId)
                .bind("person", personId)
                .mapTo(String.class)
                .list();
    }

    /** Raises a flag and gives back its id. */
    String raise(Tx tx, String standardId, String personId, String sentence) {
        var id = Ids.next();
        tx.handle()
                .createUpdate("""
                        insert into flag (id, kind, thing, person_id, sentence, at, settled_at)
                        values (:id, 'standard', :standard, :person, :sentence, :at, '')
                        """)
                .bind("id", id)
                .bind("standard", standardId)
                .bind("person", personId)
                .bind("sentence", sentence)
                .bind("at", tx.at().toString())
                .execute();
        tx.changed(KIND, standardId);
        return id;
    }

    /** Somebody has looked: one flag is taken down. False when there was none. */
    boolean settle(Tx tx, String standardId, String id) {
        boolean any = tx.handle()
                        .createUpdate("""
                                update flag set settled_at = :at
                                 where kind = 'standard' and thing = :standard and settled_at = '' and id = :id
                                """)
                        .bind("at", tx.at().toString())
                        .bind("standard", standardId)
                        .bind("id", id)
                        .execute()
                > 0;
        if (any) tx.changed(KIND, standardId);
        return any;
    }

    /** Somebody has looked at all of it: every flag of a standard is taken down; gives back the ids of what stood. */
    List<String> settle(Tx tx, String standardId) {
        var settled = tx.handle()
                .createQuery("""
                        update flag set settled_at = :at
                         where kind = 'standard' and thing = :standard and settled_at = ''
                        returning id
                        """)
                .bind("at", tx.at().toString())
                .bind("standard", standardId)
                .mapTo(String.class)
                .list();
        if (!settled.isEmpty()) tx.changed(KIND, standardId);
        return settled;
    }

    private static Flag flag(ResultSet row, StatementContext context) throws SQLException {
        return new Flag(
                row.getString("id"),
                row.getString("thing"),
                row.getString("person_id"),
                row.getString("sentence"),
                Instant.parse(row.getString("at")));
    }
}
