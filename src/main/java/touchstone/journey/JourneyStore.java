package touchstone.journey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import touchstone.db.Database;
import touchstone.db.Snapshot;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.text.Choice;
import touchstone.text.Language;
import touchstone.text.WikiLinks;
import touchstone.thing.Register;
import touchstone.writing.Removal;

/** Keeps journeys. The only class that knows their tables. */
public final class JourneyStore {
    private record StepOf(String journey, Journey.Step step) {}

    /** Nothing leans on a journey. */
    static final Removal REMOVAL = new Removal("journey", List.of(), List.of("journey_step.journey_id"));

    private final Database db;
    private final Register register;
    private final Supplier<List<Journey>> journeys;

    public JourneyStore(Database db, Register register) {
        this.db = db;
        this.register = register;
        journeys = new Snapshot<>(
                db.changes(), Set.of(Journey.KIND, CustomerGroup.KIND, "touchpoint", "company"), this::readAll);
    }

    /** All journeys, the whole one first, then by title. */
    public List<Journey> all() {
        return journeys.get();
    }

    public Optional<Journey> find(String slug) {
        return all().stream().filter(journey -> journey.slug().equals(slug)).findFirst();
    }

    /** Keeps a journey under its slug: a new one, or the next revision of the one that is there. */
    public Journey keep(Tx tx, Journey given, String file, Deed deed) {
        var next = register.next(tx, Journey.KIND, given.slug());
        var journey = given.kept(next.id(), next.address(), next.revision());
        upsert(tx.handle(), journey, deed);
        steps(tx.handle(), journey);
        register.enter(
                tx,
                new Register.Entered(journey.named(), WikiLinks.in(journey.texts()), journey.revision(), file, deed));
        return journey;
    }

    private static void upsert(Handle handle, Journey journey, Deed deed) {
        handle.createUpdate("""
                        insert into journey (id, slug, language, title, other_title, group_id, offering_id, view,
                               verdict, revision, origin)
                        values (:id, :slug, :language, :title, :otherTitle,
                               (select id from address where kind = 'group' and address = :group),
                               (select id from offering where slug = :offering), :view, :verdict, :revision, :origin)
                        on conflict (id) do update
                           set slug = excluded.slug, language = excluded.language, title = excluded.title, verdict = excluded.verdict,
                               other_title = excluded.other_title, group_id = excluded.group_id,
                               offering_id = excluded.offering_id, view = excluded.view, revision = excluded.revision
                        """)
                .bindMethods(journey)
                .bind("language", journey.language().tag())
                .bind("view", journey.view().key())
                .bind("origin", deed.origin())
                .execute();
    }

    private static void steps(Handle handle, Journey journey) {
        handle.execute("delete from journey_step where journey_id = ?", journey.id());
        int position = 0;
        for (var step : journey.steps()) handle.execute("""
                    insert into journey_step (journey_id, position, touchpoint_id, phase)
                    select ?, ?, id, ? from touchpoint where code = ?
                    """, journey.id(), ++position, step.phase(), step.touchpoint());
    }

    private List<Journey> readAll() {
        return db.read(handle -> {
            var steps = handle
                    .createQuery("""
                            select s.journey_id, t.code, s.phase
                              from journey_step s
                              join touchpoint t on t.id = s.touchpoint_id
                             order by s.journey_id, s.position
                            """)
                    .map((row, context) -> new StepOf(
                            row.getString("journey_id"),
                            new Journey.Step(row.getString("code"), row.getString("phase"))))
                    .list()
                    .stream()
                    .collect(groupingBy(StepOf::journey, mapping(StepOf::step, toList())));
            return handle.createQuery("""
                            select j.id, j.slug, j.language, j.title, j.other_title, coalesce(g.slug, '') group_slug,
                                   coalesce(o.slug, '') offering, j.view, j.verdict, j.revision
                              from journey j
                              left join customer_group g on g.id = j.group_id
                              left join offering o on o.id = j.offering_id
                             where j.id not in (select id from bin)
                             order by j.slug <> :whole, j.title
                            """)
                    .bind("whole", Journey.WHOLE)
                    .map((row, context) -> journey(row, steps))
                    .list();
        });
    }

    private static Journey journey(ResultSet row, Map<String, List<Journey.Step>> steps) throws SQLException {
        return new Journey(
                row.getString("id"),
                row.getString("slug"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("title"),
                row.getString("other_title"),
                row.getString("group_slug"),
                row.getString("offering"),
                Choice.of(View.class, row.getString("view")),
                steps.getOrDefault(row.getString("id"), List.of()),
                row.getString("verdict"),
                row.getInt("revision"));
    }
}
