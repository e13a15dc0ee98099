package touchstone.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;
import touchstone.db.Database;
import touchstone.db.Ids;
import touchstone.db.Tx;
import touchstone.text.Choice;
import touchstone.thing.Ref;

/** Keeps what people are told, line by line; the only SQL about it. */
final class NoticeStore {
    /** Nobody does more in a day; it bounds what a page holds. */
    private static final int MOST_WAITING = 500;

    private static final Duration KEPT_READ = Duration.ofDays(90);
    private static final Duration KEPT = Duration.ofDays(365);

    static final String LINES = """
            select n.id, n.person_id, n.reason, n.waits, n.kind, n.thing, n.about, n.excerpt, n.news, n.at, n.read_at,
                   coalesce(p.name, '') name, coalesce(p.name_de, '') name_de
              from notice n
              left join person p on p.id = n.by_id
            """;

    /** Each half is read from its own index up to the page: all notices of a person would have to be sorted otherwise. */
    static final String ALL = """
            with mine (id) as (
                select * from (select id from notice where person_id = :person and read_at = ''
                                order by id desc limit :until)
                union all
                select * from (select id from notice where person_id = :person and read_at <> ''
                                order by id desc limit :until))
            """ + LINES + """
             where n.id in mine order by n.read_at = '' desc, n.id desc limit :limit offset :from
            """;

    private final Database db;

    NoticeStore(Database db) {
        this.db = db;
    }

    /**
     * One notice as its receiver has it.
     *
     * @param name of whoever acted, empty where that is not said
     */
    record Line(
            String id,
            String personId,
            Reason reason,
            boolean waits,
            Ref thing,
            String about,
            String excerpt,
            String news,
            Instant at,
            boolean unread,
            String name,
            String nameDe) {}

    /** Of some people those who are here and can sign in, or will. */
    Set<String> here(Tx tx, Collection<String> personIds) {
        if (personIds.isEmpty()) return Set.of();
        return new HashSet<>(tx.handle()
                .createQuery("""
                        select p.id from person p join account a on a.person_id = p.id
                         where p.active = 1 and p.id in (<ids>)
                        """)
                .bindList("ids", List.copyOf(personIds))
                .mapTo(String.class)
                .list());
    }

    /** Keeps a notice for one person and gives back its id. */
    String keep(Tx tx, Notice notice, String personId) {
        var id = Ids.next();
        tx.handle()
                .createUpdate("""
                        insert into notice (id, person_id, reason, waits, kind, thing, about, by_id, excerpt, news, at, read_at,
                                            mailed_at, mail_id)
                        values (:id, :person, :reason, :waits, :kind, :thing, :about, :by, :excerpt, :news, :at, '', '', '')
                        """)
                .bind("id", id)
                .bind("person", personId)
                .bind("reason", notice.reason().key())
                .bind("waits", notice.waits())
                .bind("kind", notice.thing().kind())
                .bind("thing", notice.thing().id())
                .bind("about", notice.about())
                .bind("by", notice.named() ? notice.actor() : "")
                .bind("excerpt", notice.excerpt())
                .bind("news", notice.news())
                .bind("at", tx.at().toString())
                .execute();
        return id;
    }

    /** What a person has not read, the newest first. */
    List<Line> unread(String personId, int limit) {
        return db.read(handle -> handle.createQuery(LINES + """
                         where n.person_id = :person and n.read_at = '' order by n.id desc limit :limit
                        """)
                .bind("person", personId)
                .bind("limit", limit)
                .map(NoticeStore::line)
                .list());
    }

    /** What waits for a person for other reasons than these, the newest first, however much else is unread. */
    List<Line> waiting(String personId, Collection<Reason> except) {
        return db.read(handle -> handle.createQuery(LINES + """
                         where n.person_id = :person and n.read_at = '' and n.waits = 1 and n.reason not in (<except>)
                         order by n.id desc limit :limit
                        """)
                .bind("person", personId)
                .bindList("except", except.stream().map(Reason::key).toList())
                .bind("limit", MOST_WAITING)
                .map(NoticeStore::line)
                .list());
    }

