package touchstone.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import touchstone.db.Database;
import touchstone.db.Ids;
import touchstone.db.SettingStore;
import touchstone.db.Snapshot;
import touchstone.db.Tx;
import touchstone.text.Privacy;

/** Keeps the company: its name, its zone, its departments, offerings and people. */
public final class CompanyStore {
    private static final String NAME = "company.name";
    private static final String ZONE = "company.zone";
    private static final String FILE = "company.file";
    private static final String LOGO = "company.logo";
    private static final String KIND = "company";

    private static final String PEOPLE = """
            select p.id, p.slug, p.name, p.name_de, d.slug department, p.management, p.customer_facing, p.role
              from person p
              join department d on d.id = p.department_id
            """;

    private static final Department EVERYBODY = new Department("", "everybody", "Everybody", "Alle");
    // Behind all departments that a file may name later.
    private static final int LAST = 1_000;

    private record Basics(String name, ZoneId zone, String logo) {}

    private final Database db;
    private final SettingStore settings;
    private final Supplier<Basics> basics;
    private final Supplier<List<Department>> departments;
    private final Supplier<List<Person>> people;
    private final Supplier<Set<String>> members;
    private final Supplier<Privacy> privacy;

    public CompanyStore(Database db, SettingStore settings) {
        this.db = db;
        this.settings = settings;
        basics = new Snapshot<>(db.changes(), Set.of(KIND), this::readBasics);
        departments = new Snapshot<>(db.changes(), Set.of(KIND), this::readDepartments);
        people = new Snapshot<>(db.changes(), Set.of(KIND, "person"), this::readPeople);
        members = new Snapshot<>(db.changes(), Set.of(KIND, "person"), this::readMembers);
        privacy = new Snapshot<>(db.changes(), Set.of(KIND, "person"), this::readPrivacy);
    }

    /** The company's name; "Touchstone" until one is known. */
    public String name() {
        return basics.get().name();
    }

    /** The path of the attachment that is the company's logo, empty for none. */
    public String logo() {
        return basics.get().logo();
    }

    /** Takes the attachment at a path as the logo; an empty path takes it away. A setting that names it keeps it from being swept. */
    public void logo(Tx tx, String path) {
        settings.keep(tx, LOGO, path);
        tx.changed(KIND, KIND);
    }

    public ZoneId zone() {
        return basics.get().zone();
    }

    /** All departments in the company's order. */
    public List<Department> departments() {
        return departments.get();
    }

    /** Whether there is a department, or none was named. */
    public boolean hasDepartment(String slug) {
        return slug.isEmpty()
                || departments().stream().anyMatch(one -> one.slug().equals(slug));
    }

    public List<Offering> offerings() {
        return db.read(handle -> handle.createQuery("select slug, title, title_de from offering order by slug")
                .map((row, context) ->
                        new Offering(row.getString("slug"), row.getString("title"), row.getString("title_de")))
                .list());
    }

    /** Everybody who works here now, by slug. */
    public List<Person> people() {
        return people.get();
    }

    private List<Person> readPeople() {
        return db.read(handle -> handle.createQuery(PEOPLE + " where p.active = 1 order by p.slug")
                .map(PersonRows::person)
                .list());
    }

    /** The ids of those who have an account: persons, where other names may be roles. */
    public Set<String> members() {
        return members.get();
    }

    private Set<String> readMembers() {
        return db.read(handle -> Set.copyOf(handle.createQuery("select person_id from account")
                .mapTo(String.class)
                .list()));
    }

    /** What finds the names of those who work here in a text. */
    public Privacy privacy() {
        return privacy.get();
    }

    private Privacy readPrivacy() {
        return new Privacy(names(true), names(false));
    }

    private List<String> names(boolean member) {
        var members = members();
        return people().stream()
                .filter(person -> members.contains(person.id()) == member)
                .flatMap(person -> Stream.of(person.name(), person.nameDe()))
                .toList();
    }

    /** A person by id, also one who has left. */
    public Optional<Person> person(String id) {
        return db.read(handle -> handle.createQuery(PEOPLE + " where p.id = :id")
                .bind("id", id)
                .map(PersonRows::person)
                .findOne());
    }

    /**
     * What of a file would be kept: all that it says otherwise than the file before. What it says as it did then stays as
     * it was changed here, so that an import undoes no renaming, no other order and no removal.
     *
     * @param overwrite whether the file wins over all that was changed here
     */
    public Company news(Company company, boolean overwrite) {
        var said = overwrite
                ? Set.<String>of()
                : Set.of(settings.find(FILE).orElse("").split("\n"));
        return new Company(
                said.contains(Company.mark("name", company.name())) ? name() : company.name(),
                said.contains(Company.mark("zone", company.zone())) ? zone() : company.zone(),
                company.asOf(),
                news("department", company.departments(), said),
                news("offering", company.offerings(), said),
                news("person", company.people(), said));
    }

