package touchstone.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import touchstone.db.Database;
import touchstone.db.Snapshots;
import touchstone.db.Tx;
import touchstone.text.Choice;

/** Who is to be named in which story, and what they say: nobody is named before they agreed (invariant 2). */
public final class CreditStore {
    private static final String SELECT = "select story_id, person_id, answer, at from story_credit";
    private static final int MOST = 4_000;

    private final Database db;
    private final Snapshots<String, Optional<Credit>> credits;

    /** What a colleague says to being named. */
    public enum Answer implements Choice {
        ASKED,
        AGREED,
        DECLINED
    }

    /**
     * A colleague whom a story names or wants to name.
     *
     * @param at since when it is so
     */
    public record Credit(String storyId, String personId, Answer answer, Instant at) {
        /** Whether this person was asked and has not answered yet. */
        public boolean waitsFor(String person) {
            return answer == Answer.ASKED && personId.equals(person);
        }
    }

    CreditStore(Database db) {
        this.db = db;
        credits = new Snapshots<>(db.changes(), MOST, this::read);
    }

    /** Whom a story names or wants to name; nobody where nobody was asked. */
    public Optional<Credit> of(String storyId) {
        return credits.get(storyId);
    }

    private Optional<Credit> read(String storyId) {
        return db.read(handle -> handle.createQuery(SELECT + " where story_id = :story")
                .bind("story", storyId)
                .map(CreditStore::credit)
                .findOne());
    }

    /** What stands open or agreed for a person, newest first. */
    List<Credit> ofPerson(String personId) {
        return db.read(handle -> handle.createQuery(SELECT + """
                         where person_id = :person and answer <> 'declined'
                         order by story_id desc limit 200
                        """)
                .bind("person", personId)
                .map(CreditStore::credit)
                .list());
    }

    /** Whom these stories name or want to name, in no order. */
    List<Credit> of(Collection<String> storyIds) {
        if (storyIds.isEmpty()) return List.of();
        return db.read(handle -> handle.createQuery(SELECT + " where story_id in (<stories>)")
                .bindList("stories", List.copyOf(storyIds))
                .map(CreditStore::credit)
                .list());
    }

    /** The credit of a story as an act sees it. */
    Optional<Credit> of(Tx tx, String storyId) {
        return tx.handle()
                .createQuery(SELECT + " where story_id = :story")
                .bind("story", storyId)
                .map(CreditStore::credit)
                .findOne();
    }

    void keep(Tx tx, String storyId, String personId, Answer answer) {
        tx.handle()
                .createUpdate("""
                        insert into story_credit (story_id, person_id, answer, at)
                        values (:story, :person, :answer, :at)
                        on conflict (story_id) do update
                           set person_id = excluded.person_id, answer = excluded.answer, at = excluded.at
                        """)
                .bind("story", storyId)
                .bind("person", personId)
                .bind("answer", answer.key())
                .bind("at", tx.at().toString())
                .execute();
        tx.changed(Story.KIND, storyId);
    }

    /** Nobody is asked or named any more. */
    void forget(Tx tx, String storyId) {
        int gone = tx.handle()
                .createUpdate("delete from story_credit where story_id = :story")
                .bind("story", storyId)
                .execute();
        if (gone > 0) tx.changed(Story.KIND, storyId);
    }

    private static Credit credit(ResultSet row, StatementContext context) throws SQLException {
        return new Credit(
                row.getString("story_id"),
                row.getString("person_id"),
                Choice.of(Answer.class, row.getString("answer")),
                Instant.parse(row.getString("at")));
    }
}