    /** Everything a person was told: first what is unread, then the newest. */
    List<Line> all(String personId, int from, int limit) {
        return db.read(handle -> handle.createQuery(ALL)
                .bind("person", personId)
                .bind("until", from + limit)
                .bind("limit", limit)
                .bind("from", from)
                .map(NoticeStore::line)
                .list());
    }

    /** One notice is read. */
    void read(Tx tx, String personId, String id) {
        tx.handle()
                .createUpdate("update notice set read_at = :at where id = :id and person_id = :person and read_at = ''")
                .bind("at", tx.at().toString())
                .bind("id", id)
                .bind("person", personId)
                .execute();
    }

    /** All that a person was told of a thing is read. */
    void read(Tx tx, String personId, Ref thing) {
        tx.handle()
                .createUpdate("""
                        update notice set read_at = :at
                         where person_id = :person and kind = :kind and thing = :thing and read_at = ''
                        """)
                .bind("at", tx.at().toString())
                .bind("person", personId)
                .bind("kind", thing.kind())
                .bind("thing", thing.id())
                .execute();
    }

    /** All is read up to this notice, so that what comes while somebody reads stays new. */
    void readUpTo(Tx tx, String personId, String newest) {
        tx.handle()
                .createUpdate(
                        "update notice set read_at = :at where person_id = :person and read_at = '' and id <= :newest")
                .bind("at", tx.at().toString())
                .bind("person", personId)
                .bind("newest", newest)
                .execute();
    }

    /** The ids of those who asked a person whether a thing fits. */
    List<String> askers(Tx tx, String personId, Ref thing) {
        return tx.handle()
                .createQuery("""
                        select distinct by_id from notice
                         where person_id = :person and kind = :kind and thing = :thing and reason = 'position-asked'
                        """)
                .bind("person", personId)
                .bind("kind", thing.kind())
                .bind("thing", thing.id())
                .mapTo(String.class)
                .list();
    }

    /** What waited for a person and does not any more. */
    void settle(Tx tx, String personId, Ref thing, Collection<Reason> reasons) {
        tx.handle()
                .createUpdate("""
                        update notice set read_at = :at
                         where person_id = :person and kind = :kind and thing = :thing and read_at = ''
                           and reason in (<reasons>)
                        """)
                .bind("at", tx.at().toString())
                .bind("person", personId)
                .bind("kind", thing.kind())
                .bind("thing", thing.id())
                .bindList("reasons", reasons.stream().map(Reason::key).toList())
                .execute();
    }

    /** What waited for anybody at a thing and does not any more; says for whom. */
    List<String> settle(Tx tx, Ref thing, Collection<Reason> reasons) {
        return tx.handle()
                .createQuery("""
                        update notice set read_at = :at
                         where kind = :kind and thing = :thing and read_at = '' and reason in (<reasons>)
                        returning person_id
                        """)
                .bind("at", tx.at().toString())
                .bind("kind", thing.kind())
                .bind("thing", thing.id())
                .bindList("reasons", reasons.stream().map(Reason::key).toList())
                .mapTo(String.class)
                .list();
    }

    /** Removes what was read long ago, and what nobody has read for a year; no trace of who was told goes on beyond that. */
    void sweep(Tx tx) {
        tx.handle()
                .createUpdate("delete from change_log where kind = 'inbox' and at < :read")
                .bind("read", tx.at().minus(KEPT_READ).toString())
                .execute();
        tx.handle()
                .createUpdate("delete from notice where at < :read and (read_at <> '' or at < :before)")
                .bind("read", tx.at().minus(KEPT_READ).toString())
                .bind("before", tx.at().minus(KEPT).toString())
                .execute();
    }

    static Line line(ResultSet row, StatementContext context) throws SQLException {
        return new Line(
                row.getString("id"),
                row.getString("person_id"),
                Choice.of(Reason.class, row.getString("reason")),
                row.getBoolean("waits"),
                new Ref(row.getString("kind"), row.getString("thing")),
                row.getString("about"),
                row.getString("excerpt"),
                row.getString("news"),
                Instant.parse(row.getString("at")),
                row.getString("read_at").isEmpty(),
                row.getString("name"),
                row.getString("name_de"));
    }
}