    private static <T extends Record> List<T> news(String kind, List<T> all, Set<String> said) {
        return all.stream()
                .filter(one -> !said.contains(Company.mark(kind, one)))
                .toList();
    }

    /**
     * Keeps what is new in the company's file ({@link #news}): there the file wins. Departments, offerings and people that
     * it does not name stay, and new departments come last. The same file a second time changes nothing.
     *
     * @param overwrite whether the file wins over all that was changed here, the order of departments too
     */
    public void keep(Tx tx, Company company, boolean overwrite) {
        var marks = String.join("\n", company.marks());
        if (!overwrite && settings.find(FILE).filter(marks::equals).isPresent()) return;
        var news = news(company, overwrite);
        settings.keep(tx, FILE, marks);
        settings.keep(tx, NAME, news.name());
        settings.keep(tx, ZONE, news.zone().getId());
        for (var department : news.departments()) keep(tx, department, next(tx));
        if (overwrite) company.departments().forEach(department -> place(tx, department, company.departments()));
        news.offerings().forEach(offering -> keep(tx, offering));
        news.people().forEach(person -> keep(tx, person));
        tx.changed(KIND, KIND);
    }

    private static int next(Tx tx) {
        return tx.handle()
                .createQuery("select coalesce(max(position), 0) + 1 from department where position < :last")
                .bind("last", LAST)
                .mapTo(Integer.class)
                .one();
    }

    private static void place(Tx tx, Department department, List<Department> all) {
        tx.handle()
                .execute(
                        "update department set position = ? where slug = ?",
                        all.indexOf(department) + 1,
                        department.slug());
    }

    private static void keep(Tx tx, Department department, int position) {
        tx.handle()
                .createUpdate("""
                        insert into department (id, slug, title, title_de, position)
                        values (:id, :slug, :title, :titleDe, :position)
                        on conflict (slug) do update
                           set title = excluded.title, title_de = excluded.title_de
                        """)
                .bind("id", Ids.next())
                .bind("slug", department.slug())
                .bind("title", department.title())
                .bind("titleDe", department.titleDe())
                .bind("position", position)
                .execute();
    }

    private static void keep(Tx tx, Offering offering) {
        tx.handle()
                .createUpdate("""
                        insert into offering (id, slug, title, title_de) values (:id, :slug, :title, :titleDe)
                        on conflict (slug) do update set title = excluded.title, title_de = excluded.title_de
                        """)
                .bind("id", Ids.next())
                .bind("slug", offering.slug())
                .bind("title", offering.title())
                .bind("titleDe", offering.titleDe())
                .execute();
    }

    private static void keep(Tx tx, Person person) {
        tx.handle()
                .createUpdate("""
                        insert into person (id, slug, name, name_de, department_id, management, customer_facing, active)
                        select :id, :slug, :name, :nameDe, d.id, :management, :customerFacing, 1
                          from department d
                         where d.slug = :department
                            on conflict (slug) do update
                           set name = excluded.name, name_de = excluded.name_de,
                               department_id = excluded.department_id, management = excluded.management,
                               customer_facing = excluded.customer_facing
                        """)
                .bind("id", Ids.next())
                .bind("slug", person.slug())
                .bind("name", person.name())
                .bind("nameDe", person.nameDe())
                .bind("management", person.management())
                .bind("customerFacing", person.customerFacing())
                .bind("department", person.department())
                .execute();
    }

    /** Calls the company by another name. */
    public void rename(Tx tx, String name) {
        settings.keep(tx, NAME, name);
        tx.changed(KIND, KIND);
    }

    /** The id of the department with a slug, or of the first one; of a new one for everybody where there is none. */
    public static String departmentId(Tx tx, String slug) {
        return tx.handle()
                .createQuery("select id from department order by slug = :slug desc, position, id limit 1")
                .bind("slug", slug)
                .mapTo(String.class)
                .findOne()
                .orElseGet(() -> departmentId(tx, everybody(tx)));
    }

    /** Makes the department that a company has before it has any. */
    public static String everybody(Tx tx) {
        keep(tx, EVERYBODY, LAST);
        tx.changed(KIND, KIND);
        return EVERYBODY.slug();
    }

    private Basics readBasics() {
        return new Basics(
                settings.find(NAME).orElse("Touchstone"),
                ZoneId.of(settings.find(ZONE).orElse("UTC")),
                settings.find(LOGO).orElse(""));
    }

    private List<Department> readDepartments() {
        return db.read(handle -> handle.createQuery(
                        "select id, slug, title, title_de from department order by position, slug")
                .map((row, context) -> new Department(
                        row.getString("id"), row.getString("slug"), row.getString("title"), row.getString("title_de")))
                .list());
    }
}
