package touchstone.discussion;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.Query;
import touchstone.db.Database;
import touchstone.db.Snapshot;
import touchstone.db.Snapshots;

/** Reads the log of decisions, whole or in part. */
public final class DecisionLogStore {
    private static final String READABLE = " where " + DecisionRows.OPEN + """

               and (:effect = '' or d.effect = :effect)
               and (:from = '' or d.decided_at >= :from)
               and (:until = '' or d.decided_at < :until)
               and (:touchpoint = '' or exists (select 1 from place x
                                                 where x.kind = d.kind and x.thing = d.thing and +x.code = :touchpoint))
            """;

    static final String LISTING = DecisionRows.LINE + READABLE + """
             order by d.decided_at desc, d.id desc
             limit :limit offset :start
            """;

    private static final int REMEMBERED = 500;

    private final Database db;
    private final Snapshots<DecisionFilter, Map<String, Integer>> counts;
    private final Supplier<Map<String, Integer>> touchpoints;

    public DecisionLogStore(Database db) {
        this.db = db;
        counts = new Snapshots<>(db.changes(), REMEMBERED, this::count);
        touchpoints = new Snapshot<>(db.changes(), this::readTouchpoints);
    }

    /** A part of the log, the newest first. */
    List<DecisionLine> lines(DecisionFilter filter, int from, int limit) {
        return db.read(handle -> bound(handle.createQuery(LISTING), filter)
                .bind("limit", limit)
                .bind("start", from)
                .map((row, _) -> DecisionRows.line(row))
                .list());
    }

    /** The next part of the log behind a decision, so that one that is taken meanwhile moves nothing; empty for the first. */
    List<DecisionLine> after(DecisionFilter filter, Optional<Decision> last, int limit) {
        return db.read(handle -> bound(handle.createQuery(DecisionRows.LINE + READABLE + """
                                   and (:lastId = '' or (d.decided_at, d.id) < (:lastAt, :lastId))
                                 order by d.decided_at desc, d.id desc
                                 limit :limit
                                """), filter)
                .bind("lastAt", last.map(one -> one.decidedAt().toString()).orElse(""))
                .bind("lastId", last.map(Decision::id).orElse(""))
                .bind("limit", limit)
                .map((row, _) -> DecisionRows.line(row))
                .list());
    }

    /** How many decisions stand before one, as far as the filter lets them pass. */
    int before(DecisionFilter filter, String id) {
        return db.read(handle -> bound(handle.createQuery("select count(*) from decision d" + READABLE + """
                                   and (d.decided_at, d.id) > (select x.decided_at, x.id from decision x where x.id = :id)
                                """), filter)
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
    }

    /** How many decisions the log holds, by effect, whatever effect the filter asks for. */
    Map<String, Integer> counts(DecisionFilter filter) {
        return counts.get(new DecisionFilter(filter.touchpoint(), "", filter.from(), filter.until()));
    }

    private Map<String, Integer> count(DecisionFilter any) {
        return db.read(handle -> bound(
                        handle.createQuery(
                                "select d.effect, count(*) number from decision d" + READABLE + " group by d.effect"),
                        any)
                .map((row, _) -> Map.entry(row.getString("effect"), row.getInt("number")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** How many decisions everybody may read at each touchpoint, in the order of the journey. */
    Map<String, Integer> touchpoints() {
        return touchpoints.get();
    }

    private Map<String, Integer> readTouchpoints() {
        return Collections.unmodifiableMap(db.read(handle -> handle.createQuery("""
                        select x.code, count(*) number
                          from decision d
                          left join story_place s on d.kind = 'story' and s.story_id = d.thing
                          left join standard_touchpoint t on d.kind = 'standard' and t.standard_id = d.thing
                          join touchpoint x
                            on x.id = case d.kind when 'story' then s.touchpoint_id
                                                  when 'standard' then t.touchpoint_id
                                                  when 'touchpoint' then d.thing end
                         where\s""" + DecisionRows.OPEN + """
                         group by x.code
                         order by min(x.position), x.code
                        """)
                .reduceRows(new LinkedHashMap<>(), ThreadRows::number)));
    }

    private static Query bound(Query query, DecisionFilter filter) {
        return query.bind("effect", filter.effect())
                .bind("touchpoint", filter.touchpoint())
                .bind("from", filter.from().map(Instant::toString).orElse(""))
                .bind("until", filter.until().map(Instant::toString).orElse(""));
    }
}
