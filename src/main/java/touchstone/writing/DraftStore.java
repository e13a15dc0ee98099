package touchstone.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import touchstone.db.Database;
import touchstone.db.Tx;

/**
 * Keeps drafts, one for each person and place. They are nobody else's business: none enters the change log, so no index,
 * cache or feed hears of them.
 */
public final class DraftStore {
    /** How many one person may have; the oldest go. */
    static final int MOST = 200;

    /** All of one width, so that the text sorts as the time does. */
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Database db;

    public DraftStore(Database db) {
        this.db = db;
    }

    /** How an attempt to keep a draft ended. */
    public enum Keeping {
        KEPT,
        TOO_LONG
    }

    /** Whose draft was last touched when. */
    record Touch(String person, Instant at) {}

    /** Keeps a draft in the place of an older one. */
    public Keeping keep(String person, Draft draft) {
        if (draft.isTooLong()) return Keeping.TOO_LONG;
        return db.write(tx -> {
            put(tx, person, draft);
            leaveNewest(tx, person);
            return Keeping.KEPT;
        });
    }

    private static void put(Tx tx, String person, Draft draft) {
        tx.handle()
                .createUpdate("""
                        insert into draft (person_id, place, title, fields, based_on, at)
                        values (:person, :place, :title, :fields, :basedOn, :at)
                        on conflict (person_id, place) do update
                           set title = excluded.title, fields = excluded.fields, based_on = excluded.based_on,
                               at = excluded.at
                        """)
                .bind("person", person)
                .bind("place", draft.place())
                .bind("title", draft.title())
                .bind("fields", FormText.write(draft.fields()))
                .bind("basedOn", draft.basedOn())
                .bind("at", AT.format(draft.at()))
                .execute();
    }

    private static void leaveNewest(Tx tx, String person) {
        tx.handle().createUpdate("""
                        delete from draft
                         where person_id = :person
                           and place not in (select place
                                               from draft
                                              where person_id = :person
                                              order by at desc, place
                                              limit :most)
                        """).bind("person", person).bind("most", MOST).execute();
    }

    public Optional<Draft> find(String person, String place) {
        return db.read(handle -> handle.createQuery("""
                        select place, title, fields, based_on, at
                          from draft
                         where person_id = :person and place = :place
                        """)
                .bind("person", person)
                .bind("place", place)
                .map((row, context) -> new Draft(
                        row.getString("place"),
                        row.getString("title"),
                        FormText.read(row.getString("fields")),
                        row.getLong("based_on"),
                        at(row)))
                .findOne());
    }

    /** A person's drafts, newest first. */
    public List<DraftLine> of(String person) {
        return db.read(handle -> handle.createQuery("""
                        select place, title, fields, based_on, at
                          from draft
                         where person_id = :person
                         order by at desc, place desc
                        """)
                .bind("person", person)
                .map((row, context) -> new DraftLine(
                        row.getString("place"),
                        row.getString("title"),
                        DraftLine.begins(FormText.read(row.getString("fields"))),
                        row.getLong("based_on"),
                        at(row)))
                .list());
    }

    /** Who has touched a draft of an existing thing at a place since then. */
    List<Touch> touched(String place, Instant since) {
        return db.read(handle -> handle.createQuery("""
                        select person_id, at
                          from draft
                         where place = :place and based_on > 0 and at >= :since
                         order by at, person_id
                        """)
                .bind("place", place)
                .bind("since", AT.format(since))
                .map((row, context) -> new Touch(row.getString("person_id"), at(row)))
                .list());
    }

    public void forget(String person, String place) {
        db.write(tx -> {
            forget(tx, person, place);
            return null;
        });
    }

    /** Forgets a draft in the act that saves what it was for. */
    public void forget(Tx tx, String person, String place) {
        tx.handle()
                .createUpdate("delete from draft where person_id = :person and place = :place")
                .bind("person", person)
                .bind("place", place)
                .execute();
    }

    /** Takes everybody's drafts along to the new address of a form; who has one there already keeps that one. */
    public void move(Tx tx, String from, String to) {
        tx.handle().createUpdate("""
                        update draft
                           set place = :to
                         where place = :from
                           and person_id not in (select person_id from draft where place = :to)
                        """).bind("from", from).bind("to", to).execute();
    }

    /** The same for the forms of a page and all below it. */
    void moveAll(Tx tx, String path, String to) {
        tx.handle().createUpdate("""
                        update or ignore draft
                           set place = :to || substr(place, length(:path) + 1)
                         where place = :path or substr(place, 1, length(:path) + 1) = :path || '/'
                        """).bind("path", path).bind("to", to).execute();
    }

    private static Instant at(ResultSet row) throws SQLException {
        return Instant.parse(row.getString("at"));
    }
}
