package touchstone.story;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import touchstone.db.Database;
import touchstone.db.Snapshot;
import touchstone.db.Snapshots;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.text.Choice;
import touchstone.thing.Register;

/** Keeps stories and finds them, singly and in lists. The only SQL about stories is here, in the rows and in the keeping. */
public final class StoryStore {
    private static final String ILLUSTRATES = """
                   (select group_concat(x.code, ' ') from story_standard y join standard x on x.id = y.standard_id
                     where y.story_id = s.id) illustrates
            """;
    private static final String SELECT = """
            select s.*, t.code touchpoint,
                   (select group_concat(x.code, ' ') from story_place y join touchpoint x on x.id = y.touchpoint_id
                     where y.story_id = s.id and y.main = 0) further,
                   (select group_concat(x.slug, ' ') from story_group y join customer_group x on x.id = y.group_id
                     where y.story_id = s.id) groups,
            """ + ILLUSTRATES + """
              from story s
              join touchpoint t on t.id = s.touchpoint_id
            """;
    private static final String VISIBLE = " and s.id not in (select id from bin)";
    private static final String LINE = """
            select s.id, s.slug, s.language, s.title, s.other_title, t.code touchpoint, s.verdict, s.effect, s.basis,
                   s.month, s.situation,
            """ + ILLUSTRATES;

    // A story weighs about 4 KB in memory, a list of six the same: some 20 MB in all.
    private static final int MOST_STORIES = 4_000;
    private static final int MOST_LISTS = 500;

    /** The stories of one touchpoint or standard with one verdict. */
    private record Side(String id, Verdict verdict, int limit) {}

    private record Also(String touchpoint, int limit) {}

    private record Stretch(StoryFilter filter, int offset, int limit) {}

    private final Database db;
    private final StoryKeeping keeping;
    private final TellerStore tellers;
    private final Snapshots<String, Optional<Story>> bySlug;
    private final Snapshots<Stretch, List<StoryLine>> stretches;
    private final Snapshots<Also, List<StoryLine>> also;
    private final Snapshots<Side, List<StoryLine>> atTouchpoint;
    private final Snapshots<Side, List<StoryLine>> ofStandard;
    private final Supplier<StoryCounts> counts;
    private final Supplier<Map<String, Map<Verdict, Integer>>> byStandard;

    public StoryStore(Database db, Register register) {
        this.db = db;
        keeping = new StoryKeeping(register);
        tellers = new TellerStore(db);
        bySlug = new Snapshots<>(db.changes(), MOST_STORIES, this::read);
        stretches = new Snapshots<>(db.changes(), MOST_LISTS, this::readNewest);
        also = new Snapshots<>(db.changes(), MOST_LISTS, this::readAlsoAbout);
        atTouchpoint = new Snapshots<>(db.changes(), MOST_LISTS, this::readAbout);
        ofStandard = new Snapshots<>(db.changes(), MOST_LISTS, this::readIllustrating);
        counts = new Snapshot<>(db.changes(), this::readCounts);
        byStandard = new Snapshot<>(db.changes(), this::readByStandard);
    }

    /** Who told which story. */
    public TellerStore tellers() {
        return tellers;
    }

    public Optional<Story> find(String slug) {
        return bySlug.get(slug);
    }

    private Optional<Story> read(String slug) {
        return db.read(handle -> handle.createQuery(SELECT + " where s.slug = :slug" + VISIBLE)
                .bind("slug", slug)
                .map(StoryRows::story)
                .findOne());
    }

    /** A story as an act sees it, which holds the one writer's lock; also one that lies in the bin. */
    Optional<Story> find(Tx tx, String slug) {
        return tx.handle()
                .createQuery(SELECT + " where s.slug = :slug")
                .bind("slug", slug)
                .map(StoryRows::story)
                .findOne();
    }

