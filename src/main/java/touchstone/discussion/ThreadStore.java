package touchstone.discussion;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import touchstone.db.Database;
import touchstone.db.Snapshots;
import touchstone.db.Tx;
import touchstone.thing.Access;
import touchstone.thing.Ref;

/** Keeps threads: where they stand, and the lists of them. The only class that knows their table. */
public final class ThreadStore {
    private static final String UPSERT = """
            insert into thread (id, slug, kind, thing, purpose, title, language, state, parked_until, opened_by, opened_at,
                   last_at, posts, proposal_id)
            values (:id, :slug, :kind, :thing, :purpose, :title, :language, :state, :parkedUntil, :openedBy, :openedAt,
                   :lastAt, 0, :proposal)
            """;

    private static final int REMEMBERED = 2_000;

    private record About(Ref ref, int limit) {}

    private final Database db;
    private final Snapshots<About, List<ThreadLine>> about;

    public ThreadStore(Database db) {
        this.db = db;
        about = new Snapshots<>(db.changes(), REMEMBERED, this::readAbout);
    }

    void keep(Tx tx, DiscussionThread thread) {
        tx.handle()
                .createUpdate(UPSERT)
                .bind("id", thread.id())
                .bind("slug", thread.slug())
                .bind("kind", thread.subject().map(Ref::kind).orElse(""))
                .bind("thing", thread.subject().map(Ref::id).orElse(""))
                .bind("purpose", thread.purpose())
                .bind("title", thread.title())
                .bind("language", thread.language().tag())
                .bind("state", thread.state().key())
                .bind("parkedUntil", "")
                .bind("openedBy", thread.openedBy())
                .bind("openedAt", thread.openedAt().toString())
                .bind("lastAt", thread.lastAt().toString())
                .bind("proposal", thread.proposalId())
                .execute();
    }

    /** Counts its posts anew and says that something happened in it now. */
    void stir(Tx tx, String id) {
        tx.handle()
                .createUpdate("""
                        update thread
                           set last_at = :at,
                               posts = (select count(*) from post where thread_id = :id and withdrawn_at = '')
                         where id = :id
                        """)
                .bind("at", tx.at().toString())
                .bind("id", id)
                .execute();
        tx.changed(DiscussionThread.KIND, id);
    }

    /** Keeps what a thread is called now, and where it is. */
    void rename(Tx tx, DiscussionThread renamed) {
        tx.handle()
                .createUpdate("update thread set title = :title, slug = :slug where id = :id")
                .bind("title", renamed.title())
                .bind("slug", renamed.slug())
                .bind("id", renamed.id())
                .execute();
        tx.changed(DiscussionThread.KIND, renamed.id());
    }

    void put(Tx tx, String id, ThreadState state) {
        put(tx, id, state, "", "");
    }

    /** Lets a thread rest until a day. */
    void park(Tx tx, String id, LocalDate until, String by) {
        put(tx, id, ThreadState.PARKED, until.toString(), by);
    }

    private static void put(Tx tx, String id, ThreadState state, String until, String by) {
        tx.handle()
                .createUpdate("update thread set state = :state, parked_until = :until, parked_by = :by where id = :id")
                .bind("state", state.key())
                .bind("until", until)
                .bind("by", by)
                .bind("id", id)
                .execute();
    }

    /** Where a proposed change is talked about. */
    public Optional<String> pathOfProposal(String proposalId) {
        if (proposalId.isEmpty()) return Optional.empty();
        return db.read(handle -> handle.createQuery(
                        "select slug from thread where proposal_id = :proposal and proposal_id <> '' limit 1")
                .bind("proposal", proposalId)
                .mapTo(String.class)
                .findOne()
                .map(slug -> "/discussions/" + slug));
    }

    /** The thread in which a proposal is talked about. */
    public Optional<Ref> ofProposal(Tx tx, String proposalId) {
        return tx.handle()
                .createQuery("select id from thread where proposal_id = :proposal and proposal_id <> '' limit 1")
                .bind("proposal", proposalId)
                .mapTo(String.class)
                .findOne()
                .map(id -> new Ref(DiscussionThread.KIND, id));
    }

