package touchstone.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
            select n.id, n.person_id, n.reason, n.waits, n.kind, n.thing, n.about, n.excerpt, n.at, n.read_at,
                   coalesce(p.name, '') name, coalesce(p.name_de, '') name_de
              from notice n
              left join person p on p.id = n.by_id
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
                        insert into notice (id, person_id, reason, waits, kind, thing, about, by_id, excerpt, at, read_at,
                                            mailed_at, mail_id)
                        values (:id, :person, :reason, :waits, :kind, :thing, :about, :by, :excerpt, :at, '', '', '')
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
                .bind("at", tx.at().toString())
                .execute();
        return id;
    }

    void remove(Tx tx, String id) {
        tx.handle()
                .createUpdate("delete from notice where id = :id")
                .bind("id", id)
                .execute();
    }

    /** What is new at a place takes the place of what was new there before, as long as nobody has seen that. */
    void removeOlder(Tx tx, Notice notice, String personId) {
        tx.handle()
                .createUpdate("""
                        delete from notice
                         where person_id = :person and read_at = '' and kind = :kind and thing = :thing
                           and about = :about and reason = :reason and mailed_at = ''
                        """)
                .bind("person", personId)
                .bind("kind", notice.thing().kind())
                .bind("thing", notice.thing().id())
                .bind("about", notice.about())
                .bind("reason", notice.reason().key())
                .execute();
    }

    /** Removes all notices that lead to a place, and says whose they were. */
    List<String> removeAbout(Tx tx, Ref thing, String about) {
        DigestStore.recall(tx, unsent(tx, thing, about));
        return tx.handle()
                .createQuery("""
                        delete from notice where kind = :kind and thing = :thing and about = :about returning person_id
                        """)
                .bind("kind", thing.kind())
                .bind("thing", thing.id())
                .bind("about", about)
                .mapTo(String.class)
                .list();
    }

    /** Mails that have not left and tell of a thing, or of one place there. */
    private static List<String> unsent(Tx tx, Ref thing, String about) {
        return tx.handle()
                .createQuery("""
                        select distinct m.id from notice n join mail m on m.id = n.mail_id
                         where n.kind = :kind and n.thing = :thing and m.sent_at = ''
                           and (:about = '' or n.about = :about)
                        """)
                .bind("kind", thing.kind())
                .bind("thing", thing.id())
                .bind("about", about)
                .mapTo(String.class)
                .list();
    }

    /**
     * Takes a person out of all notices about a thing, as receiver and as the one who acted. That it is new goes for all: who
     * follows its place and was not told would be known as the one who told it.
     *
     * @return who had been told that it is new
     */
    List<String> unlink(Tx tx, Ref thing, String personId) {
        DigestStore.recall(tx, unsent(tx, thing, ""));
        var bound = Map.of("kind", thing.kind(), "thing", thing.id(), "person", personId);
        tx.handle().createUpdate("""
                        delete from change_log
                         where kind = 'inbox'
                           and (thing, at) in (select person_id, at from notice
                                                where kind = :kind and thing = :thing and reason = 'watched')
                        """).bindMap(bound).execute();
        var others =
                tx.handle().createQuery("""
                        delete from notice where kind = :kind and thing = :thing and reason = 'watched' returning person_id
                        """).bindMap(bound).mapTo(String.class).list();
        for (var statement : List.of(
                "delete from notice where kind = :kind and thing = :thing and person_id = :person",
                "update notice set by_id = '' where kind = :kind and thing = :thing and by_id = :person",
                "delete from watch where kind = :kind and id = :thing and person_id = :person",
                "delete from change_log where kind = 'inbox' and thing = :person"))
            tx.handle().createUpdate(statement).bindMap(bound).execute();
        return others;
    }

    /** Removes all that was told of things that are no more; mails that have not left are written anew without it. */
    static void forget(Tx tx, Collection<String> things) {
        if (things.isEmpty()) return;
        var ids = List.copyOf(things);
        DigestStore.recall(
                tx,
                tx.handle()
                        .createQuery("""
                                select distinct m.id from notice n join mail m on m.id = n.mail_id
                                 where n.thing in (<things>) and m.sent_at = ''
                                """)
                        .bindList("things", ids)
                        .mapTo(String.class)
                        .list());
        tx.handle()
                .createUpdate("delete from notice where thing in (<things>)")
                .bindList("things", ids)
                .execute();
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
        return db.read(handle -> handle.createQuery(LINES + """
                         where n.person_id = :person order by n.read_at = '' desc, n.id desc limit :limit offset :from
                        """)
                .bind("person", personId)
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
                .createUpdate("delete from notice where (read_at <> '' and at < :read) or at < :before")
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
                Instant.parse(row.getString("at")),
                row.getString("read_at").isEmpty(),
                row.getString("name"),
                row.getString("name_de"));
    }
}
