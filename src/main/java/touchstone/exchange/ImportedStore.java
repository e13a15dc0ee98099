package touchstone.exchange;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import touchstone.db.Database;
import touchstone.db.Tx;

/** Remembers of which file each thing was last imported, and what the wiki has now. */
public final class ImportedStore {
    /** What an import needs to know of a thing that is there: the file that it last came from and what became of it. */
    record Past(String hash, int importedRevision, int revision) {
        /** Whether somebody has changed it here since it was imported, or made it here. */
        boolean changedHere() {
            return revision > importedRevision;
        }
    }

    private record Row(String kind, String address, Past past) {}

    private final Database db;

    public ImportedStore(Database db) {
        this.db = db;
    }

    /** The past of every thing that is there, by kind and address parted by a colon. */
    Map<String, Past> all() {
        return db
                .read(handle -> handle.createQuery("""
                                select a.kind, a.address, coalesce(i.hash, '') hash, coalesce(i.revision, 0) imported,
                                       (select max(r.number) from revision r where r.kind = a.kind and r.id = a.id) revision
                                  from address a
                                  left join imported i on i.kind = a.kind and i.address = a.address
                                """)
                        .map((row, context) -> new Row(
                                row.getString("kind"),
                                row.getString("address"),
                                new Past(row.getString("hash"), row.getInt("imported"), row.getInt("revision"))))
                        .list())
                .stream()
                .collect(Collectors.toMap(row -> key(row.kind(), row.address()), Row::past, (a, b) -> a, HashMap::new));
    }

    /** Every address that there is, by its kind. */
    Map<String, List<String>> addresses() {
        return db
                .read(handle -> handle.createQuery("select kind, address from address where kind <> 'story'")
                        .map((row, context) -> Map.entry(row.getString("kind"), row.getString("address")))
                        .list())
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    static String key(String kind, String address) {
        return kind + ":" + address;
    }

    /** A batch that remembers files; {@link #remember} adds to it. */
    PreparedBatch batch(Tx tx) {
        return tx.handle().prepareBatch("""
                insert into imported (kind, address, hash, revision, at)
                select :kind, :address, :hash, max(r.number), :at
                  from address a
                  join revision r on r.kind = a.kind and r.id = a.id
                 where a.kind = :kind and a.address = :address
                 group by a.id
                    on conflict (kind, address) do update
                   set hash = excluded.hash, revision = excluded.revision, at = excluded.at
                """);
    }

    void remember(PreparedBatch batch, Tx tx, Part.Found<?> found) {
        batch.bind("kind", found.part().kind())
                .bind("address", found.address())
                .bind("hash", found.hash())
                .bind("at", tx.at().toString())
                .add();
    }
}
