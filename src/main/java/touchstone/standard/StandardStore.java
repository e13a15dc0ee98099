package touchstone.standard;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import touchstone.db.Database;
import touchstone.db.Snapshot;
import touchstone.db.Snapshots;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.text.Choice;
import touchstone.text.WikiLinks;
import touchstone.thing.Ref;
import touchstone.thing.Register;
import touchstone.writing.Removal;

/** Keeps standards. The only class that knows their tables. */
public final class StandardStore {
    private static final String TOUCHPOINTS = """
                   (select group_concat(t.code, ' ')
                      from (select t.code from standard_touchpoint x join touchpoint t on t.id = x.touchpoint_id
                             where x.standard_id = s.id order by t.position) t) touchpoints
            """;
    private static final String GROUPS = """
                   (select group_concat(g.slug, ' ') from standard_group x join customer_group g on g.id = x.group_id
                     where x.standard_id = s.id) groups,
            """;
    private static final String SELECT = """
            select s.*, d.slug department, k.slug keeper, coalesce(p.slug, '') proposed_by,
            """ + GROUPS + TOUCHPOINTS + """
              from standard s
              join department d on d.id = s.department_id
              join person k on k.id = s.keeper_id
              left join person p on p.id = s.proposed_by_id
            """;
    private static final String VISIBLE = " and s.id not in (select id from bin)";
    private static final String UPSERT = """
            insert into standard (id, code, language, title, other_title, state, rule, price, scope,
                   department_id, rank, version, valid_from, review_on, keeper_id, proposed_by_id,
                   supersedes, why, body, leeway, notice, revision, origin)
            select :id, :code, :language, :title, :otherTitle, :state, :rule, :price, :scope,
                   d.id, :rank, :version, :validFrom, :reviewOn, k.id,
                   (select id from person where slug = :proposedBy),
                   :supersedes, :why, :text, :leeway, :check, :revision, :origin
              from department d, person k
             where d.slug = :department and k.slug = :keeper
                on conflict (id) do update
               set language = excluded.language, title = excluded.title, state = excluded.state,
                   other_title = excluded.other_title, rule = excluded.rule, price = excluded.price,
                   scope = excluded.scope, department_id = excluded.department_id, rank = excluded.rank,
                   version = excluded.version, valid_from = excluded.valid_from,
                   review_on = excluded.review_on, keeper_id = excluded.keeper_id,
                   proposed_by_id = excluded.proposed_by_id, supersedes = excluded.supersedes,
                   why = excluded.why, body = excluded.body, leeway = excluded.leeway,
                   notice = excluded.notice, revision = excluded.revision
            """;

    /** What leans on a standard, and what goes with it. */
    static final Removal REMOVAL = new Removal(
            "standard",
            List.of(new Removal.Leaning("stories", "story_standard.standard_id", "story_id")),
            List.of(
                    "standard_touchpoint.standard_id",
                    "standard_group.standard_id",
                    "story_standard_tally.standard_id",
                    "acknowledgement.standard_id",
                    "reminder.standard_id"));

    private static final int MOST = 500;

    private final Database db;
    private final Register register;
    private final Snapshots<String, Optional<Standard>> byCode;
    private final Supplier<List<StandardLine>> lines;

    public StandardStore(Database db, Register register) {
        this.db = db;
        this.register = register;
        byCode = new Snapshots<>(db.changes(), MOST, this::read);
        lines = new Snapshot<>(
                db.changes(), Set.of(Standard.KIND, "touchpoint", "group", "company", "person"), this::readLines);
    }

    public Optional<Standard> find(String code) {
        return byCode.get(code);
    }

    private Optional<Standard> read(String code) {
        return db.read(handle -> find(handle, code, VISIBLE));
    }

    /** The same, whether or not it lies in the bin: for whoever keeps it. */
    Optional<Standard> findAnywhere(String code) {
        return find(code).or(() -> db.read(handle -> find(handle, code, "")));
    }

    /** A standard as an act sees it; also one that lies in the bin. */
    Optional<Standard> find(Tx tx, String code) {
        return find(tx.handle(), code, "");
    }

    private static Optional<Standard> find(Handle handle, String code, String visible) {
        return handle.createQuery(SELECT + " where s.code = :code" + visible)
                .bind("code", code)
                .map(StandardRows::standard)
                .findOne();
    }

