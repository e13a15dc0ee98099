package touchstone.story;

import java.util.List;
import java.util.Optional;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.text.Choice;

/** Who is to be named in which story, and what they say: nobody is named before they agreed (invariant 2). */
public final class CreditStore {
    private final Database db;

    /** What a colleague says to being named. */
    public enum Answer implements Choice {
        ASKED,
        AGREED,
        DECLINED
    }

    /** A colleague whom a story names or wants to name. */
    public record Credit(String storyId, String personId, Answer answer) {}

    public CreditStore(Database db) {
        this.db = db;
    }

    /** What stands open or agreed for a person, newest first. */
    List<Credit> ofPerson(String personId) {
        return db.read(handle -> handle.createQuery("""
                        select story_id, person_id, answer from story_credit
                         where person_id = :person and answer <> 'declined'
                         order by story_id desc limit 200
                        """)
                .bind("person", personId)
                .map((row, context) -> new Credit(
                        row.getString("story_id"),
                        row.getString("person_id"),
                        Choice.of(Answer.class, row.getString("answer"))))
                .list());
    }

    /** The credit of a story as an act sees it. */
    Optional<Credit> of(Tx tx, String storyId) {
        return tx.handle()
                .createQuery("select story_id, person_id, answer from story_credit where story_id = :story")
                .bind("story", storyId)
                .map((row, context) -> new Credit(
                        row.getString("story_id"),
                        row.getString("person_id"),
                        Choice.of(Answer.class, row.getString("answer"))))
                .findOne();
    }

    void keep(Tx tx, Credit credit) {
        tx.handle()
                .createUpdate("""
                        insert into story_credit (story_id, person_id, answer, at)
                        values (:story, :person, :answer, :at)
                        on conflict (story_id) do update
                           set person_id = excluded.person_id, answer = excluded.answer, at = excluded.at
                        """)
                .bind("story", credit.storyId())
                .bind("person", credit.personId())
                .bind("answer", credit.answer().key())
                .bind("at", tx.at().toString())
                .execute();
    }
}
