package touchstone.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import touchstone.db.Database;
import touchstone.db.Ids;
import touchstone.db.Snapshot;
import touchstone.db.Tx;
import touchstone.discussion.Doubted;
import touchstone.thing.Ref;

/** Keeps what readers doubt. */
public final class FlagStore implements Doubted {
    /** The kind under which it enters the change log. */
    public static final String KIND = "flag";

    private final Database db;
    private final Supplier<Map<String, List<Flag>>> standing;

    public FlagStore(Database db) {
        this.db = db;
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
                        insert into flag (id, kind, thing, person_id, sentence, at, settled_at, decision_id)
                        values (:id, 'standard', :standard, :person, :sentence, :at, '', '')
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

    /** Somebody has looked: one flag is taken down. Empty when there was none. */
    Optional<Flag> settle(Tx tx, String standardId, String id) {
        return settle(tx, standardId, "", List.of(id)).stream().findFirst();
    }

    /**
     * A decision answers what whoever decided had read; gives back what stood. What was raised meanwhile stands on.
     *
     * @param seen the ids, whatever else a form brings
     */
    List<Flag> settle(Tx tx, String standardId, String decisionId, Collection<String> seen) {
        var settled = tx.handle().createQuery("""
                        select id, thing, person_id, sentence, at from flag
                         where kind = 'standard' and thing = :standard and settled_at = ''
                        """).bind("standard", standardId).map(FlagStore::flag).list().stream()
                .filter(flag -> seen.contains(flag.id()))
                .toList();
        if (settled.isEmpty()) return settled;
        tx.handle()
                .createUpdate("update flag set settled_at = :at, decision_id = :decision where id in (<ids>)")
                .bind("at", tx.at().toString())
                .bind("decision", decisionId)
                .bindList("ids", settled.stream().map(Flag::id).toList())
                .execute();
        tx.changed(KIND, standardId);
        return settled;
    }

    @Override
    public List<Doubt> standing(Ref thing) {
        if (!thing.kind().equals(Standard.KIND)) return List.of();
        return standing().getOrDefault(thing.id(), List.of()).stream()
                .map(flag -> new Doubt(flag.id(), flag.sentence(), flag.at()))
                .toList();
    }

    @Override
    public Map<String, List<Doubt>> answered(Ref thing) {
        if (!thing.kind().equals(Standard.KIND)) return Map.of();
        return db.read(handle -> handle.createQuery("""
                                select id, decision_id, sentence, at from flag
                                 where kind = 'standard' and thing = :standard and decision_id <> '' order by id
                                """)
                .bind("standard", thing.id())
                .map((row, _) -> Map.entry(
                        row.getString("decision_id"),
                        new Doubt(row.getString("id"), row.getString("sentence"), Instant.parse(row.getString("at")))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
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
