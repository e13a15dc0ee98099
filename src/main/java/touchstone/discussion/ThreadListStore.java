package touchstone.discussion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import touchstone.db.Database;
import touchstone.db.Snapshots;

/** Reads the lists of threads: the newest, those without an answer, one's own, those without a decision. */
public final class ThreadListStore {
    /**
     * Those that the reader may read; the empty filters let everything pass. The plus keeps the search on its way from the
     * thing to its touchpoints: the other way it would walk through all stories of a touchpoint for each thread.
     */
    private static final String LISTED = """
             where (n.open = 1 or n.owner = :reader)
               and (:touchpoint = '' or exists (select 1 from place x
                                                 where x.kind = t.kind and x.thing = t.thing and +x.code = :touchpoint))
            """;

    private static final String UNANSWERED = "t.posts <= 1";
    private static final String UNDECIDED = "t.state != 'decided'";
    private static final String MINE = """
            t.id in (select id from thread where opened_by = :reader
                     union all
                     select thread_id from post where person_id = :reader and withdrawn_at = ''
                     union all
                     select thread_id from position where person_id = :reader)
            """;

    private static final int REMEMBERED = 2_000;

    private final Database db;
    private final Snapshots<Wanted, Map<ThreadList, Integer>> counts;
    private final Snapshots<String, Map<String, Integer>> touchpoints;

    public ThreadListStore(Database db) {
        this.db = db;
        counts = new Snapshots<>(db.changes(), REMEMBERED, this::count);
        touchpoints = new Snapshots<>(db.changes(), REMEMBERED, this::readTouchpoints);
    }

    /**
     * Which threads, for whom.
     *
     * @param reader the id of the person, empty for a guest
     * @param touchpoint the code, empty for all
     */
    public record Wanted(ThreadList list, String touchpoint, String reader) {
        /** All of a touchpoint that everybody may read. */
        public static Wanted at(String touchpoint) {
            return new Wanted(ThreadList.NEWEST, touchpoint, "");
        }

        private String known() {
            return reader.isEmpty() ? "-" : reader;
        }
    }

    /** A part of a list, in which something happened last first. */
    public List<ThreadLine> list(Wanted wanted, int from, int limit) {
        return db.read(handle -> bound(handle.createQuery(listing(wanted.list())), wanted)
                .bind("limit", limit)
                .bind("start", from)
                .map((row, _) -> ThreadRows.line(row))
                .list());
    }

    static String listing(ThreadList list) {
        return ThreadRows.LINE + LISTED + " and " + condition(list) + """
                 order by t.last_at desc, t.id desc
                 limit :limit offset :start
                """;
    }

    private static String condition(ThreadList list) {
        return switch (list) {
            case NEWEST -> "1 = 1";
            case UNANSWERED -> UNANSWERED;
            case MINE -> MINE;
            case UNDECIDED -> UNDECIDED;
        };
    }

    /** How long every list is, in one query. */
    public Map<ThreadList, Integer> counts(Wanted wanted) {
        return counts.get(new Wanted(ThreadList.NEWEST, wanted.touchpoint(), wanted.reader()));
    }

    private Map<ThreadList, Integer> count(Wanted wanted) {
        var query = "select count(*) newest, sum(" + UNANSWERED + ") unanswered, sum(" + UNDECIDED + ") undecided, sum("
                + MINE + ") mine from thread t join named n on n.kind = 'thread' and n.id = t.id " + LISTED;
        return db.read(handle -> bound(handle.createQuery(query), wanted)
                .map((row, _) -> Map.of(
                        ThreadList.NEWEST, row.getInt("newest"),
                        ThreadList.UNANSWERED, row.getInt("unanswered"),
                        ThreadList.UNDECIDED, row.getInt("undecided"),
                        ThreadList.MINE, row.getInt("mine")))
                .one());
    }

    private static Query bound(Query query, Wanted wanted) {
        return query.bind("reader", wanted.known()).bind("touchpoint", wanted.touchpoint());
    }

    /** How many threads there are at each touchpoint, in the order of the journey. */
    Map<String, Integer> touchpoints(String reader) {
        return touchpoints.get(reader);
    }

    private Map<String, Integer> readTouchpoints(String reader) {
        return Collections.unmodifiableMap(db.read(handle -> handle.createQuery("""
                        select x.code, count(*) number
                          from thread t
                          join named n on n.kind = 'thread' and n.id = t.id
                          left join story_place s on t.kind = 'story' and s.story_id = t.thing
                          left join standard_touchpoint d on t.kind = 'standard' and d.standard_id = t.thing
                          join touchpoint x
                            on x.id = case t.kind when 'story' then s.touchpoint_id
                                                  when 'standard' then d.touchpoint_id
                                                  when 'touchpoint' then t.thing end
                         where n.open = 1 or n.owner = :reader
                         group by x.code
                         order by min(x.position), x.code
                        """)
                .bind("reader", reader.isEmpty() ? "-" : reader)
                .reduceRows(new LinkedHashMap<>(), ThreadRows::number)));
    }
}
