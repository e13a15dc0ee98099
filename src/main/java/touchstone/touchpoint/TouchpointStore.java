package touchstone.touchpoint;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import touchstone.db.Database;
import touchstone.db.Joined;
import touchstone.db.Snapshot;
import touchstone.db.Snapshots;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.text.Choice;
import touchstone.text.Language;
import touchstone.text.WikiLinks;
import touchstone.thing.Register;
import touchstone.web.Wording;
import touchstone.writing.Option;
import touchstone.writing.Options;
import touchstone.writing.Removal;

/** Keeps touchpoints. The only class that knows their tables. */
public final class TouchpointStore {
    private static final String SELECT = """
            select t.*, d.slug department,
                   (select group_concat(h.slug, ' ') from touchpoint_support s join department h on h.id = s.department_id
                     where s.touchpoint_id = t.id) supporting,
                   (select group_concat(g.slug, ' ') from touchpoint_group x join customer_group g on g.id = x.group_id
                     where x.touchpoint_id = t.id) groups
              from touchpoint t
              join department d on d.id = t.department_id and t.id not in (select id from bin)
            """;
    private static final String UPSERT = """
            insert into touchpoint (id, code, language, title, other_title, state, phase, position, reach,
                   contact_with, channels, department_id, frequency, critical, counts_for, customer_does,
                   experience_today, target, behind_the_scenes, why_critical, metrics, revision, origin)
            select :id, :code, :language, :title, :otherTitle, :state, :phase, :order, :reach,
                   :contactWith, :channels, d.id, :frequency, :critical, :countsFor, :customerDoes,
                   :experienceToday, :target, :behindTheScenes, :whyCritical, :metrics, :revision, :origin
              from department d
             where d.slug = :department
                on conflict (id) do update
               set language = excluded.language, title = excluded.title, state = excluded.state,
                   other_title = excluded.other_title, phase = excluded.phase,
                   position = excluded.position, reach = excluded.reach,
                   contact_with = excluded.contact_with, channels = excluded.channels,
                   department_id = excluded.department_id, frequency = excluded.frequency,
                   critical = excluded.critical, counts_for = excluded.counts_for,
                   customer_does = excluded.customer_does, experience_today = excluded.experience_today,
                   target = excluded.target, behind_the_scenes = excluded.behind_the_scenes,
                   why_critical = excluded.why_critical, metrics = excluded.metrics,
                   revision = excluded.revision
            """;

    /** What leans on a touchpoint, and what goes with it. */
    static final Removal REMOVAL = new Removal(
            "touchpoint",
            List.of(
                    new Removal.Leaning("stories", "story_place.touchpoint_id", "story_id"),
                    new Removal.Leaning("standards", "standard_touchpoint.touchpoint_id", "standard_id"),
                    new Removal.Leaning("journeys", "journey_step.touchpoint_id", "journey_id"),
                    new Removal.Leaning("measures", "measure.touchpoint_id", "id")),
            List.of("touchpoint_support.touchpoint_id", "touchpoint_group.touchpoint_id", "story_tally.touchpoint_id"));

    private static final int MOST = 500;

    private final Database db;
    private final Register register;
    private final Snapshots<String, Optional<Touchpoint>> byCode;
    private final Supplier<List<TouchpointLine>> lines;

    public TouchpointStore(Database db, Register register) {
        this.db = db;
        this.register = register;
        byCode = new Snapshots<>(db.changes(), MOST, this::read);
        lines = new Snapshot<>(db.changes(), Set.of(Touchpoint.KIND, "group", "company"), this::readLines);
    }

    public Optional<Touchpoint> find(String code) {
        return byCode.get(code);
    }

    private Optional<Touchpoint> read(String code) {
        return db.read(handle -> find(handle, code));
    }

    /** A touchpoint as an act sees it. */
    Optional<Touchpoint> find(Tx tx, String code) {
        return find(tx.handle(), code);
    }

    private static Optional<Touchpoint> find(Handle handle, String code) {
        return handle.createQuery(SELECT + " where t.code = :code")
                .bind("code", code)
                .map(TouchpointStore::touchpoint)
                .findOne();
    }

