package touchstone.people;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.regex.Matcher.quoteReplacement;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import touchstone.db.Database;
import touchstone.db.Snapshot;
import touchstone.db.Tx;
import touchstone.text.Language;
import touchstone.text.Link;
import touchstone.text.Markdown;
import touchstone.text.Mentioned;
import touchstone.text.Slug;

/** Knows whom {@code @slug} or {@code @Name} means: a person, also one who has left, or all of a team or department. */
public final class MentionStore {
    /** Texts in which people are mentioned. */
    private static final List<String> TEXTS = List.of(
            "post.body",
            "post_version.body",
            "position.reason",
            "position_version.reason",
            "decision.reason",
            "notice.excerpt");

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

    private static final Pattern QUOTED = Pattern.compile("(?m)^ {0,3}>.*+$");
    private static final Pattern MENTION = Pattern.compile("@([\\p{L}\\p{M}\\p{Nd}]++(?:-[\\p{L}\\p{M}\\p{Nd}]++)*+)");

    private final Database db;
    private final Supplier<Map<String, Called>> called;

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
        called = new Snapshot<>(db.changes(), Set.of("person", "company", "team"), this::read);
    }

    /** What a mention shows: a name that leads nowhere; empty where the slug is nobody's. */
    public Optional<Link> link(String slug, Language ui) {
        return find(slug).map(one -> new Link("", "@" + one.nameIn(ui), ui));
    }

    public Optional<Called> find(String slug) {
        return Optional.ofNullable(called.get().get(slug));
    }

    /** Plain words with what people and teams are called instead of {@code @slug}: for wherever no text is rendered. */
    public String named(String plain, Language ui) {
        return Mentioned.named(plain, slug -> find(slug).map(one -> one.nameIn(ui)));
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
        return Mentioned.settled(typed, letters -> find(letters)
                .filter(one -> called.get().values().stream()
                        .distinct()
                        .filter(other -> isCalled(other, letters))
                        .allMatch(one::equals))
                .map(Called::slug));
    }

    /**
     * What is to be looked through for names that should not be there: whom somebody turns to, and whose words are quoted,
     * is said on purpose.
     */
    public String meant(String typed) {
        var settled = settled(typed);
        if (settled.indexOf('>') < 0) return settled;
        var names = called.get().values().stream()
                .distinct()
                .flatMap(one -> Stream.of(one.name(), one.nameDe()))
                .filter(name -> !name.isEmpty() && settled.contains(name))
                .sorted(comparingInt(String::length).reversed())
                .toList();
        return QUOTED.matcher(settled).replaceAll(line -> {
            var words = line.group();
            for (var name : names) words = words.replace(name, "@");
            return quoteReplacement(words);
        });
    }

    private static boolean isCalled(Called one, String letters) {
        return Slug.letters(one.name()).equals(letters)
                || Slug.letters(one.nameDe()).equals(letters);
    }

    private static void name(Map<String, Called> found) {
        for (var one : found.values().stream()
                .sorted(comparing(Called::what).thenComparing(Called::slug))
                .toList())
            for (var name : List.of(one.name(), one.nameDe())) found.putIfAbsent(Slug.letters(name), one);
        found.remove("");
    }

    /** The ids of all people meant by some mentions. */
    public Set<String> persons(Collection<String> slugs) {
        var found = new HashSet<String>();
        for (var slug : slugs) find(slug).ifPresent(one -> found.addAll(one.persons()));
        return found;
    }

    /** The teams and departments that somebody can mention and in which somebody works. */
    public List<Called> groups() {
        return called.get().values().stream()
                .distinct()
                .filter(one -> one.what() != What.PERSON && !one.persons().isEmpty())
                .toList();
    }

    private Map<String, Called> read() {
        return db.read(handle -> {
            var all = handle.createQuery("select id, slug, name, name_de, active from person")
                    .map((row, _) -> new Called(
                            What.PERSON,
                            row.getString("slug"),
                            row.getString("name"),
                            row.getString("name_de"),
                            row.getBoolean("active") ? Set.of(row.getString("id")) : Set.of()))
                    .list();
            var found = all.stream().collect(toMap(Called::slug, one -> one));
            // A person's slug means the person, should a team have the same, and a team's means the team.
            for (var team : groups(handle, What.TEAM, TEAMS)) found.putIfAbsent(team.slug(), team);
            for (var one : groups(handle, What.DEPARTMENT, DEPARTMENTS)) found.putIfAbsent(one.slug(), one);
            // What stands on the page is what people type; a slug goes first.
            name(found);
            return Map.copyOf(found);
        });
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

    /** Lets all mentions of somebody mean another slug: the old one is made of a name that is to be forgotten. */
    public static void rename(Tx tx, String old, String slug) {
        for (var text : TEXTS) {
            var table = text.substring(0, text.indexOf('.'));
            var column = text.substring(table.length() + 1);
            tx.handle()
                    .createQuery(
                            "select distinct " + column + " from " + table + " where instr(" + column + ", :at) > 0")
                    .bind("at", "@")
                    .mapTo(String.class)
                    .list()
                    .forEach(words -> tx.handle()
                            .execute(
                                    "update " + table + " set " + column + " = ? where " + column + " = ?",
                                    renamed(words, old, slug),
                                    words));
        }
        for (var thread : tx.handle()
                .createQuery("select distinct thread_id from post where instr(body, :mention) > 0")
                .bind("mention", "@" + slug)
                .mapTo(String.class)
                .list()) tx.changed("thread", thread);
    }

    /** The words with each mention of a slug, however it was written, as one of another. */
    private static String renamed(String words, String old, String slug) {
        return MENTION.matcher(words)
                .replaceAll(found ->
                        quoteReplacement(Slug.letters(found.group(1)).equals(old) ? "@" + slug : found.group()));
    }
}
