package touchstone.people;

import static java.util.regex.Matcher.quoteReplacement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import touchstone.db.Tx;
import touchstone.text.Language;
import touchstone.text.Slug;

/** Takes the name of somebody who is to be forgotten out of what colleagues said and out of the titles of their talks. */
public final class FormerNameStore {
    /** Texts in which people are mentioned. */
    private static final List<String> TEXTS = List.of(
            "post.body",
            "post_version.body",
            "position.reason",
            "position_version.reason",
            "decision.sentence",
            "decision.reason",
            "notice.excerpt");

    /** Titles, in which names stand as such; the name of a thread in the registry follows its title. */
    private static final String TITLES = """
            select 'thread' kept, rowid at, id, language, title from thread
            union all
            select 'thread_version', v.rowid, t.id, t.language, v.title
              from thread_version v join thread t on t.id = v.thread_id
            """;

    private static final Pattern MENTION = Pattern.compile("@([\\p{L}\\p{M}\\p{Nd}]++(?:-[\\p{L}\\p{M}\\p{Nd}]++)*+)");
    private static final String LETTER = "[\\p{L}\\p{M}\\p{Nd}]";

    private final Tx tx;
    private final Person former;
    private final Called now;
    private final Set<String> mentions = new HashSet<>();
    private final List<Pattern> names;

    /** What the person is called from now on. */
    public record Called(String slug, String name, String nameDe) {
        String nameIn(Language language) {
            return language == Language.DE && !nameDe.isEmpty() ? nameDe : name;
        }
    }

    private record Words(long row, String text) {}

    private record Title(String kept, long row, String thread, Language language, String text) {}

    private FormerNameStore(Tx tx, Person former, Called now) {
        this.tx = tx;
        this.former = former;
        this.now = now;
        // What is somebody else's name too may mean that one, and stays.
        var own = Stream.of(former.name(), former.nameDe())
                .filter(name -> !name.isEmpty() && !isAnothers("name", name) && !isAnothers("name_de", name))
                .distinct()
                .toList();
        mentions.add(former.slug());
        own.stream()
                .map(Slug::letters)
                .filter(letters -> !letters.isEmpty() && !isAnothers("slug", letters))
                .forEach(mentions::add);
        names = own.stream()
                .map(name -> Pattern.compile("(?<!" + LETTER + ")@?" + Pattern.quote(name) + "(?!" + LETTER + ")"))
                .toList();
    }

    /** Lets all that mentions somebody mention another slug, and calls the person otherwise in titles. */
    public static void forget(Tx tx, Person former, Called now) {
        var forgetting = new FormerNameStore(tx, former, now);
        TEXTS.forEach(forgetting::texts);
        forgetting.titles();
    }

    private boolean isAnothers(String column, String value) {
        return tx.handle()
                        .createQuery("select count(*) from person where " + column + " = :value and id <> :id")
                        .bind("value", value)
                        .bind("id", former.id())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Reads what has the sign, and writes by its key only what reads differently: others wait for this act. */
    private void texts(String text) {
        var table = text.substring(0, text.indexOf('.'));
        var column = text.substring(table.length() + 1);
        var changed = new ArrayList<Words>();
        tx.handle()
                .createQuery("select rowid at, " + column + " words from " + table + " where instr(" + column
                        + ", :sign) > 0")
                .bind("sign", "@")
                .map((row, _) -> new Words(row.getLong("at"), row.getString("words")))
                .forEach(words -> {
                    var renamed = renamed(words.text());
                    if (!renamed.equals(words.text())) changed.add(new Words(words.row(), renamed));
                });
        for (var words : changed)
            tx.handle()
                    .execute("update " + table + " set " + column + " = ? where rowid = ?", words.text(), words.row());
        if (table.equals("post")) changed.forEach(post -> tx.changed("thread", threadOf(post.row())));
    }

    private String threadOf(long post) {
        return tx.handle()
                .createQuery("select thread_id from post where rowid = :post")
                .bind("post", post)
                .mapTo(String.class)
                .one();
    }

    private void titles() {
        var changed = new ArrayList<Title>();
        tx.handle()
                .createQuery(TITLES)
                .map((row, _) -> new Title(
                        row.getString("kept"),
                        row.getLong("at"),
                        row.getString("id"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getString("title")))
                .forEach(title -> {
                    var called = called(title);
                    if (!called.text().equals(title.text())) changed.add(called);
                });
        for (var title : changed) {
            tx.handle().execute("update " + title.kept() + " set title = ? where rowid = ?", title.text(), title.row());
            tx.handle()
                    .execute(
                            "update named set title = (select title from thread where id = ?) where kind = 'thread' and id = ?",
                            title.thread(),
                            title.thread());
            tx.changed("thread", title.thread());
        }
    }

    private Title called(Title title) {
        var name = quoteReplacement(now.nameIn(title.language()));
        var words = title.text();
        for (var former : names) words = former.matcher(words).replaceAll(name);
        words = MENTION.matcher(words)
                .replaceAll(found -> isMeant(found.group(1)) ? name : quoteReplacement(found.group()));
        return new Title(title.kept(), title.row(), title.thread(), title.language(), words);
    }

    /** The words with each mention, however it was written, as one of the new slug. */
    private String renamed(String words) {
        for (var former : names)
            words = former.matcher(words)
                    .replaceAll(found ->
                            quoteReplacement(found.group().startsWith("@") ? "@" + now.slug() : found.group()));
        return MENTION.matcher(words)
                .replaceAll(found -> quoteReplacement(isMeant(found.group(1)) ? "@" + now.slug() : found.group()));
    }

    private boolean isMeant(String mention) {
        return mentions.contains(Slug.letters(mention));
    }
}
