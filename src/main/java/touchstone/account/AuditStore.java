package touchstone.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import touchstone.db.Database;
import touchstone.db.Ids;
import touchstone.db.Tx;
import touchstone.text.Choice;

/** Keeps security events for 90 days: who came in, who was let in or kept out; never what somebody reads or writes. */
public final class AuditStore {
    private static final Duration KEPT = Duration.ofDays(90);

    /** What can happen. */
    public enum Event implements Choice {
        SIGN_IN,
        SIGN_OUT_EVERYWHERE,
        SETUP,
        INVITATION,
        LINK,
        RESET,
        PASSWORD,
        SIGN_IN_NAME,
        ROLE,
        DEACTIVATION,
        RETURN,
        FORMER,
        SETTINGS,
        SAMPLE_REMOVAL,
        EXPORT,
        REMOVAL,
        REFUSED
    }

    /**
     * Who does it.
     *
     * @param personId empty for somebody unknown, and for the operator at the command line
     * @param remote the address that the request comes from, empty for the command line
     */
    public record By(String personId, String remote) {
        /** Whoever may use the command line. */
        public static final By OPERATOR = new By("", "");
    }

    /**
     * One event as admins see it.
     *
     * @param name of whoever did it, empty for nobody known
     * @param object whom or what it concerned, empty for nobody else
     */
    public record Line(Instant at, String event, String name, String remote, String object, boolean well) {}

    private final Database db;

    public AuditStore(Database db) {
        this.db = db;
    }

    /** Notes what went well. */
    public void note(Tx tx, Event event, By by, String object) {
        note(tx, event, by, object, true);
    }

    /**
     * Notes what happened, or was refused.
     *
     * @param object the id of the person whom it concerns, or a few words
     */
    public void note(Tx tx, Event event, By by, String object, boolean well) {
        tx.handle()
                .createUpdate("delete from audit where at < :before")
                .bind("before", tx.at().minus(KEPT).toString())
                .execute();
        tx.handle()
                .createUpdate("""
                        insert into audit (id, at, person_id, remote, event, object, result)
                        values (:id, :at, :person, :remote, :event, :object, :result)
                        """)
                .bind("id", Ids.next())
                .bind("at", tx.at().toString())
                .bind("person", by.personId())
                .bind("remote", by.remote())
                .bind("event", event.key())
                .bind("object", object)
                .bind("result", well ? "well" : "refused")
                .execute();
    }

    /** The addresses from which somebody has signed in, as long as events are kept; none for nobody. */
    List<String> places(String personId) {
        return db.read(handle -> handle.createQuery("""
                        select distinct remote from audit
                         where person_id = :person and event = :event and result = 'well' and person_id <> ''
                        """)
                .bind("person", personId)
                .bind("event", Event.SIGN_IN.key())
                .mapTo(String.class)
                .list());
    }

    /** The events of a page, the newest first. */
    public List<Line> newest(int from, int limit) {
        return db.read(handle -> handle.createQuery("""
                        select a.at, a.event, coalesce(p.name, '') name, a.remote, coalesce(o.name, a.object) object, a.result
                          from audit a
                          left join person p on p.id = a.person_id
                          left join person o on o.id = a.object
                         order by a.at desc, a.id desc
                         limit :limit offset :from
                        """)
                .bind("limit", limit)
                .bind("from", from)
                .map((row, context) -> new Line(
                        Instant.parse(row.getString("at")),
                        row.getString("event"),
                        row.getString("name"),
                        row.getString("remote"),
                        row.getString("object"),
                        row.getString("result").equals("well")))
                .list());
    }
}