    /** The same by its ref, for acts of others. */
    public Optional<Standard> find(Tx tx, Ref ref) {
        return ref.kind().equals(Standard.KIND) ? withId(tx, ref.id()) : Optional.empty();
    }

    /** A standard by its id, as an act sees it. */
    Optional<Standard> withId(Tx tx, String id) {
        return tx.handle()
                .createQuery(SELECT + " where s.id = :id" + VISIBLE)
                .bind("id", id)
                .map(StandardRows::standard)
                .findOne();
    }

    /** The standards with these ids, in no order. */
    public List<Standard> withIds(Collection<String> ids) {
        if (ids.isEmpty()) return List.of();
        return db.read(handle -> handle.createQuery(SELECT + " where s.id in (<ids>)" + VISIBLE)
                .bindList("ids", List.copyOf(ids))
                .map(StandardRows::standard)
                .list());
    }

    /** Ids of all that names one of these customer groups. */
    List<String> idsFor(Collection<String> groupIds) {
        if (groupIds.isEmpty()) return List.of();
        return db.read(handle -> handle.createQuery(
                        "select distinct standard_id from standard_group where group_id in (<groups>)")
                .bindList("groups", List.copyOf(groupIds))
                .mapTo(String.class)
                .list());
    }

    /** Ids of all standards that apply at one of these touchpoints. */
    List<String> idsAt(Collection<String> touchpointIds) {
        if (touchpointIds.isEmpty()) return List.of();
        return db.read(handle -> handle.createQuery(
                        "select distinct standard_id from standard_touchpoint where touchpoint_id in (<touchpoints>)")
                .bindList("touchpoints", List.copyOf(touchpointIds))
                .mapTo(String.class)
                .list());
    }

    /** All standards of every state: company-wide ones by rank, then by rule and code. */
    public List<StandardLine> lines() {
        return lines.get();
    }

    /** The standards that hold today, in the same order. */
    public List<StandardLine> inForce() {
        return lines().stream().filter(line -> line.state().holds()).toList();
    }

    /** Keeps a standard under its code: a new one, or the next revision of the one that is there. */
    public Standard keep(Tx tx, Standard given, String file, Deed deed) {
        var next = register.next(tx, Standard.KIND, given.code());
        var standard = given.kept(next.id(), next.revision());
        upsert(tx.handle(), standard, deed);
        companions(tx.handle(), standard);
        register.enter(
                tx,
                new Register.Entered(
                        standard.named(), WikiLinks.in(standard.texts()), standard.revision(), file, deed));
        return standard;
    }

    private static void upsert(Handle handle, Standard standard, Deed deed) {
        handle.createUpdate(UPSERT)
                .bindMethods(standard)
                .bind("language", standard.language().tag())
                .bind("state", standard.state().key())
                .bind("rule", standard.rule().key())
                .bind("price", standard.price().map(Choice::key).orElse(""))
                .bind("scope", standard.scope().key())
                .bind("validFrom", standard.validFrom().toString())
                .bind("reviewOn", standard.reviewOn().toString())
                .bind("origin", deed.origin())
                .execute();
    }

    private static void companions(Handle handle, Standard standard) {
        handle.execute("delete from standard_touchpoint where standard_id = ?", standard.id());
        handle.execute("delete from standard_group where standard_id = ?", standard.id());
        for (var code : standard.touchpoints())
            handle.execute(
                    "insert into standard_touchpoint select ?, id from touchpoint where code = ?", standard.id(), code);
        for (var group : standard.groups())
            handle.execute(
                    "insert or ignore into standard_group select ?, id from address where kind = 'group' and address = ?",
                    standard.id(),
                    group);
    }

    private List<StandardLine> readLines() {
        var found = db.read(handle -> handle.createQuery("""
                        select s.id, s.code, s.language, s.title, s.other_title, s.state, s.rule, s.price, s.scope,
                               d.slug department, k.slug keeper, s.rank, s.version, s.valid_from, s.review_on,
                        """ + GROUPS + TOUCHPOINTS + """
                          from standard s
                          join department d on d.id = s.department_id and s.id not in (select id from bin)
                          join person k on k.id = s.keeper_id
                        """)
                .map(StandardRows::line)
                .list());
        return found.stream()
                .sorted(Comparator.comparing((StandardLine line) -> !line.companyWide())
                        .thenComparingInt(StandardLine::rank)
                        .thenComparing(StandardLine::rule)
                        .thenComparingInt(line -> line.code().length())
                        .thenComparing(StandardLine::code))
                .toList();
    }
}
