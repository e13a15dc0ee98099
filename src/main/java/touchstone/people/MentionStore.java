package touchstone.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import touchstone.db.Database;
import touchstone.db.Snapshot;
import touchstone.text.Language;
import touchstone.text.Link;
import touchstone.text.Markdown;
import touchstone.text.Mentioned;

/** Knows whom {@code @slug} or {@code @Name} means: a person, also one who has left, or all of a team or department. */
public final class MentionStore {
    private static final String TEAMS = """
            select t.slug, t.title, t.title_de, coalesce(group_concat(p.id, ' '), '') persons
              from team t
              left join team_person x on x.team_id = t.id
              left join person p on p.id = x.person_id and p.active = 1
             group by t.slug, t.title, t.title_de
            """;

    private static final String DEPARTMENTS = """
            select d.slug, d.title, d.title_de, coalesce(group_concat(p.id, ' '), '') persons
              from department d
              left join person p on p.department_id = d.id and p.active = 1
             group by d.slug, d.title, d.title_de
            """;

    /** Who can be mentioned. */
    public enum What {
        PERSON,
        TEAM,
        DEPARTMENT
    }

    private final Database db;
    private final Supplier<Roster> roster;

    /**
     * Somebody who can be mentioned.
     *
     * @param persons the ids of the people meant who work here now
     */
    public record Called(What what, String slug, String name, String nameDe, Set<String> persons) {
        public Called {
            persons = Set.copyOf(persons);
        }

        public String nameIn(Language ui) {
            return ui == Language.DE && !nameDe.isEmpty() ? nameDe : name;
        }
    }

    public MentionStore(Database db) {
        this.db = db;
        roster = new Snapshot<>(db.changes(), Set.of("person", "company", "team"), this::read);
    }

    /** What a mention shows: a name that leads nowhere; empty where the slug is nobody's. */
    public Optional<Link> link(String slug, Language ui) {
        return find(slug).map(one -> new Link("", "@" + one.nameIn(ui), ui));
    }

    public Optional<Called> find(String slug) {
        return Optional.ofNullable(roster.get().called().get(slug));
    }

    /** Plain words with what people and teams are called instead of {@code @slug}: for wherever no text is rendered. */
    public String named(String plain, Language ui) {
        return Mentioned.named(plain, slug -> find(slug).map(one -> one.nameIn(ui)));
    }

    /** A title as somebody typed it, with names: nothing in it is rendered. */
    public String titled(String typed, Language language) {
        return named(settled(typed), language);
    }

    /** A title to make an address of: without the people whom it mentions, as an address stays for ever. */
    public String addressed(String typed) {
        return Mentioned.named(
                settled(typed), slug -> find(slug).map(one -> one.what() == What.PERSON ? "" : one.name()));
    }

    /** The words of a Markdown text, with names. */
    public String plain(String source, Language ui) {
        return named(Markdown.plain(source), ui);
    }

    /** The beginning of a Markdown text in plain words, with names. */
    public String excerpt(String source, int max, Language ui) {
        return Markdown.excerpt(source, max, words -> named(words, ui));
    }

    /** What somebody typed, with {@code @slug} instead of a name with gaps where it can mean only one. */
    public String settled(String typed) {
        return roster.get().settled(typed);
    }

    /**
     * What is to be looked through for names that should not be there: whom somebody turns to, and whose words are quoted,
     * is said on purpose. What is quoted stands behind all else.
     */
    public String meant(String typed) {
        return roster.get().meant(typed);
    }

    /** The ids of all people meant by some mentions. */
    public Set<String> persons(Collection<String> slugs) {
        var found = new HashSet<String>();
        for (var slug : slugs) find(slug).ifPresent(one -> found.addAll(one.persons()));
        return found;
    }

    /** The teams and departments that somebody can mention and in which somebody works. */
    public List<Called> groups() {
        return roster.get().all().stream()
                .filter(one -> one.what() != What.PERSON && !one.persons().isEmpty())
                .toList();
    }

    private Roster read() {
        return db.read(handle -> Roster.of(
                handle.createQuery("select id, slug, name, name_de, active from person")
                        .map((row, _) -> new Called(
                                What.PERSON,
                                row.getString("slug"),
                                row.getString("name"),
                                row.getString("name_de"),
                                row.getBoolean("active") ? Set.of(row.getString("id")) : Set.of()))
                        .list(),
                groups(handle, What.TEAM, TEAMS),
                groups(handle, What.DEPARTMENT, DEPARTMENTS)));
    }

    private static List<Called> groups(Handle handle, What what, String query) {
        return handle.createQuery(query)
                .map((row, _) -> new Called(
                        what,
                        row.getString("slug"),
                        row.getString("title"),
                        row.getString("title_de"),
                        row.getString("persons").isEmpty()
                                ? Set.of()
                                : Set.of(row.getString("persons").split(" "))))
                .list();
    }
}
