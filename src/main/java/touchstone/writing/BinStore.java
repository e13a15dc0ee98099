package touchstone.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.notice.Notices;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Named;
import touchstone.thing.NamedStore;
import touchstone.thing.Ref;

/**
 * Keeps what was taken away until it is brought back or removed for good. Whoever reads things leaves out what has a row
 * in the table {@code bin}; the name of the thing is open to nobody meanwhile.
 */
public final class BinStore {
    private static final String SELECT = """
            select b.kind, b.id, b.at, n.address, n.title, n.other_title, n.language, n.path
              from bin b
              join named n on n.kind = b.kind and n.id = b.id
            """;

    /** What any thing leaves behind, whatever its kind; its address and its name come last. */
    private static final List<String> TRACES = List.of(
            "delete from bookmark where kind = :kind and id = :id",
            "delete from watch where kind = :kind and id = :id",
            "delete from flag where kind = :kind and thing = :id",
            "delete from proposal where kind = :kind and thing = :id",
            "delete from link where kind = :kind and id = :id",
            "delete from revision where kind = :kind and id = :id",
            "delete from imported where kind = :kind"
                    + " and address in (select address from address where kind = :kind and id = :id)",
            "delete from draft where place in (select :home || address || '/edit'"
                    + " from address where kind = :kind and id = :id)",
            "delete from once where exists (select 1 from address a where a.kind = :kind and a.id = :id"
                    + " and (path = :home || a.address or instr(path, :home || a.address || '/') = 1))",
            "delete from address where kind = :kind and id = :id",
            "delete from named where kind = :kind and id = :id",
            "delete from bin where kind = :kind and id = :id");

    private final Database db;

    /** One thing in the bin, and since when it is there. */
    public record Binned(Named thing, Instant at) {}

    public BinStore(Database db) {
        this.db = db;
    }

    /** What is in the bin, newest first, from an offset. */
    List<Binned> newest(int offset, int limit) {
        return db.read(
                handle -> handle.createQuery(SELECT + " order by b.at desc, b.id desc limit :limit offset :offset")
                        .bind("limit", limit)
                        .bind("offset", offset)
                        .map(BinStore::binned)
                        .list());
    }

    int count() {
        return db.read(handle -> handle.createQuery("select count(*) from bin b join named n on n.id = b.id")
                .mapTo(Integer.class)
                .one());
    }

    Optional<Binned> find(String kind, String address) {
        return db.read(handle -> handle.createQuery(SELECT + " where b.kind = :kind and n.address = :address")
                .bind("kind", kind)
                .bind("address", address)
                .map(BinStore::binned)
                .findOne());
    }

    /** Puts a thing into the bin; false when it lies there already. */
    boolean put(Tx tx, Ref ref) {
        int put = tx.handle()
                .createUpdate("""
                        insert into bin (kind, id, state, at)
                        select kind, id, case open when 1 then 'open' else '' end, :at
                          from named
                         where kind = :kind and id = :id
                            on conflict (kind, id) do nothing
                        """)
                .bind("kind", ref.kind())
                .bind("id", ref.id())
                .bind("at", tx.at().toString())
                .execute();
        open(tx, ref, "0");
        return put > 0;
    }

    /** Whether a thing lies in the bin, as an act sees it. */
    boolean holds(Tx tx, Ref ref) {
        return tx.handle()
                .createQuery("select count(*) from bin where kind = :kind and id = :id")
                .bind("kind", ref.kind())
                .bind("id", ref.id())
                .mapTo(Boolean.class)
                .one();
    }

    /** Takes a thing out of the bin, open to whom it was open before; false when it does not lie there. */
    boolean takeOut(Tx tx, Ref ref) {
        open(tx, ref, "(select b.state = 'open' from bin b where b.kind = named.kind and b.id = named.id)");
        return tx.handle()
                        .createUpdate("delete from bin where kind = :kind and id = :id")
                        .bind("kind", ref.kind())
                        .bind("id", ref.id())
                        .execute()
                > 0;
    }

    private static void open(Tx tx, Ref ref, String open) {
        tx.handle()
                .createUpdate("update named set open = " + open
                        + " where kind = :kind and id = :id and id in (select id from bin)")
                .bind("kind", ref.kind())
                .bind("id", ref.id())
                .execute();
        NamedStore.follow(tx, ref);
    }

    /** What stands on a thing, also from within the bin. */
    List<Removal.Found> leaning(Tx tx, Removal removal, String id) {
        var found = new ArrayList<Removal.Found>();
        for (var leaning : removal.leaning())
            tx.handle()
                    .createQuery("""
                            select count(distinct %2$s) number,
                                   count(distinct case when %2$s in (select id from bin) then %2$s end) binned
                              from %1$s
                             where %3$s = :id
                            """.formatted(leaning.table(), leaning.theirs(), leaning.column()))
                    .bind("id", id)
                    .map((row, context) ->
                            new Removal.Found(leaning.name(), row.getInt("number"), row.getInt("binned")))
                    .filter(one -> one.number() > 0)
                    .forEach(found::add);
        return found;
    }

    /** Takes a thing with all that hangs on it out of the database. */
    void erase(Tx tx, Removal removal, Named thing) {
        for (var companion : removal.companions()) {
            var table = companion.substring(0, companion.indexOf('.'));
            tx.handle()
                    .execute(
                            "delete from " + table + " where " + companion + " = ?",
                            thing.ref().id());
        }
        tx.handle()
                .execute(
                        "delete from " + removal.table() + " where id = ?",
                        thing.ref().id());
        Notices.forget(tx, List.of(thing.ref().id()));
        SaidStore.forget(tx, thing.ref());
        for (var trace : TRACES) {
            var statement = tx.handle().createUpdate(trace);
            if (trace.contains(":kind"))
                statement
                        .bind("kind", thing.ref().kind())
                        .bind("id", thing.ref().id());
            // What people kept and sent is known by the path, and the path may have been another one then.
            if (trace.contains(":home")) statement.bind("home", home(thing));
            statement.execute();
        }
        tx.changed(thing.ref().kind(), thing.ref().id());
    }

    private static String home(Named thing) {
        return thing.path().substring(0, thing.path().lastIndexOf('/') + 1);
    }

    private static Binned binned(ResultSet row, StatementContext context) throws SQLException {
        return new Binned(
                new Named(
                        new Ref(row.getString("kind"), row.getString("id")),
                        row.getString("address"),
                        row.getString("title"),
                        row.getString("other_title"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getString("path"),
                        Access.NOBODY),
                Instant.parse(row.getString("at")));
    }
}
