package touchstone.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.text.Choice;

/** The recycle bin: stories that were taken away, until they are brought back or removed for good. */
public final class BinStore {
    /** Tables with rows of one story, and how they call it; the story itself comes last. */
    private static final List<String> OF_A_STORY = List.of(
            "delete from story_author where story_id = :id",
            "delete from story_credit where story_id = :id",
            "delete from story_place where story_id = :id",
            "delete from story_group where story_id = :id",
            "delete from story_standard where story_id = :id",
            "delete from bookmark where kind = 'story' and id = :id",
            "delete from proposal where kind = 'story' and thing = :id",
            "delete from link where kind = 'story' and id = :id",
            "delete from revision where kind = 'story' and id = :id",
            "delete from imported where kind = 'story' and address = (select slug from story where id = :id)",
            "delete from draft where place = '/stories/' || (select slug from story where id = :id) || '/edit'",
            "delete from once where path = '/stories/' || (select slug from story where id = :id)",
            "delete from address where kind = 'story' and id = :id",
            "delete from named where kind = 'story' and id = :id",
            "delete from bin where kind = 'story' and id = :id",
            "delete from story where id = :id");

    private final Database db;

    /**
     * One story in the bin.
     *
     * @param state what it was before
     */
    record Binned(String id, String slug, String title, StoryState state, Instant at) {}

    public BinStore(Database db) {
        this.db = db;
    }

    /** What is in the bin, newest first. */
    List<Binned> all() {
        return db.read(handle -> handle.createQuery("""
                        select b.id, s.slug, s.title, b.state, b.at
                          from bin b join story s on s.id = b.id
                         where b.kind = 'story'
                         order by b.at desc
                         limit 500
                        """)
                .map((row, context) -> new Binned(
                        row.getString("id"),
                        row.getString("slug"),
                        row.getString("title"),
                        Choice.of(StoryState.class, row.getString("state")),
                        Instant.parse(row.getString("at"))))
                .list());
    }

    Optional<Binned> find(String slug) {
        return all().stream().filter(binned -> binned.slug().equals(slug)).findFirst();
    }

    void put(Tx tx, Story story) {
        tx.handle()
                .createUpdate("""
                        insert into bin (kind, id, state, at) values ('story', :id, :state, :at)
                        on conflict (kind, id) do nothing
                        """)
                .bind("id", story.id())
                .bind("state", story.state().key())
                .bind("at", tx.at().toString())
                .execute();
    }

    void takeOut(Tx tx, String id) {
        tx.handle().execute("delete from bin where kind = 'story' and id = ?", id);
    }

    /** Takes a story with all that hangs on it out of the database. */
    void erase(Tx tx, String id) {
        for (var statement : OF_A_STORY)
            tx.handle().createUpdate(statement).bind("id", id).execute();
        tx.changed(Story.KIND, id);
    }
}
