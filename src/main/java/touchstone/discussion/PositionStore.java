package touchstone.discussion;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.people.Person;
import touchstone.text.Choice;

/** Keeps positions and those before them. The only class that knows their tables. */
public final class PositionStore {
    private static final String SELECT = """
            select x.*, p.slug by_slug, p.name by_name, p.name_de by_name_de,
                   (select v.stance from position_version v
                     where v.thread_id = x.thread_id and v.person_id = x.person_id
                     order by v.number desc limit 1) stance_before
              from position x
              join person p on p.id = x.person_id
             where x.thread_id = :thread
            """;

    /** All that one person thought of one thread, the position that stands now as the last. */
    private static final String HISTORY = """
              from (select thread_id, person_id, stance, reason, at, 1 now, 0 number from position
                     union all
                    select thread_id, person_id, stance, reason, at, 0, number from position_version) x
              join person p on p.id = x.person_id
             where x.thread_id = :thread and p.slug = :person
            """;

    /** What was said and asked in a thread is read once, not for each person. */
    static final String ASKABLE = """
            select p.id from person p join account a on a.person_id = p.id
             where p.active = 1 and a.password <> ''
               and p.id not in (select x.person_id from position x where x.thread_id = :thread)
               and p.id not in (select n.person_id from notice n
                                 where n.thing = :thread and n.kind = 'thread' and n.reason = 'position-asked'
                                   and n.by_id = :by)
            """;

    /** Whether it was read plays no part, as that is nobody else's business. */
    private static final String ASKED = """
            select exists (select 1 from notice n
                            where n.thing = :thread and n.kind = 'thread' and n.reason = 'position-asked'
                              and n.by_id = :by and n.person_id = :asked)
               and not exists (select 1 from position x where x.thread_id = :thread and x.person_id = :asked)
            """;

    private final Database db;

    record Held(Stance stance, String reason) {}

    public PositionStore(Database db) {
        this.db = db;
    }

    /** Takes a position, or changes the one that a person had; false when it is the same. */
    boolean take(Tx tx, String threadId, Person by, Stance stance, String reason) {
        var held = held(tx, threadId, by);
        if (held.filter(new Held(stance, reason)::equals).isPresent()) return false;
        if (held.isPresent()) remember(tx, threadId, by);
        tx.handle()
                .createUpdate("""
                        insert into position (thread_id, person_id, stance, reason, at)
                        values (:thread, :person, :stance, :reason, :at)
                        on conflict (thread_id, person_id) do update
                           set stance = excluded.stance, reason = excluded.reason, at = excluded.at
                        """)
                .bind("thread", threadId)
                .bind("person", by.id())
                .bind("stance", stance.key())
                .bind("reason", reason)
                .bind("at", tx.at().toString())
                .execute();
        return true;
    }

    /** Whether somebody has a position. */
    boolean has(Tx tx, String threadId, Person person) {
        return held(tx, threadId, person).isPresent();
    }

    private static Optional<Held> held(Tx tx, String threadId, Person by) {
        return tx.handle()
                .createQuery("select stance, reason from position where thread_id = :thread and person_id = :person")
                .bind("thread", threadId)
                .bind("person", by.id())
                .map((row, _) -> new Held(Choice.of(Stance.class, row.getString("stance")), row.getString("reason")))
                .findOne();
    }

    private static void remember(Tx tx, String threadId, Person by) {
        tx.handle()
                .createUpdate("""
                        insert into position_version (thread_id, person_id, number, stance, reason, at)
                        select thread_id, person_id,
                               (select count(*) + 1 from position_version v
                                 where v.thread_id = :thread and v.person_id = :person),
                               stance, reason, at
                          from position
                         where thread_id = :thread and person_id = :person
                        """)
                .bind("thread", threadId)
                .bind("person", by.id())
                .execute();
    }

    /** How many positions stand in a thread. */
    int number(Tx tx, String threadId) {
        return tx.handle()
                .createQuery("select count(*) from position where thread_id = :thread")
                .bind("thread", threadId)
                .mapTo(Integer.class)
                .one();
    }

    /** How many stand of others than one person. */
    int others(String threadId, String personId) {
        return db.read(handle -> handle.createQuery(
                        "select count(*) from position where thread_id = :thread and person_id <> :person")
                .bind("thread", threadId)
                .bind("person", personId)
                .mapTo(Integer.class)
                .one());
    }

    /** The reasons that stand in a thread now, within an act. */
    List<String> texts(Tx tx, String threadId) {
        return tx.handle()
                .createQuery("select reason from position where thread_id = :thread and reason like '%[[%'")
                .bind("thread", threadId)
                .mapTo(String.class)
                .list();
    }

    /** What people think, the newest first. */
    public List<Position> of(String threadId) {
        return db.read(handle -> handle.createQuery(SELECT + " order by x.at desc, x.person_id")
                .bind("thread", threadId)
                .map((row, _) -> ThreadRows.position(row))
                .list());
    }

    /** How many positions somebody has taken in a thread, one after the other. */
    int changes(String threadId, String personSlug) {
        return db.read(handle -> handle.createQuery("select count(*)" + HISTORY)
                .bind("thread", threadId)
                .bind("person", personSlug)
                .mapTo(Integer.class)
                .one());
    }

    /** A part of them, the newest first. */
    List<Position> history(String threadId, String personSlug, int from, int limit) {
        return db.read(handle -> handle.createQuery(
                        """
                                select x.*, p.slug by_slug, p.name by_name, p.name_de by_name_de, null stance_before
                                """ + HISTORY + " order by x.now desc, x.number desc limit :limit offset :start")
                .bind("thread", threadId)
                .bind("person", personSlug)
                .bind("limit", limit)
                .bind("start", from)
                .map((row, _) -> ThreadRows.position(row))
                .list());
    }

    /**
     * The ids of those whom a person can ask in a thread: who has an account, has said nothing there, and was not asked by
     * the same person before. Whether a question was read makes no difference, as that is nobody else's business.
     */
    Set<String> askable(String threadId, String by) {
        return new HashSet<>(db.read(handle -> handle.createQuery(ASKABLE)
                .bind("thread", threadId)
                .bind("by", by)
                .mapTo(String.class)
                .list()));
    }

    /** Whether a person has asked another one in a thread who has said nothing there since. */
    boolean isAsked(String threadId, String by, String asked) {
        return db.read(handle -> handle.createQuery(ASKED)
                .bind("thread", threadId)
                .bind("by", by)
                .bind("asked", asked)
                .mapTo(Boolean.class)
                .one());
    }
}
