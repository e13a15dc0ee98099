package touchstone.discussion;

import static java.util.Collections.disjoint;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.text.Mentioned;
import touchstone.text.Slug;

/** Keeps posts and how they read before. The only class that knows their tables. */
public final class PostStore {
    private static final String SELECT = """
            select x.*, p.slug by_slug, p.name by_name, p.name_de by_name_de,
                   (select count(*) from post_version v where v.post_id = x.id) edits
              from post x
              join person p on p.id = x.person_id
            """;

    /** Within this time the same words in a row are one sending that came twice; later somebody means to say them again. */
    private static final Duration JUST = Duration.ofMinutes(10);

    private final Database db;

    public PostStore(Database db) {
        this.db = db;
    }

    void keep(Tx tx, Post post) {
        tx.handle()
                .createUpdate("""
                        insert into post (id, thread_id, root, person_id, language, body, at, edited_at, withdrawn_at)
                        values (:id, :thread, :root, :person, :language, :body, :at, '', '')
                        """)
                .bind("id", post.id())
                .bind("thread", post.threadId())
                .bind("root", post.root())
                .bind("person", post.by().id())
                .bind("language", post.language().tag())
                .bind("body", post.body())
                .bind("at", post.at().toString())
                .execute();
    }

    /** Replaces the text of a post; what it was stays in its history. */
    void rewrite(Tx tx, Post post, String body) {
        keepVersion(tx, post);
        tx.handle()
                .createUpdate("update post set body = :body, edited_at = :at where id = :id")
                .bind("body", body)
                .bind("at", tx.at().toString())
                .bind("id", post.id())
                .execute();
    }

    /** Takes the text of a post away; only its history knows it. */
    void withdraw(Tx tx, Post post) {
        keepVersion(tx, post);
        tx.handle()
                .createUpdate("update post set body = '', withdrawn_at = :at where id = :id")
                .bind("at", tx.at().toString())
                .bind("id", post.id())
                .execute();
    }

    private static void keepVersion(Tx tx, Post post) {
        tx.handle()
                .createUpdate("insert into post_version (post_id, number, body, at) values (:id, :number, :body, :at)")
                .bind("id", post.id())
                .bind("number", post.edits() + 1)
                .bind("body", post.body())
                .bind("at", tx.at().toString())
                .execute();
    }

    /** What was said last of all in a thread, if it is word for word this, by the same person, and not long ago. */
    Optional<Post> justSaid(Tx tx, String threadId, String by, String body) {
        return tx.handle()
                .createQuery(SELECT + " where x.id = (select id from post where thread_id = :thread"
                        + " order by at desc, id desc limit 1)")
                .bind("thread", threadId)
                .map((row, _) -> ThreadRows.post(row))
                .findOne()
                .filter(post -> post.by().id().equals(by) && post.body().equals(body))
                .filter(post -> !post.at().isBefore(tx.at().minus(JUST)));
    }

    Optional<Post> find(Tx tx, String threadId, String id) {
        return tx.handle()
                .createQuery(SELECT + " where x.thread_id = :thread and x.id = :id")
                .bind("thread", threadId)
                .bind("id", id)
                .map((row, _) -> ThreadRows.post(row))
                .findOne();
    }

    Optional<Post> find(String threadId, String id) {
        return db.read(handle -> handle.createQuery(SELECT + " where x.thread_id = :thread and x.id = :id")
                .bind("thread", threadId)
                .bind("id", id)
                .map((row, _) -> ThreadRows.post(row))
                .findOne());
    }

    /** A part of a thread, answers below what they answer. */
    List<Post> of(String threadId, int from, int limit) {
        return db.read(handle -> handle.createQuery(SELECT + """
                         where x.thread_id = :thread
                         order by x.root, x.id
                         limit :limit offset :start
                        """)
                .bind("thread", threadId)
                .bind("limit", limit)
                .bind("start", from)
                .map((row, _) -> ThreadRows.post(row))
                .list());
    }

    /**
     * How a thread parts into pages.
     *
     * @param posts how many there are, withdrawn ones too
     * @param before how many stand before the one that is looked for; -1 when it is not there
     * @param newest the id of the newest
     */
    record Extent(int posts, int before, String newest) {}

    Extent extent(String threadId, String post) {
        return db.read(handle -> handle.createQuery("""
                        select (select count(*) from post where thread_id = :thread) posts,
                               coalesce((select id from post where thread_id = :thread order by at desc, id desc limit 1), '') newest,
                               coalesce((select (select count(*) from post x
                                                  where x.thread_id = :thread and (x.root, x.id) < (y.root, y.id))
                                           from post y where y.thread_id = :thread and y.id = :post), -1) before
                        """)
                .bind("thread", threadId)
                .bind("post", post)
                .map((row, _) -> new Extent(row.getInt("posts"), row.getInt("before"), row.getString("newest")))
                .one());
    }

    /** How a post read before, the newest first. */
    List<PostVersion> versions(String postId) {
        return db.read(handle -> handle.createQuery(
                        "select number, body, at from post_version where post_id = :post order by number desc")
                .bind("post", postId)
                .map((row, _) -> new PostVersion(
                        row.getInt("number"), row.getString("body"), Instant.parse(row.getString("at"))))
                .list());
    }

    /** All texts of some threads that stand there now, for the index. */
    List<Post> of(Collection<String> threadIds) {
        if (threadIds.isEmpty()) return List.of();
        return db.read(handle -> handle.createQuery(SELECT + """
                         where x.thread_id in (<threads>) and x.withdrawn_at = ''
                         order by x.thread_id, x.root, x.id
                        """)
                .bindList("threads", List.copyOf(threadIds))
                .map((row, _) -> ThreadRows.post(row))
                .list());
    }

    /** All texts of a thread that stand there now, within an act. */
    List<String> texts(Tx tx, String threadId) {
        return tx.handle()
                .createQuery("select body from post where thread_id = :thread and body like '%[[%'")
                .bind("thread", threadId)
                .mapTo(String.class)
                .list();
    }

    /** The ids of the threads in which one of some people is mentioned. */
    List<String> threadsMentioning(Collection<String> personIds) {
        if (personIds.isEmpty()) return List.of();
        return db.read(handle -> {
            var people = new HashSet<String>();
            handle.createQuery("select slug, name, name_de from person where id in (<ids>)")
                    .bindList("ids", List.copyOf(personIds))
                    .map((row, _) -> List.of(
                            row.getString("slug"),
                            Slug.letters(row.getString("name")),
                            Slug.letters(row.getString("name_de"))))
                    .forEach(people::addAll);
            people.remove("");
            // Once through all posts, however many people changed.
            try (var posts = handle
                    .createQuery("select thread_id, body from post where instr(body, '@') > 0")
                    .map((row, _) -> Map.entry(row.getString("thread_id"), row.getString("body")))
                    .stream()) {
                return posts.filter(post -> !disjoint(Mentioned.in(post.getValue()), people))
                        .map(Map.Entry::getKey)
                        .distinct()
                        .toList();
            }
        });
    }
}
