package touchstone.exchange;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final String REMEMBER = """
            insert into imported (kind, address, hash, revision, at)
            select :kind, :address, :hash, max(r.number), :at
              from address a
              join revision r on r.kind = a.kind and r.id = a.id
             where a.kind = :kind and a.address = :address
             group by a.id
                on conflict (kind, address) do update
               set hash = excluded.hash, revision = excluded.revision, at = excluded.at
            """;

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

    /** Kind and address of everything that lies in the bin, on which nothing may come to stand. */
    Set<String> binned() {
        return db.read(handle -> handle.createQuery(
                        "select kind || ':' || address from address where id in (select id from bin)")
                .mapTo(String.class)
                .set());
    }

    /** Every address that there is, by its kind; without what lies in the bin. */
    Map<String, List<String>> addresses() {
        return db
                .read(handle -> handle.createQuery("select kind, address from address"
                                + " where kind <> 'story' and id not in (select id from bin)")
                        .map((row, context) -> Map.entry(row.getString("kind"), row.getString("address")))
                        .list())
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    static String key(String kind, String address) {
        return kind + ":" + address;
    }

    /** Remembers that a thing is as a file has it. */
    void remember(Tx tx, String kind, String address, String hash) {
        tx.handle()
                .createUpdate(REMEMBER)
                .bind("kind", kind)
                .bind("address", address)
                .bind("hash", hash)
                .bind("at", tx.at().toString())
                .execute();
    }

    Memory memory(Tx tx) {
        return new Memory(tx);
    }

    /** Remembers files as they were imported, all with one statement in the end. */
    static final class Memory {
        private final Tx tx;
        private final PreparedBatch batch;

        private Memory(Tx tx) {
            this.tx = tx;
            batch = tx.handle().prepareBatch(REMEMBER);
        }

        void add(Part.Found<?> found) {
            batch.bind("kind", found.part().kind())
                    .bind("address", found.address())
                    .bind("hash", found.hash())
                    .bind("at", tx.at().toString())
                    .add();
        }

        void keep() {
            if (batch.size() > 0) batch.execute();
        }
    }
}
