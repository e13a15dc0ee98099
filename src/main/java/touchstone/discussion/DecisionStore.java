package touchstone.discussion;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.Query;
import touchstone.db.Database;
import touchstone.db.Ids;
import touchstone.db.Snapshot;
import touchstone.db.Tx;
import touchstone.text.Language;
import touchstone.thing.Ref;

/** Keeps decisions. The only class that knows their table. */
public final class DecisionStore {
    /** The kind of the refs of decisions. */
    static final String KIND = "decision";

    private static final String SELECT = """
            select d.*, coalesce(p.slug, '') by_slug, coalesce(p.name, '') by_name, coalesce(p.name_de, '') by_name_de,
                   coalesce(t.slug, '') thread_slug, coalesce(t.title, '') thread_title,
                   coalesce(t.language, 'en') thread_language,
                   coalesce(a.sentence, '') after_sentence, coalesce(a.language, 'en') after_language
              from decision d
              left join person p on p.id = d.decided_by
              left join thread t on t.id = d.thread_id
              left join decision a on a.id = d.superseded_by
            """;

    /** What everybody may read: not what is about a thing that only others may. */
    private static final String READABLE = """
             where not exists (select 1 from named n where n.kind = d.kind and n.id = d.thing and n.open = 0)
               and (:effect = '' or d.effect = :effect)
               and (:from = '' or d.decided_at >= :from)
               and (:until = '' or d.decided_at < :until)
               and (:touchpoint = '' or exists (select 1 from place x
                                                 where x.kind = d.kind and x.thing = d.thing and +x.code = :touchpoint))
            """;

    private static final String INSERT = """
            insert into decision (id, thread_id, kind, thing, sentence, reason, language, effect, result_kind, result_id,
                   result_revision, way, meeting_id, decided_by, decided_at, votes_for, votes_against, abstained,
                   review_on, superseded_by)
            values (:id, :thread, :kind, :thing, :sentence, :reason, :language, :effect, :resultKind, :resultId,
                   :resultRevision, :way, :meeting, :by, :at, :yes, :no, :abstained, :review, '')
            """;

    private final Database db;
    private final Supplier<Map<Ref, Instant>> decided;

    public DecisionStore(Database db) {
        this.db = db;
        // What has no thread is about a standard, which enters the change log by itself.
        decided = new Snapshot<>(db.changes(), Set.of(DiscussionThread.KIND, "standard"), this::readDecided);
    }

    /** When each thing that decisions made or changed was decided on last. */
    public Map<Ref, Instant> decided() {
        return decided.get();
    }

    private Map<Ref, Instant> readDecided() {
        return db
                .read(handle -> handle.createQuery("""
                                select result_kind, result_id, max(decided_at) at from decision
                                 where result_kind <> '' group by result_kind, result_id
                                """)
                        .map((row, _) -> Map.entry(
                                new Ref(row.getString("result_kind"), row.getString("result_id")),
                                Instant.parse(row.getString("at"))))
                        .list())
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Keeps a decision with what came of it; it takes the place of the one that its thread had before. */
    public Decision keep(Tx tx, Ruling ruling, Optional<Effect.Result.Done> done) {
        var decision = new Decision(
                ruling.decisionId(),
                ruling.thread().id(),
                ruling.subject(),
                ruling.sentence(),
                ruling.reason(),
                ruling.language(),
                ruling.effect(),
                done.map(Effect.Result.Done::thing),
                done.map(Effect.Result.Done::revision).orElse(0),
                ruling.way(),
                ruling.meetingId(),
                ruling.by().id(),
                tx.at(),
                ruling.votes(),
                ruling.reviewOn(),
                "");
        tx.handle()
                .createUpdate(
                        "update decision set superseded_by = :id where thread_id = :thread and superseded_by = ''")
                .bind("id", decision.id())
                .bind("thread", decision.threadId())
                .execute();
        insert(tx, decision);
        return decision;
    }

    /**
     * Keeps a decision that no thread was needed for: a standard that held when the handbook was introduced, or that a
     * file changed. It enters no change log by itself, as the thing does.
     *
     * @param way {@link Way#INTRODUCTION} or {@link Way#IMPORT}
     * @param sentence what holds now, as a rule the title of the thing
     * @param revision of the thing that it led to
     */
    public Decision adopted(
            Tx tx,
            Ref thing,
            Way way,
            DecisionEffect effect,
            String sentence,
            Language language,
            int revision,
            Optional<LocalDate> reviewOn) {
        var decision = new Decision(
                Ids.next(),
                "",
                Optional.of(thing),
                sentence,
                "",
                language,
                effect,
                Optional.of(thing),
                revision,
                way,
                "",
                "",
                tx.at(),
                Votes.NONE,
                reviewOn,
                "");
        insert(tx, decision);
        return decision;
    }

    private static void insert(Tx tx, Decision decision) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", decision.id())
                .bind("thread", decision.threadId())
                .bind("kind", decision.subject().map(Ref::kind).orElse(""))
                .bind("thing", decision.subject().map(Ref::id).orElse(""))
                .bind("sentence", decision.sentence())
                .bind("reason", decision.reason())
                .bind("language", decision.language().tag())
                .bind("effect", decision.effect().key())
                .bind("resultKind", decision.result().map(Ref::kind).orElse(""))
                .bind("resultId", decision.result().map(Ref::id).orElse(""))
                .bind("resultRevision", decision.resultRevision())
                .bind("way", decision.way().key())
                .bind("meeting", decision.meetingId())
                .bind("by", decision.decidedBy())
                .bind("at", decision.decidedAt().toString())
                .bind("yes", decision.votes().yes())
                .bind("no", decision.votes().no())
                .bind("abstained", decision.votes().abstained())
                .bind("review", decision.reviewOn().map(LocalDate::toString).orElse(""))
                .execute();
    }

