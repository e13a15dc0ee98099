package touchstone.discussion;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
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

    private static final String INSERT = """
            insert into decision (id, thread_id, kind, thing, sentence, reason, language, effect, result_kind, result_id,
                   result_revision, way, meeting_id, decided_by, decided_at, votes_for, votes_against, abstained,
                   review_on, superseded_by)
            values (:id, :thread, :kind, :thing, :sentence, :reason, :language, :effect, :resultKind, :resultId,
                   :resultRevision, :way, :meeting, :by, :at, :yes, :no, :abstained, :review, '')
            """;

    /** What a later decision about how the same thing stands takes the place of; that it stays was perhaps only said, see {@link Effect}. */
    private static final String REPLACED = """
            superseded_by = '' and decided_at <= :at
            and effect in ('keep', 'change-standard', 'new-standard', 'retire-standard') and (:only = '' or effect = :only)
            and ((result_kind = :kind and result_id = :thing)
                 or (kind = :kind and thing = :thing and result_kind = '' and effect = 'keep'))
            """;

    private final Database db;
    private final Supplier<Map<Ref, Instant>> decided;
    private final Supplier<Map<Ref, Instant>> shaped;

    public DecisionStore(Database db) {
        this.db = db;
        // What has no thread is about a standard, which enters the change log by itself.
        var kinds = Set.of(DiscussionThread.KIND, "standard");
        decided = new Snapshot<>(db.changes(), kinds, () -> readDecided(""));
        shaped = new Snapshot<>(db.changes(), kinds, () -> readDecided(DecisionEffect.KEEP.key()));
    }

    /** When each thing that decisions made or changed was decided on last. */
    public Map<Ref, Instant> decided() {
        return decided.get();
    }

    /** When each thing was decided to read as it does: that it stays so does not count. */
    public Map<Ref, Instant> shaped() {
        return shaped.get();
    }

    private Map<Ref, Instant> readDecided(String without) {
        return db
                .read(handle -> handle.createQuery("""
                                select result_kind, result_id, max(decided_at) at from decision
                                 where result_kind <> '' and effect <> :without group by result_kind, result_id
                                """)
                        .bind("without", without)
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

    /**
     * What holds of a thing was decided last, wherever that was: earlier decisions about how it stands point to this one. That it
     * stays as it is takes the place of the same said before, and of nothing else.
     */
    private static void replace(Tx tx, Decision decision) {
        if (decision.result().isEmpty() || !decision.effect().isOfStandards()) return;
        var threads = tx.handle()
                .createQuery("select thread_id from decision where " + REPLACED + " and thread_id not in ('', :thread)")
                .bindMap(replaced(decision))
                .bind("thread", decision.threadId())
                .mapTo(String.class)
                .list();
        tx.handle()
                .createUpdate("update decision set superseded_by = :id where " + REPLACED)
                .bindMap(replaced(decision))
                .bind("id", decision.id())
                .execute();
        for (var thread : threads) tx.changed(DiscussionThread.KIND, thread);
    }

    private static Map<String, String> replaced(Decision decision) {
        var result = decision.result().orElseThrow();
        return Map.of(
                "kind", result.kind(),
                "thing", result.id(),
                "at", decision.decidedAt().toString(),
                "only", decision.effect() == DecisionEffect.KEEP ? DecisionEffect.KEEP.key() : "");
    }

    private static void insert(Tx tx, Decision decision) {
        replace(tx, decision);
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

    /** The last decision of a thread, whether it holds or not. */
    Optional<Decision> last(String threadId) {
        return db.read(handle -> last(handle, threadId));
    }

    /** The same within an act. */
    Optional<Decision> last(Tx tx, String threadId) {
        return last(tx.handle(), threadId);
    }

    private static Optional<Decision> last(Handle handle, String threadId) {
        return handle.createQuery("select * from decision where thread_id = :thread order by id desc limit 1")
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
        return db.read(
                handle -> handle.createQuery(DecisionRows.LINE + " where d.thread_id = :thread order by d.id desc")
                        .bind("thread", threadId)
                        .map((row, _) -> DecisionRows.line(row))
                        .list());
    }

    /** The decisions about a thing, or that made or changed it, as far as everybody may read them; the newest first. */
    public List<DecisionLine> about(Ref thing, int limit) {
        return db.read(handle -> handle.createQuery(DecisionRows.LINE + """
                         where ((d.kind = :kind and d.thing = :thing) or (d.result_kind = :kind and d.result_id = :thing))
                           and\s""" + DecisionRows.OPEN + """
                         order by d.decided_at desc, d.id desc
                         limit :limit
                        """)
                .bind("kind", thing.kind())
                .bind("thing", thing.id())
                .bind("limit", limit)
                .map((row, _) -> DecisionRows.line(row))
                .list());
    }

    /** The newest decision that made or changed each of these things, in one query; that it stays as it is changes nothing. */
    public Map<Ref, Decision> newest(Collection<Ref> results) {
        if (results.isEmpty()) return Map.of();
        return db
                .read(handle -> handle.createQuery("""
                                select * from decision
                                 where result_kind in (<kinds>) and result_id in (<ids>) and effect <> 'keep'
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
}