    /** A story by its id, as an act sees it. */
    Optional<Story> withId(Tx tx, String id) {
        return tx.handle()
                .createQuery(SELECT + " where s.id = :id")
                .bind("id", id)
                .map(StoryRows::story)
                .findOne();
    }

    /** The stories with these ids, in no order. */
    public List<Story> withIds(Collection<String> ids) {
        if (ids.isEmpty()) return List.of();
        return db.read(handle -> handle.createQuery(SELECT + " where s.id in (<ids>)" + VISIBLE)
                .bindList("ids", List.copyOf(ids))
                .map(StoryRows::story)
                .list());
    }

    /** The newest listed stories that match, from an offset. */
    public List<StoryLine> newest(StoryFilter filter, int offset, int limit) {
        return stretches.get(new Stretch(filter, offset, limit));
    }

    private List<StoryLine> readNewest(Stretch stretch) {
        var filter = stretch.filter();
        return db.read(handle -> {
            var query = handle.createQuery(
                    LINE + """
                      from story s
                      join touchpoint t on t.id = s.touchpoint_id
                     where s.listed = 1
                    """ + conditions(filter) + " order by s.newest desc limit :limit offset :offset");
            return bound(query, filter)
                    .bind("limit", stretch.limit())
                    .bind("offset", stretch.offset())
                    .map(StoryRows::line)
                    .list();
        });
    }

    private static String conditions(StoryFilter filter) {
        return (filter.touchpoints().isEmpty()
                        ? ""
                        : filter.touchpoints().size() == 1
                                // An equality, so that the index of the touchpoint gives them newest first.
                                ? " and s.touchpoint_id = (select id from touchpoint where code in (<touchpoints>))"
                                : " and s.touchpoint_id in (select id from touchpoint where code in (<touchpoints>))")
                + (filter.verdicts().isEmpty() ? "" : " and s.verdict in (<verdicts>)")
                + (filter.effects().isEmpty() ? "" : " and s.effect in (<effects>)");
    }

    private static Query bound(Query query, StoryFilter filter) {
        if (!filter.touchpoints().isEmpty()) query.bindList("touchpoints", List.copyOf(filter.touchpoints()));
        if (!filter.verdicts().isEmpty()) query.bindList("verdicts", keys(filter.verdicts()));
        if (!filter.effects().isEmpty()) query.bindList("effects", keys(filter.effects()));
        return query;
    }

    private static List<String> keys(Collection<? extends Choice> choices) {
        return choices.stream().map(Choice::key).toList();
    }

    /** Listed stories of a touchpoint's own with a verdict, newest first. */
    public List<StoryLine> about(String touchpointId, Verdict verdict, int limit) {
        return atTouchpoint.get(new Side(touchpointId, verdict, limit));
    }

    private List<StoryLine> readAbout(Side side) {
        return db.read(handle -> handle.createQuery(LINE + """
                          from story_place p
                          join story s on s.id = p.story_id
                          join touchpoint t on t.id = s.touchpoint_id
                         where p.touchpoint_id = :touchpoint and p.listed = 1 and p.verdict = :verdict and p.main = 1
                         order by p.newest desc
                         limit :limit
                        """)
                .bind("touchpoint", side.id())
                .bind("verdict", side.verdict().key())
                .bind("limit", side.limit())
                .map(StoryRows::line)
                .list());
    }

    /** Listed stories of other touchpoints that are about this one too, newest first. */
    public List<StoryLine> alsoAbout(String touchpointId, int limit) {
        return also.get(new Also(touchpointId, limit));
    }

    private List<StoryLine> readAlsoAbout(Also also) {
        return db.read(handle -> handle.createQuery(LINE + """
                          from story_place p
                          join story s on s.id = p.story_id
                          join touchpoint t on t.id = s.touchpoint_id
                         where p.touchpoint_id = :touchpoint and p.listed = 1 and p.verdict in (<verdicts>)
                           and p.main = 0
                         order by p.newest desc
                         limit :limit
                        """)
                .bind("touchpoint", also.touchpoint())
                .bindList("verdicts", keys(List.of(Verdict.values())))
                .bind("limit", also.limit())
                .map(StoryRows::line)
                .list());
    }

