package touchstone.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import touchstone.db.Database;
import touchstone.db.Ids;
import touchstone.db.Snapshots;
import touchstone.db.Tx;
import touchstone.text.Choice;
import touchstone.text.Language;
import touchstone.text.Slug;
import touchstone.text.WikiLinks;
import touchstone.thing.NamedStore;
import touchstone.thing.Register;

/** Keeps measures. The only class that knows their table. */
public final class MeasureStore {
    private static final String SELECT = """
            select id, slug, language, title, body, touchpoint_id, state, idea_by, made_at, decision_id, story_id, origin
              from measure
            """;
    private static final int MOST = 500;

    private final Database db;
    private final NamedStore names;
    private final Register register;
    private final Snapshots<String, Optional<Measure>> bySlug;

    public MeasureStore(Database db, NamedStore names, Register register) {
        this.db = db;
        this.names = names;
        this.register = register;
        bySlug = new Snapshots<>(db.changes(), MOST, this::read);
    }

    /**
     * Keeps a new idea; its address is made of its title.
     *
     * @param given without id and slug
     */
    Measure make(Tx tx, Measure given) {
        var measure = new Measure(
                Ids.next(),
                register.free(tx, Measure.KIND, Slug.of(given.title())).text(),
                given.language(),
                given.title(),
                given.body(),
                given.touchpointId(),
                MeasureState.IDEA,
                given.ideaBy(),
                tx.at(),
                given.decisionId(),
                given.storyId(),
                given.origin());
        insert(tx, measure);
        names.keep(tx, measure.named());
        names.link(tx, measure.ref(), WikiLinks.in(List.of(measure.body())));
        tx.changed(Measure.KIND, measure.id());
        return measure;
    }

    private static void insert(Tx tx, Measure measure) {
        tx.handle()
                .createUpdate("""
                        insert into measure (id, slug, language, title, body, touchpoint_id, state, idea_by, made_at,
                               decision_id, story_id, origin)
                        values (:id, :slug, :language, :title, :body, :touchpointId, :state, :ideaBy, :madeAt,
                               :decisionId, :storyId, :origin)
                        """)
                .bindMethods(measure)
                .bind("language", measure.language().tag())
                .bind("state", measure.state().key())
                .bind("madeAt", measure.madeAt().toString())
                .execute();
    }

    public Optional<Measure> find(String slug) {
        return bySlug.get(slug);
    }

    private Optional<Measure> read(String slug) {
        return db.read(handle -> handle.createQuery(SELECT + " where slug = :slug")
                .bind("slug", slug)
                .map(MeasureStore::measure)
                .findOne());
    }

    /** The measures with these ids, in no order. */
    List<Measure> withIds(Collection<String> ids) {
        if (ids.isEmpty()) return List.of();
        return db.read(handle -> handle.createQuery(SELECT + " where id in (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map(MeasureStore::measure)
                .list());
    }

    /** Ideas, the newest first, from an offset. */
    public List<Measure> ideas(int offset, int limit) {
        return db.read(handle -> handle.createQuery(
                        SELECT + " where state = :state order by made_at desc, id desc limit :limit offset :offset")
                .bind("state", MeasureState.IDEA.key())
                .bind("limit", limit)
                .bind("offset", offset)
                .map(MeasureStore::measure)
                .list());
    }

    public int countOfIdeas() {
        return db.read(handle -> handle.createQuery("select count(*) from measure where state = :state")
                .bind("state", MeasureState.IDEA.key())
                .mapTo(Integer.class)
                .one());
    }

    private static Measure measure(ResultSet row, StatementContext context) throws SQLException {
        return new Measure(
                row.getString("id"),
                row.getString("slug"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("title"),
                row.getString("body"),
                row.getString("touchpoint_id"),
                Choice.of(MeasureState.class, row.getString("state")),
                row.getString("idea_by"),
                Instant.parse(row.getString("made_at")),
                row.getString("decision_id"),
                row.getString("story_id"),
                row.getString("origin"));
    }
}
