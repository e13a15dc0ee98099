package touchstone.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.people.Person;

/** Keeps what threads were called before. The only class that knows that table. */
public final class TitleStore {
    private final Database db;

    /**
     * What a thread was called once.
     *
     * @param by who gave it another title
     * @param at when
     */
    record Former(int number, String title, Author by, Instant at) {}

    public TitleStore(Database db) {
        this.db = db;
    }

    /** Keeps the title that a thread has, as somebody gives it another one. */
    void keep(Tx tx, DiscussionThread thread, Person by) {
        tx.handle()
                .createUpdate("""
                        insert into thread_version (thread_id, number, title, person_id, at)
                        values (:thread, :number, :title, :person, :at)
                        """)
                .bind("thread", thread.id())
                .bind("number", number(tx, thread.id()) + 1)
                .bind("title", thread.title())
                .bind("person", by.id())
                .bind("at", tx.at().toString())
                .execute();
    }

    /** How often a thread was given another title, as an act sees it. */
    int number(Tx tx, String threadId) {
        return tx.handle()
                .createQuery("select count(*) from thread_version where thread_id = :thread")
                .bind("thread", threadId)
                .mapTo(Integer.class)
                .one();
    }

    /** What a thread was called before, the last first. */
    List<Former> of(String threadId) {
        return db.read(handle -> of(handle, threadId));
    }

    private static List<Former> of(Handle handle, String threadId) {
        return handle.createQuery("""
                        select x.number, x.title, x.person_id, x.at, p.slug by_slug, p.name by_name, p.name_de by_name_de
                          from thread_version x
                          join person p on p.id = x.person_id
                         where x.thread_id = :thread
                         order by x.number desc
                        """)
                .bind("thread", threadId)
                .map((row, _) -> former(row))
                .list();
    }

    private static Former former(ResultSet row) throws SQLException {
        return new Former(
                row.getInt("number"),
                row.getString("title"),
                ThreadRows.author(row, row.getString("person_id")),
                Instant.parse(row.getString("at")));
    }
}
