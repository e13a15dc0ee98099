package touchstone.writing;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.db.Database;
import touchstone.db.Tx;

/**
 * Keeps drafts: for each person and place one, or as many as windows that did not see each other's words. They are nobody else's business: none enters the change log, so no index,
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
    public sealed interface Keeping {
        /**
         * It is kept, and the window goes on with the strand.
         *
         * @param other the newest other text of the person at this place
         */
        record Kept(Strand strand, Optional<Other> other) implements Keeping {}

        /** It is not kept, whatever the window does. */
        record TooLong() implements Keeping {}
    }

    /** Another text of the same person at the same place. */
    public record Other(Strand strand, Instant at) {}

    /** A draft and where a window that shows it goes on. */
    record Held(Draft draft, Strand strand) {}

    /** Whose draft was last touched when. */
    record Touch(String person, Instant at) {}

    /** Keeps a draft of a page that knows nothing of windows, in the place of an older one of such a page. */
    public Keeping keep(String person, Draft draft) {
        return keep(person, draft, Strand.UNKNOWN, true);
    }

    /**
     * Keeps a draft in the place of what its window has seen; what another window wrote since stays beside it.
     *
     * @param typed whether words changed; where somebody only looked on, nothing new comes of it
     */
    public Keeping keep(String person, Draft draft, Strand strand, boolean typed) {
        if (draft.isTooLong()) return new Keeping.TooLong();
        return db.write(tx -> {
            var states = states(tx, person, draft.place());
            var there = strand.in(states);
            if (!typed && there.isEmpty()) return new Keeping.Kept(strand, other(tx, person, draft.place(), ""));
            var next = there.orElseGet(() -> strand.beside(states)).next();
            put(tx, person, draft, next);
            leaveNewest(tx, person);
            return new Keeping.Kept(next, other(tx, person, draft.place(), next.id()));
        });
    }

    private static Map<String, String> states(Tx tx, String person, String place) {
        return tx
                .handle()
                .createQuery("select strand, state from draft where person_id = :person and place = :place")
                .bind("person", person)
                .bind("place", place)
                .map((row, context) -> Map.entry(row.getString("strand"), row.getString("state")))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<Other> other(Tx tx, String person, String place, String but) {
        return tx.handle()
                .createQuery("""
                        select strand, state, at
                          from draft
                         where person_id = :person and place = :place and strand <> :but
                         order by at desc, rowid desc
                         limit 1
                        """)
                .bind("person", person)
                .bind("place", place)
                .bind("but", but)
                .map((row, context) -> new Other(strand(row), at(row)))
                .findOne();
    }

    private static void put(Tx tx, String person, Draft draft, Strand strand) {
        tx.handle()
                .createUpdate("""
                        insert into draft (person_id, place, strand, title, fields, based_on, at, state)
                        values (:person, :place, :strand, :title, :fields, :basedOn, :at, :state)
                        on conflict (person_id, place, strand) do update
                           set title = excluded.title, fields = excluded.fields, based_on = excluded.based_on,
                               at = excluded.at, state = excluded.state
                        """)
                .bind("person", person)
                .bind("place", draft.place())
                .bind("strand", strand.id())
                .bind("title", draft.title())
                .bind("fields", FormText.write(draft.fields()))
                .bind("basedOn", draft.basedOn())
                .bind("at", AT.format(draft.at()))
                .bind("state", strand.state())
                .execute();
    }

    private static void leaveNewest(Tx tx, String person) {
        tx.handle().createUpdate("""
                        delete from draft
                         where person_id = :person
                           and rowid not in (select rowid
                                               from draft
                                              where person_id = :person
                                              order by at desc, place
                                              limit :most)
                        """).bind("person", person).bind("most", MOST).execute();
    }

    /** The newest of a person's texts at a place. */
    public Optional<Draft> find(String person, String place) {
        return at(person, place).stream().map(Held::draft).findFirst();
    }

    /** All texts of a person at a place, newest first. */
    List<Held> at(String person, String place) {
        return db.read(handle -> handle.createQuery("""
                        select place, title, fields, based_on, at, strand, state
                          from draft
                         where person_id = :person and place = :place
                         order by at desc, rowid desc
                        """)
                .bind("person", person)
                .bind("place", place)
                .map((row, context) -> new Held(draft(row), strand(row)))
                .list());
    }

    /** A person's drafts, newest first. */
    public List<DraftLine> of(String person) {
        var met = new HashSet<String>();
        return db
                .read(handle -> handle.createQuery("""
                        select place, title, fields, based_on, at, strand, state
                          from draft
                         where person_id = :person
                         order by at desc, place desc, rowid desc
                        """)
                        .bind("person", person)
                        .map((row, context) -> new Held(draft(row), strand(row)))
                        .list())
                .stream()
                .map(held -> line(held, met.add(held.draft().place())))
                .toList();
    }

    static DraftLine line(Held held, boolean newest) {
        var draft = held.draft();
        return new DraftLine(
                draft.place(),
                draft.title(),
                DraftLine.begins(draft.fields()),
                draft.basedOn(),
                draft.at(),
                held.strand(),
                newest);
    }

    /** Who has touched a draft of an existing thing at a place since then. */
    List<Touch> touched(String place, Instant since) {
        return db.read(handle -> handle.createQuery("""
                        select person_id, max(at) as at
                          from draft
                         where place = :place and based_on > 0 and at >= :since
                         group by person_id
                         order by max(at), person_id
                        """)
                .bind("place", place)
                .bind("since", AT.format(since))
                .map((row, context) -> new Touch(row.getString("person_id"), at(row)))
                .list());
    }

    /** Forgets a text as its writer saw it; what was written to it since is another one. */
    public void forget(String person, String place, Strand strand) {
        db.write(tx -> {
            forget(tx, person, place, strand);
            return null;
        });
    }

    /**
     * Forgets, in the act that saves what it was for, the text that a window went on with and what it wrote last; what
     * another window wrote stays.
     */
    void forget(Tx tx, String person, String place, Strand strand) {
        tx.handle()
                .createUpdate("""
                        delete from draft
                         where person_id = :person and place = :place
                           and (strand = :strand and state = :state
                                or :window <> '' and substr(state, 1, length(:window) + 1) = :window || '.')
                        """)
                .bind("person", person)
                .bind("place", place)
                .bind("strand", strand.id())
                .bind("state", strand.state())
                .bind("window", strand.window())
                .execute();
    }

    public void forget(String person, String place) {
        db.write(tx -> {
            forget(tx, person, place);
            return null;
        });
    }

    /** Forgets all texts of a person at a place. */
    public void forget(Tx tx, String person, String place) {
        tx.handle()
                .createUpdate("delete from draft where person_id = :person and place = :place")
                .bind("person", person)
                .bind("place", place)
                .execute();
    }

    /** Where the form of a new thing with this key ended, if what was made of it is still there. */
    Optional<String> made(String person, String key) {
        // By the content first, so this reads the sendings of a week; names are asked only for the one that is found.
        return db.read(handle -> handle.createQuery("""
                        select path from once
                         where key = :key and person_id = :person
                           and exists (select 1
                                         from named n left join bin b on b.kind = n.kind and b.id = n.id
                                        where n.path = once.path and b.id is null)
                         order by at desc
                         limit 1
                        """)
                .bind("key", key)
                .bind("person", person)
                .mapTo(String.class)
                .findOne());
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

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("place"),
                row.getString("title"),
                FormText.read(row.getString("fields")),
                row.getLong("based_on"),
                at(row));
    }

    private static Strand strand(ResultSet row) throws SQLException {
        return new Strand(row.getString("strand"), row.getString("state"), "");
    }

    private static Instant at(ResultSet row) throws SQLException {
        return Instant.parse(row.getString("at"));
    }
}
