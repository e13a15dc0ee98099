package touchstone.journey;

import java.util.List;
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
import touchstone.web.Wording;
import touchstone.writing.Option;
import touchstone.writing.Options;
import touchstone.writing.Removal;

/** Keeps customer groups. The only class that knows their table. */
public final class GroupStore {
    /** What leans on a group. */
    static final Removal REMOVAL = new Removal(
            "customer_group",
            List.of(
                    new Removal.Leaning("stories", "story_group.group_id", "story_id"),
                    new Removal.Leaning("standards", "standard_group.group_id", "standard_id"),
                    new Removal.Leaning("touchpoints", "touchpoint_group.group_id", "touchpoint_id"),
                    new Removal.Leaning("journeys", "journey.group_id", "id")),
            List.of());

    private final Database db;
    private final Register register;
    private final Supplier<List<CustomerGroup>> groups;

    public GroupStore(Database db, Register register) {
        this.db = db;
        this.register = register;
        groups = new Snapshot<>(db.changes(), Set.of(CustomerGroup.KIND), this::readAll);
    }

    /** All groups: segments by weight, then key accounts. */
    public List<CustomerGroup> all() {
        return groups.get();
    }

    public Optional<CustomerGroup> find(String slug) {
        return all().stream().filter(group -> group.slug().equals(slug)).findFirst();
    }

    /** What a group is called now that was called so once. */
    public String current(String slug) {
        return slug.isEmpty() || find(slug).isPresent() ? slug : register.current(CustomerGroup.KIND, slug);
    }

    public List<String> current(List<String> slugs) {
        return slugs.stream().map(this::current).toList();
    }

    /** All groups, to choose from. */
    public List<Option> options(Wording words) {
        return all().stream()
                .map(group -> Options.of(group.named(), "", false, words))
                .toList();
    }

    /** A group as an act sees it. */
    Optional<CustomerGroup> find(Tx tx, String slug) {
        return readAll(tx.handle()).stream()
                .filter(group -> group.slug().equals(slug))
                .findFirst();
    }

    /** Keeps a group under its slug: a new one, or the next revision of the one that is there. */
    public CustomerGroup keep(Tx tx, CustomerGroup given, String file, Deed deed) {
        var next = register.next(tx, CustomerGroup.KIND, given.slug());
        var group = given.kept(next.id(), next.address(), next.revision());
        tx.handle()
                .createUpdate("""
                        insert into customer_group
                               (id, slug, language, title, other_title, type, weight, needs, revision, origin)
                        values (:id, :slug, :language, :title, :otherTitle, :type, :weight, :needs, :revision, :origin)
                        on conflict (id) do update
                           set slug = excluded.slug, language = excluded.language, title = excluded.title, needs = excluded.needs,
                               other_title = excluded.other_title, type = excluded.type, weight = excluded.weight,
                               revision = excluded.revision
                        """)
                .bindMethods(group)
                .bind("language", group.language().tag())
                .bind("type", group.type().key())
                .bind("origin", deed.origin())
                .execute();
        register.enter(
                tx, new Register.Entered(group.named(), WikiLinks.in(group.texts()), group.revision(), file, deed));
        return group;
    }

    private List<CustomerGroup> readAll() {
        return db.read(GroupStore::readAll);
    }

    private static List<CustomerGroup> readAll(Handle handle) {
        return handle.createQuery("""
                        select id, slug, language, title, other_title, type, weight, needs, revision
                          from customer_group
                         where id not in (select id from bin)
                         order by type desc, weight desc, slug
                        """)
                .map((row, context) -> new CustomerGroup(
                        row.getString("id"),
                        row.getString("slug"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getString("title"),
                        row.getString("other_title"),
                        Choice.of(GroupType.class, row.getString("type")),
                        row.getDouble("weight"),
                        row.getString("needs"),
                        row.getInt("revision")))
                .list();
    }
}