    /** The thread about a thing that somebody has opened with a title, so that a form sent twice opens one. */
    public Optional<String> pathOf(Tx tx, Ref subject, String openedBy, String title) {
        return tx.handle()
                .createQuery("""
                        select slug from thread
                         where kind = :kind and thing = :thing and opened_by = :by and title = :title
                         limit 1
                        """)
                .bind("kind", subject.kind())
                .bind("thing", subject.id())
                .bind("by", openedBy)
                .bind("title", title)
                .mapTo(String.class)
                .findOne()
                .map(slug -> "/discussions/" + slug);
    }

    /** A thread by its id, within an act. */
    public Optional<DiscussionThread> find(Tx tx, String id) {
        return tx.handle()
                .createQuery("select * from thread where id = :id")
                .bind("id", id)
                .map((row, _) -> ThreadRows.thread(row))
                .findOne();
    }

    /** A thread with who began it and how many think what of it. */
    Optional<ThreadLine> line(String id) {
        return db.read(handle -> handle.createQuery(ThreadRows.LINE + " where t.id = :id")
                .bind("id", id)
                .map((row, _) -> ThreadRows.line(row))
                .findOne());
    }

    List<DiscussionThread> withIds(Collection<String> ids) {
        if (ids.isEmpty()) return List.of();
        return db.read(handle -> handle.createQuery("select * from thread where id in (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map((row, _) -> ThreadRows.thread(row))
                .list());
    }

    /** The threads about any of these things. */
    List<String> idsAbout(Collection<Ref> things) {
        if (things.isEmpty()) return List.of();
        return db.read(handle -> handle.createQuery(
                        "select id from thread where kind in (<kinds>) and thing in (<ids>)")
                .bindList("kinds", things.stream().map(Ref::kind).distinct().toList())
                .bindList("ids", things.stream().map(Ref::id).distinct().toList())
                .mapTo(String.class)
                .list());
    }

    /** The threads about a thing, in which something happened last first; for a page that shows the thing. */
    public List<ThreadLine> about(Ref thing, int limit) {
        return about.get(new About(thing, limit));
    }

    private List<ThreadLine> readAbout(About asked) {
        return db.read(handle -> handle.createQuery(ThreadRows.LINE + """
                         where t.kind = :kind and t.thing = :thing
                         order by t.last_at desc, t.id desc
                         limit :limit
                        """)
                .bind("kind", asked.ref().kind())
                .bind("thing", asked.ref().id())
                .bind("limit", asked.limit())
                .map((row, _) -> ThreadRows.line(row))
                .list());
    }

    /** Where a thing is: the codes of the touchpoints of many things, in one query. */
    public Map<Ref, List<Place>> places(Collection<Ref> things) {
        if (things.isEmpty()) return Map.of();
        record Row(Ref ref, Place place) {}
        return db
                .read(handle -> handle.createQuery(
                                "select kind, thing, code, phase from place where kind in (<kinds>) and thing in (<ids>)")
                        .bindList(
                                "kinds",
                                things.stream().map(Ref::kind).distinct().toList())
                        .bindList("ids", things.stream().map(Ref::id).distinct().toList())
                        .map((row, _) -> new Row(
                                new Ref(row.getString("kind"), row.getString("thing")),
                                new Place(row.getString("code"), row.getString("phase"))))
                        .list())
                .stream()
                .collect(toMap(Row::ref, row -> List.of(row.place()), ThreadStore::joined));
    }

    /** Who may read these threads. */
    Map<String, Access> access(Collection<String> ids) {
        if (ids.isEmpty()) return Map.of();
        return db
                .read(handle -> handle.createQuery(
                                "select id, open, owner from named where kind = 'thread' and id in (<ids>)")
                        .bindList("ids", List.copyOf(ids))
                        .map((row, _) -> Map.entry(
                                row.getString("id"), new Access(row.getBoolean("open"), row.getString("owner"))))
                        .list())
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A touchpoint by its code, and the key of its phase. */
    public record Place(String code, String phase) {}

    private static List<Place> joined(List<Place> one, List<Place> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
