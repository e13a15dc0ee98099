package touchstone.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import touchstone.db.Database;
import touchstone.db.Ids;
import touchstone.db.Tx;
import touchstone.text.Slug;

/** Keeps departments, teams and offerings as they are changed here. Every act enters the change log as the company's. */
public final class PartStore {
    private static final String KIND = "company";
    /** What an address of ours would claim. */
    private static final String ORDER = "order";

    private final Database db;

    public PartStore(Database db) {
        this.db = db;
    }

    /** All of a part: departments in the company's order, the others by title. */
    public List<PartLine> all(CompanyPart part) {
        return db.read(handle -> all(handle, part));
    }

    private static List<PartLine> all(Handle handle, CompanyPart part) {
        return handle.createQuery("select id, slug, title, title_de, " + people(part) + " people from " + part.key()
                        + " p order by " + (part == CompanyPart.DEPARTMENT ? "p.position, p.slug" : "p.title, p.slug"))
                .map((row, context) -> new PartLine(
                        row.getString("id"),
                        row.getString("slug"),
                        row.getString("title"),
                        row.getString("title_de"),
                        row.getInt("people")))
                .list();
    }

    private static String people(CompanyPart part) {
        return switch (part) {
            case DEPARTMENT -> "(select count(*) from person where department_id = p.id and active = 1)";
            case TEAM ->
                "(select count(*) from team_person x join person o on o.id = x.person_id where x.team_id = p.id and o.active = 1)";
            case OFFERING -> "0";
        };
    }

    public Optional<PartLine> find(CompanyPart part, String slug) {
        return all(part).stream().filter(line -> line.slug().equals(slug)).findFirst();
    }

    /** Adds one at the end, and gives it an address made of its title. */
    public String add(Tx tx, CompanyPart part, String title, String titleDe) {
        var taken = all(tx.handle(), part).stream().map(PartLine::slug).toList();
        var slug = slug(part, title);
        for (int n = 2; taken.contains(slug); n++)
            slug = new Slug(slug(part, title)).numbered(n).text();
        boolean ordered = part == CompanyPart.DEPARTMENT;
        tx.handle()
                .createUpdate(
                        "insert into " + part.key() + " (id, slug, title, title_de" + (ordered ? ", position" : "")
                                + ") values (:id, :slug, :title, :titleDe"
                                + (ordered ? ", (select coalesce(max(position), 0) + 1 from department)" : "") + ")")
                .bind("id", Ids.next())
                .bind("slug", slug)
                .bind("title", title)
                .bind("titleDe", titleDe)
                .execute();
        tx.changed(KIND, KIND);
        return slug;
    }

    private static String slug(CompanyPart part, String title) {
        var slug = Slug.of(title).text();
        if (slug.equals(ORDER)) return part.key() + "-" + slug;
        // A title in signs that no address has, or one that looks like a code, is called after what it is.
        boolean made = slug.startsWith("story") && !title.strip().regionMatches(true, 0, "story", 0, 5);
        return made ? part.key() + slug.substring("story".length()) : slug;
    }

    /** Gives it other titles; its address stays. */
    public void rename(Tx tx, CompanyPart part, String id, String title, String titleDe) {
        tx.handle()
                .createUpdate("update " + part.key() + " set title = :title, title_de = :titleDe where id = :id")
                .bind("title", title)
                .bind("titleDe", titleDe)
                .bind("id", id)
                .execute();
        tx.changed(KIND, KIND);
    }

    /** Brings the departments into this order; those that it does not name come after. */
    public void order(Tx tx, List<String> slugs) {
        var all = all(tx.handle(), CompanyPart.DEPARTMENT).stream()
                .map(PartLine::slug)
                .toList();
        int position = 0;
        for (var slug : Stream.concat(slugs.stream().filter(all::contains), all.stream())
                .distinct()
                .toList()) tx.handle().execute("update department set position = ? where slug = ?", ++position, slug);
        tx.changed(KIND, KIND);
    }

    /** The people of every team who are here, by the slug of the team: their slugs. */
    public Map<String, List<String>> members() {
        var members = new HashMap<String, List<String>>();
        db.read(handle -> handle.createQuery("""
                        select t.slug team, p.slug person
                          from team_person x join team t on t.id = x.team_id join person p on p.id = x.person_id
                         where p.active = 1
                         order by p.name, p.id
                        """)
                        .map((row, context) -> Map.entry(row.getString("team"), row.getString("person")))
                        .list())
                .forEach(entry -> members.computeIfAbsent(entry.getKey(), any -> new ArrayList<>())
                        .add(entry.getValue()));
        return members;
    }

    /** Says who is in a team; those who have left stay as they were. */
    public void members(Tx tx, String team, List<String> people) {
        tx.handle().createUpdate("""
                        delete from team_person
                         where team_id = :team and person_id in (select id from person where active = 1)
                        """).bind("team", team).execute();
        for (var person : people)
            tx.handle()
                    .createUpdate("""
                            insert into team_person (team_id, person_id)
                            select :team, id from person where slug = :person and active = 1
                            on conflict do nothing
                            """)
                    .bind("team", team)
                    .bind("person", person)
                    .execute();
        tx.changed(KIND, KIND);
    }

    /** How many who have left are still kept as people of a department. */
    public int left(String department) {
        return db.read(
                handle -> handle.createQuery("select count(*) from person where department_id = :id and active = 0")
                        .bind("id", department)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Moves everybody from one department to another one, also those who have left; who watched the one watches the other. */
    public void movePeople(Tx tx, PartLine from, PartLine to) {
        var handle = tx.handle();
        var people = handle.createQuery("select id from person where department_id = :id")
                .bind("id", from.id())
                .mapTo(String.class)
                .list();
        handle.execute("update person set department_id = ? where department_id = ?", to.id(), from.id());
        handle.execute("update or ignore watch set id = ? where kind = 'department' and id = ?", to.id(), from.id());
        handle.execute(
                "update or ignore watch set id = ? where kind = 'department' and id = ?", to.slug(), from.slug());
        for (var person : people) tx.changed("person", person);
    }

    /** Removes one that nothing uses any more; what uses it all the same is an error of the database. */
    public void remove(Tx tx, CompanyPart part, PartLine line) {
        if (part == CompanyPart.TEAM) tx.handle().execute("delete from team_person where team_id = ?", line.id());
        tx.handle().execute("delete from watch where kind = ? and id in (?, ?)", part.key(), line.id(), line.slug());
        tx.handle().execute("delete from " + part.key() + " where id = ?", line.id());
        tx.changed(KIND, KIND);
    }
}