    /** Ids of all that names one of these customer groups. */
    List<String> idsFor(Collection<String> groupIds) {
        if (groupIds.isEmpty()) return List.of();
        return db.read(
                handle -> handle.createQuery("select distinct story_id from story_group where group_id in (<groups>)")
                        .bindList("groups", List.copyOf(groupIds))
                        .mapTo(String.class)
                        .list());
    }

    /** Ids of all stories whose main touchpoint is one of these. */
    List<String> idsAt(Collection<String> touchpointIds) {
        if (touchpointIds.isEmpty()) return List.of();
        return db.read(handle -> handle.createQuery("select id from story where touchpoint_id in (<touchpoints>)")
                .bindList("touchpoints", List.copyOf(touchpointIds))
                .mapTo(String.class)
                .list());
    }

    /** Listed stories that speak for or against a standard, with one verdict, newest first. */
    public List<StoryLine> illustrating(String standardId, Verdict verdict, int limit) {
        return ofStandard.get(new Side(standardId, verdict, limit));
    }

    private List<StoryLine> readIllustrating(Side side) {
        return illustrating(side.id(), side.verdict(), 0, side.limit());
    }

    /** The same from an offset, for whoever turns the pages. */
    public List<StoryLine> illustrating(String standardId, Verdict verdict, int offset, int limit) {
        return db.read(handle -> handle.createQuery(LINE + """
                          from story_standard p
                          join story s on s.id = p.story_id
                          join touchpoint t on t.id = s.touchpoint_id
                         where p.standard_id = :standard and p.listed = 1 and p.verdict = :verdict
                         order by p.newest desc
                         limit :limit offset :offset
                        """)
                .bind("standard", standardId)
                .bind("verdict", verdict.key())
                .bind("offset", offset)
                .bind("limit", limit)
                .map(StoryRows::line)
                .list());
    }

    /** Keeps a story under its slug: a new one, or the next revision of the one that is there. */
    public Story keep(Tx tx, Story given, String file, Deed deed) {
        return keeping.keep(tx, given, file, deed);
    }

    /** Puts a story into lists and counts or takes it out of them, as it leaves the bin or goes there. */
    void list(Tx tx, String id, boolean listed) {
        keeping.list(tx, id, listed);
    }

    public StoryCounts counts() {
        return counts.get();
    }

    /** How many listed stories speak for or against each standard, by the standard's id and our judgment. */
    public Map<String, Map<Verdict, Integer>> countsByStandard() {
        return byStandard.get();
    }

    private StoryCounts readCounts() {
        return new StoryCounts(db.read(handle -> handle.createQuery("""
                        select t.code, y.verdict, y.effect, y.stories
                          from story_tally y
                          join touchpoint t on t.id = y.touchpoint_id
                         where y.stories > 0
                        """)
                .map((row, context) -> new StoryCounts.Cell(
                        row.getString("code"),
                        Choice.of(Verdict.class, row.getString("verdict")),
                        Choice.of(Effect.class, row.getString("effect")),
                        row.getInt("stories")))
                .list()));
    }

    private record OfStandard(String standard, Verdict verdict, int stories) {}

    private Map<String, Map<Verdict, Integer>> readByStandard() {
        return db
                .read(handle -> handle.createQuery(
                                "select standard_id, verdict, stories from story_standard_tally where stories > 0")
                        .map((row, context) -> new OfStandard(
                                row.getString("standard_id"),
                                Choice.of(Verdict.class, row.getString("verdict")),
                                row.getInt("stories")))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(
                        OfStandard::standard, Collectors.toMap(OfStandard::verdict, OfStandard::stories)));
    }
}
