package touchstone.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import touchstone.db.Database;
import touchstone.db.Tx;

/** Keeps every revision of every thing as the file that it would be exported as. */
public final class RevisionStore {
    private static final String SELECT =
            "select number, file, at, reason, material, coalesce(person_id, '') person from revision";

    private final Database db;

    public RevisionStore(Database db) {
        this.db = db;
    }

    /** Keeps one revision, counted from 1 for each thing. */
    public void keep(Tx tx, String kind, String id, int number, String file, Deed deed) {
        tx.handle()
                .createUpdate("""
                        insert into revision (kind, id, number, file, at, reason, material, person_id)
                        values (:kind, :id, :number, :file, :at, :reason, :material, nullif(:by, ''))
                        """)
                .bind("kind", kind)
                .bind("id", id)
                .bind("number", number)
                .bind("file", file)
                .bind("at", tx.at().toString())
                .bind("reason", deed.reason())
                .bind("material", deed.material())
                .bind("by", deed.by())
                .execute();
    }

    /** The revisions of a thing, newest first, from an offset. */
    public List<Revision> of(String kind, String id, int offset, int limit) {
        return db.read(handle -> handle.createQuery(
                        SELECT + " where kind = :kind and id = :id order by number desc limit :limit offset :offset")
                .bind("kind", kind)
                .bind("id", id)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(RevisionStore::revision)
                .list());
    }

    public Optional<Revision> find(String kind, String id, int number) {
        return db.read(handle -> find(handle, kind, id, number));
    }

    /** The same as an act sees it, which holds the one writer's lock. */
    public Optional<Revision> find(Tx tx, String kind, String id, int number) {
        return find(tx.handle(), kind, id, number);
    }

    private static Optional<Revision> find(Handle handle, String kind, String id, int number) {
        return handle.createQuery(SELECT + " where kind = :kind and id = :id and number = :number")
                .bind("kind", kind)
                .bind("id", id)
                .bind("number", number)
                .map(RevisionStore::revision)
                .findOne();
    }

    /** The number of the newest revision of a thing as an act sees it, 0 for none. */
    public int newest(Tx tx, String kind, String id) {
        return newest(tx.handle(), kind, id);
    }

    /** The number of the newest revision of a thing, 0 for none. */
    public int newest(String kind, String id) {
        return db.read(handle -> newest(handle, kind, id));
    }

    private static int newest(Handle handle, String kind, String id) {
        return handle.createQuery("select coalesce(max(number), 0) from revision where kind = :kind and id = :id")
                .bind("kind", kind)
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    /** Cuts the tie between a thing's revisions and a person, for good. */
    public void unlink(Tx tx, String kind, String id, String personId) {
        tx.handle()
                .createUpdate("update revision set person_id = null"
                        + " where kind = :kind and id = :id and person_id = :person")
                .bind("kind", kind)
                .bind("id", id)
                .bind("person", personId)
                .execute();
    }

    private static Revision revision(ResultSet row, StatementContext context) throws SQLException {
        return new Revision(
                row.getInt("number"),
                row.getString("file"),
                Instant.parse(row.getString("at")),
                row.getString("reason"),
                row.getBoolean("material"),
                row.getString("person"));
    }
}