    /** The touchpoints with these ids, in no order. */
    List<Touchpoint> withIds(Collection<String> ids) {
        if (ids.isEmpty()) return List.of();
        return db.read(handle -> handle.createQuery(SELECT + " where t.id in (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map(TouchpointStore::touchpoint)
                .list());
    }

    /** Ids of all that names one of these customer groups. */
    List<String> idsFor(Collection<String> groupIds) {
        if (groupIds.isEmpty()) return List.of();
        return db.read(handle -> handle.createQuery(
                        "select distinct touchpoint_id from touchpoint_group where group_id in (<groups>)")
                .bindList("groups", List.copyOf(groupIds))
                .mapTo(String.class)
                .list());
    }

    /** All touchpoints in the order of the whole journey, retired ones too. */
    public List<TouchpointLine> lines() {
        return lines.get();
    }

    /** The touchpoints that something may be about, in the order of the whole journey and under their phases. */
    public List<Option> options(Wording words) {
        return lines().stream()
                .filter(line -> line.state() != TouchpointState.RETIRED)
                .map(line -> Options.of(
                        line.named(), words.text("phase." + line.phase().key()), true, words))
                .toList();
    }

    public Optional<TouchpointLine> line(String code) {
        return lines().stream().filter(line -> line.code().equals(code)).findFirst();
    }

    /** Keeps a touchpoint under its code: a new one, or the next revision of the one that is there. */
    public Touchpoint keep(Tx tx, Touchpoint given, String file, Deed deed) {
        var next = register.next(tx, Touchpoint.KIND, given.code());
        var touchpoint = given.kept(next.id(), next.revision());
        upsert(tx.handle(), touchpoint, deed);
        companions(tx.handle(), touchpoint);
        register.enter(
                tx,
                new Register.Entered(
                        touchpoint.named(), WikiLinks.in(touchpoint.texts()), touchpoint.revision(), file, deed));
        return touchpoint;
    }

    private static void upsert(Handle handle, Touchpoint touchpoint, Deed deed) {
        handle.createUpdate(UPSERT)
                .bindMethods(touchpoint)
                .bind("language", touchpoint.language().tag())
                .bind("state", touchpoint.state().key())
                .bind("phase", touchpoint.phase().key())
                .bind("reach", touchpoint.reach().key())
                .bind("contactWith", keys(touchpoint.contactWith()))
                .bind("channels", String.join("\n", touchpoint.channels()))
                .bind("frequency", touchpoint.frequency().key())
                .bind("countsFor", keys(touchpoint.countsFor()))
                .bind("origin", deed.origin())
                .execute();
    }

    private static void companions(Handle handle, Touchpoint touchpoint) {
        handle.execute("delete from touchpoint_support where touchpoint_id = ?", touchpoint.id());
        handle.execute("delete from touchpoint_group where touchpoint_id = ?", touchpoint.id());
        for (var department : touchpoint.supporting())
            handle.execute(
                    "insert into touchpoint_support select ?, id from department where slug = ?",
                    touchpoint.id(),
                    department);
        for (var group : touchpoint.groups())
            handle.execute(
                    "insert or ignore into touchpoint_group select ?, id from address where kind = 'group' and address = ?",
                    touchpoint.id(),
                    group);
    }

    private List<TouchpointLine> readLines() {
        return db.read(handle -> handle.createQuery("""
                        select t.id, t.code, t.language, t.title, t.other_title, t.state, t.phase, t.reach,
                               d.slug department, t.critical,
                               (select group_concat(g.slug, ' ')
                                  from touchpoint_group x join customer_group g on g.id = x.group_id
                                 where x.touchpoint_id = t.id) groups
                          from touchpoint t
                          join department d on d.id = t.department_id and t.id not in (select id from bin)
                         order by t.position, t.code
                        """)
                .map((row, context) -> new TouchpointLine(
                        row.getString("id"),
                        row.getString("code"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getString("title"),
                        row.getString("other_title"),
                        Choice.of(TouchpointState.class, row.getString("state")),
                        Choice.of(Phase.class, row.getString("phase")),
                        Choice.of(Reach.class, row.getString("reach")),
                        row.getString("department"),
                        Joined.parts(row.getString("groups"), " "),
                        row.getBoolean("critical")))
                .list());
    }

    private static Touchpoint touchpoint(ResultSet row, StatementContext context) throws SQLException {
        return new Touchpoint(
                row.getString("id"),
                row.getString("code"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("title"),
                row.getString("other_title"),
                Choice.of(TouchpointState.class, row.getString("state")),
                Choice.of(Phase.class, row.getString("phase")),
                row.getInt("position"),
                Choice.of(Reach.class, row.getString("reach")),
                choices(ContactWith.class, row.getString("contact_with")),
                Joined.parts(row.getString("channels"), "\n"),
                row.getString("department"),
                Joined.parts(row.getString("supporting"), " "),
                Joined.parts(row.getString("groups"), " "),
                Choice.of(Frequency.class, row.getString("frequency")),
                row.getBoolean("critical"),
                choices(CountsFor.class, row.getString("counts_for")),
                row.getString("customer_does"),
                row.getString("experience_today"),
                row.getString("target"),
                row.getString("behind_the_scenes"),
                row.getString("why_critical"),
                row.getString("metrics"),
                row.getInt("revision"));
    }

    private static <C extends Enum<C> & Choice> List<C> choices(Class<C> type, String keys) {
        return Joined.parts(keys, " ").stream().map(key -> Choice.of(type, key)).toList();
    }

    private static String keys(List<? extends Choice> choices) {
        return choices.stream().map(Choice::key).collect(joining(" "));
    }
}
