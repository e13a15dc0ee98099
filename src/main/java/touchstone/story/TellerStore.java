package touchstone.story;

import java.util.List;
import java.util.Optional;
import touchstone.db.Database;
import touchstone.db.Snapshots;
import touchstone.db.Tx;

/**
 * Knows who told which story. A named teller shows on the story; any other is known here only, so that the story can be
 * mended and its use told to them, until they cut the tie for good.
 */
public final class TellerStore {
    private static final int MOST = 4_000;

    /**
     * Who told a story.
     *
     * @param named whether the name stands on the story
     */
    public record Teller(String personId, boolean named) {}

    private final Database db;
    private final Snapshots<String, Optional<Teller>> tellers;
    private final CreditStore credits;

    public TellerStore(Database db) {
        this.db = db;
        tellers = new Snapshots<>(db.changes(), MOST, this::read);
        credits = new CreditStore(db);
    }

    /** Whom stories name beside who told them. */
    public CreditStore credits() {
        return credits;
    }

    /** Who told a story; nobody for one that came with a file or whose tie was cut. */
    public Optional<Teller> of(String storyId) {
        return tellers.get(storyId);
    }

    /** The id of who told a story, as an act sees it. */
    Optional<String> of(Tx tx, String storyId) {
        return tx.handle()
                .createQuery("select person_id from story_author where story_id = :story")
                .bind("story", storyId)
                .mapTo(String.class)
                .findOne();
    }

    /** Whether a person told a story, as an act sees it. */
    boolean isOf(Tx tx, String storyId, String personId) {
        return tx.handle()
                        .createQuery(
                                "select count(*) from story_author where story_id = :story and person_id = :person")
                        .bind("story", storyId)
                        .bind("person", personId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Whether the teller's name stands on a story. */
    boolean isNamed(Tx tx, String storyId) {
        return tx.handle()
                        .createQuery("select count(*) from story_author where story_id = :story and named = 1")
                        .bind("story", storyId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    void keep(Tx tx, String storyId, Teller teller) {
        tx.handle()
                .createUpdate("insert into story_author (story_id, person_id, named) values (:story, :person, :named)")
                .bind("story", storyId)
                .bind("person", teller.personId())
                .bind("named", teller.named())
                .execute();
    }

    /** Lets the teller's name stand on a story, or not. */
    void name(Tx tx, String storyId, boolean named) {
        tx.handle()
                .createUpdate("update story_author set named = :named where story_id = :story")
                .bind("story", storyId)
                .bind("named", named)
                .execute();
        tx.changed(Story.KIND, storyId);
    }

    void forget(Tx tx, String storyId, String personId) {
        tx.handle()
                .createUpdate("delete from story_author where story_id = :story and person_id = :person")
                .bind("story", storyId)
                .bind("person", personId)
                .execute();
    }

    /** One story that somebody told. */
    record Told(String storyId, boolean named) {}

    /** What a person told, newest first. */
    List<Told> ofPerson(String personId) {
        return db.read(handle -> handle.createQuery("""
                        select story_id, named from story_author where person_id = :person
                         order by story_id desc limit 200
                        """)
                .bind("person", personId)
                .map((row, context) -> new Told(row.getString("story_id"), row.getBoolean("named")))
                .list());
    }

    private Optional<Teller> read(String storyId) {
        return db.read(handle -> handle.createQuery("select person_id, named from story_author where story_id = :story")
                .bind("story", storyId)
                .map((row, context) -> new Teller(row.getString("person_id"), row.getBoolean("named")))
                .findOne());
    }
}