    /** The decision that holds in a thread. */
    Optional<Decision> current(Tx tx, String threadId) {
        return tx.handle()
                .createQuery("select * from decision where thread_id = :thread and superseded_by = ''")
                .bind("thread", threadId)
                .map((row, _) -> DecisionRows.decision(row))
                .findOne();
    }

    /** The reasons of all decisions of a thread, within an act. */
    List<String> texts(Tx tx, String threadId) {
        return tx.handle()
                .createQuery("select reason from decision where thread_id = :thread and reason like '%[[%'")
                .bind("thread", threadId)
                .mapTo(String.class)
                .list();
    }

    /** All decisions of a thread, the newest first. */
    public List<DecisionLine> of(String threadId) {
        return db.read(handle -> handle.createQuery(SELECT + " where d.thread_id = :thread order by d.id desc")
                .bind("thread", threadId)
                .map((row, _) -> DecisionRows.line(row))
                .list());
    }

    /** The decisions about a thing, or that made or changed it, the newest first. */
    public List<DecisionLine> about(Ref thing, int limit) {
        return db.read(handle -> handle.createQuery(SELECT + """
                         where (d.kind = :kind and d.thing = :thing) or (d.result_kind = :kind and d.result_id = :thing)
                         order by d.decided_at desc, d.id desc
                         limit :limit
                        """)
                .bind("kind", thing.kind())
                .bind("thing", thing.id())
                .bind("limit", limit)
                .map((row, _) -> DecisionRows.line(row))
                .list());
    }

    /** The newest decision that made or changed each of these things, in one query: "in force since, decided on". */
    public Map<Ref, Decision> newest(Collection<Ref> results) {
        if (results.isEmpty()) return Map.of();
        return db
                .read(handle -> handle.createQuery("""
                                select * from decision
                                 where result_kind in (<kinds>) and result_id in (<ids>)
                                 order by decided_at, id
                                """)
                        .bindList(
                                "kinds",
                                results.stream().map(Ref::kind).distinct().toList())
                        .bindList(
                                "ids", results.stream().map(Ref::id).distinct().toList())
                        .map((row, _) -> DecisionRows.decision(row))
                        .list())
                .stream()
                .collect(toMap(decision -> decision.result().orElseThrow(), decision -> decision, (_, later) -> later));
    }

    /** A part of the log, the newest first. */
    public List<DecisionLine> log(DecisionFilter filter, int from, int limit) {
        return db.read(handle -> bound(handle.createQuery(SELECT + READABLE + """
                                 order by d.decided_at desc, d.id desc
                                 limit :limit offset :start
                                """), filter)
                .bind("limit", limit)
                .bind("start", from)
                .map((row, _) -> DecisionRows.line(row))
                .list());
    }

    /** How many decisions the log holds, by effect, whatever effect the filter asks for. */
    public Map<String, Integer> counts(DecisionFilter filter) {
        var any = new DecisionFilter(filter.touchpoint(), "", filter.from(), filter.until());
        return db.read(handle -> bound(
                        handle.createQuery(
                                "select d.effect, count(*) number from decision d" + READABLE + " group by d.effect"),
                        any)
                .map((row, _) -> Map.entry(row.getString("effect"), row.getInt("number")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** How many decisions there are at each touchpoint, in the order of the journey. */
    Map<String, Integer> touchpoints() {
        return db.read(handle -> handle.createQuery("""
                        select x.code, count(*) number
                          from decision d
                          join place x on x.kind = d.kind and x.thing = d.thing
                         group by x.code
                         order by min(x.position), x.code
                        """).reduceRows(new LinkedHashMap<>(), ThreadRows::number));
    }

    private static Query bound(Query query, DecisionFilter filter) {
        return query.bind("effect", filter.effect())
                .bind("touchpoint", filter.touchpoint())
                .bind("from", filter.from().map(Instant::toString).orElse(""))
                .bind("until", filter.until().map(Instant::toString).orElse(""));
    }
}
