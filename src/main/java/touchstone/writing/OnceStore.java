package touchstone.writing;

import java.time.Duration;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.people.Person;

/** Remembers which forms were sent, so that one sent twice is one act. */
public final class OnceStore {
    private static final Duration REMEMBERED = Duration.ofDays(7);

    /** Within this time a browser without script may put sent words back, into a form with another key. */
    private static final Duration JUST = Duration.ofMinutes(10);

    /** Where the first sending of this form with this content ended. */
    public Optional<String> path(Tx tx, String key, Person person, String content) {
        if (key.isEmpty()) return Optional.empty();
        return tx.handle()
                .createQuery("select path from once where key = :key and person_id = :person and content = :content")
                .bind("key", key)
                .bind("person", person.id())
                .bind("content", content)
                .mapTo(String.class)
                .findOne();
    }

    /**
     * The same for a form that makes a new thing: its words under another key lead to what was made of them just now,
     * unless that was taken away since.
     */
    public Optional<String> made(Tx tx, String key, Person person, String content) {
        if (key.isEmpty()) return Optional.empty();
        return tx.handle()
                .createQuery("""
                        select path from once
                         where content = :content and person_id = :person
                           and (key = :key or at > :just and exists (
                               select 1
                                 from named n left join bin b on b.kind = n.kind and b.id = n.id
                                where n.path = once.path and b.id is null))
                         limit 1
                        """)
                .bind("content", content)
                .bind("person", person.id())
                .bind("key", key)
                .bind("just", tx.at().minus(JUST).toString())
                .mapTo(String.class)
                .findOne();
    }

    /** Forgets that a person's form ended at a path or below it, where the tie between the two is cut. */
    public void forget(Tx tx, Person person, String path) {
        tx.handle()
                .createUpdate(
                        "delete from once where person_id = :person and (path = :path or instr(path, :path || '/') = 1)")
                .bind("person", person.id())
                .bind("path", path)
                .execute();
    }

    /** Remembers where a form ended. */
    public void keep(Tx tx, String key, Person person, String content, String path) {
        if (key.isEmpty()) return;
        tx.handle()
                .createUpdate("""
                        insert into once (key, person_id, content, path, at)
                        values (:key, :person, :content, :path, :at)
                        on conflict (content, key) do update set path = excluded.path
                        """)
                .bind("key", key)
                .bind("person", person.id())
                .bind("content", content)
                .bind("path", path)
                .bind("at", tx.at().toString())
                .execute();
    }

    /** Forgets what was sent long ago. */
    public void sweep(Tx tx) {
        tx.handle()
                .createUpdate("delete from once where at < :old")
                .bind("old", tx.at().minus(REMEMBERED).toString())
                .execute();
    }
}
