package touchstone.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import touchstone.db.Database;
import touchstone.db.Ids;
import touchstone.db.Tx;

/** Keeps mails from the act that writes them until 90 days after they were sent or given up; the only SQL about them. */
final class OutboxStore {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofDays(5);
    /** Two to the power of eleven minutes is more than a day. */
    private static final int DOUBLED_AT_MOST = 11;

    private static final String WAITING = " sent_at = '' and lost_at = '' ";

    private final Database db;

    OutboxStore(Database db) {
        this.db = db;
    }

    /** A mail that waits. */
    record Queued(String id, Mail mail, Instant madeAt, int attempts) {}

    /**
     * How the mails fare.
     *
     * @param waiting how many wait
     * @param since since when the first of them does
     * @param fault what went wrong last with one that waits, as {@link Fault} writes it; empty for nothing
     * @param lost how many were given up in the last 90 days
     */
    record Status(int waiting, Optional<Instant> since, String fault, int lost) {}

    /** Keeps a mail and gives back its id. */
    String add(Tx tx, Mail mail) {
        var id = Ids.next();
        tx.handle()
                .createUpdate("""
                        insert into mail (id, recipient, subject, body, made_at, attempts, due_at, sent_at, fault, person_id,
                                          stop_key, void_at, lost_at)
                        values (:id, :recipient, :subject, :body, :at, 0, :at, '', '', :person, :stopKey, :voidAt, '')
                        """)
                .bind("id", id)
                .bind("recipient", mail.recipient())
                .bind("subject", mail.subject())
                .bind("body", mail.body())
                .bind("at", tx.at().toString())
                .bind("person", mail.personId())
                .bind("stopKey", mail.stopKey())
                .bind(
                        "voidAt",
                        mail.voidAt().equals(Instant.MAX) ? "" : mail.voidAt().toString())
                .execute();
        return id;
    }

    /** What is to be sent now, at most so many. */
    List<Queued> due(Instant now, int limit) {
        return db.read(handle -> handle.createQuery("""
                        select id, recipient, subject, body, made_at, attempts, void_at, person_id, stop_key
                          from mail
                         where sent_at = '' and due_at <= :now and lost_at = ''
                         order by due_at, id
                         limit :limit
                        """)
                .bind("now", now.toString())
                .bind("limit", limit)
                .map(OutboxStore::queued)
                .list());
    }

    private static Queued queued(ResultSet row, StatementContext context) throws SQLException {
        var voidAt = row.getString("void_at");
        var mail = new Mail(
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                voidAt.isEmpty() ? Instant.MAX : Instant.parse(voidAt),
                row.getString("person_id"),
                row.getString("stop_key"));
        return new Queued(row.getString("id"), mail, Instant.parse(row.getString("made_at")), row.getInt("attempts"));
    }

    /** When the next mail is to be sent; never while none waits. */
    Optional<Instant> next() {
        return db.read(handle -> handle.createQuery("select min(due_at) from mail where" + WAITING)
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse));
    }

    /** It has left. Its text goes, as it may hold a link that opens a door. */
    void sent(Tx tx, String id) {
        tx.handle()
                .createUpdate("update mail set sent_at = :at, body = '', fault = '' where id = :id")
                .bind("at", tx.at().toString())
                .bind("id", id)
                .execute();
    }

    void remove(Tx tx, String id) {
        tx.handle()
                .createUpdate("delete from mail where id = :id")
                .bind("id", id)
                .execute();
    }

    /** It is tried now, and again after twice the time each time, whatever becomes of this attempt. */
    void attempt(Tx tx, Queued queued) {
        tx.handle()
                .createUpdate("update mail set attempts = attempts + 1, due_at = :due where id = :id and sent_at = ''")
                .bind("due", tx.at().plus(pause(queued.attempts())).toString())
                .bind("id", queued.id())
                .execute();
    }

    /** The attempt did not succeed, and after five days of them it is given up. True for given up. */
    boolean failed(Tx tx, Queued queued, Fault fault) {
        boolean lost = Duration.between(queued.madeAt(), tx.at()).compareTo(PATIENCE) >= 0;
        tx.handle()
                .createUpdate("""
                        update mail
                           set fault = :fault, lost_at = :lost, body = case when :lost = '' then body else '' end
                         where id = :id and sent_at = ''
                        """)
                .bind("fault", fault.written())
                .bind("lost", lost ? tx.at().toString() : "")
                .bind("id", queued.id())
                .execute();
        return lost;
    }

    /** How long to wait after so many attempts that failed before this one. */
    static Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLED_AT_MOST));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    Status status() {
        return db.read(handle -> handle.createQuery("""
                        select
                        (select count(*) from mail where sent_at = '' and lost_at = '') waiting,
                        (select coalesce(min(made_at), '') from mail where sent_at = '' and lost_at = '') since,
                        coalesce((select fault from mail where sent_at = '' and lost_at = '' and fault <> ''
                                   order by due_at desc limit 1), '') fault,
                        (select count(*) from mail where lost_at <> '') lost
                        """)
                .map((row, context) -> new Status(
                        row.getInt("waiting"),
                        Optional.of(row.getString("since"))
                                .filter(since -> !since.isEmpty())
                                .map(Instant::parse),
                        row.getString("fault"),
                        row.getInt("lost")))
                .one());
    }

    /** Removes what there is no use in any more, and with it the links that it may hold. */
    void removeVoid(Tx tx) {
        tx.handle()
                .createUpdate("delete from mail where sent_at = '' and void_at <> '' and void_at < :now")
                .bind("now", tx.at().toString())
                .execute();
    }

    void sweep(Tx tx) {
        removeVoid(tx);
        tx.handle()
                .createUpdate("delete from mail where made_at < :before and (sent_at <> '' or lost_at <> '')")
                .bind("before", tx.at().minus(KEPT).toString())
                .execute();
    }
}
