package touchstone.account;

import java.util.regex.Pattern;
import touchstone.db.Ids;
import touchstone.db.Tx;
import touchstone.people.FormerNameStore;
import touchstone.people.Person;

/** Takes the name of somebody who has left out of everything; what the person told and kept stays. */
final class FarewellStore {
    private static final String NAME = "a former colleague";
    private static final String NAME_DE = "eine frühere Kollegin oder ein früherer Kollege";

    /** The line of a story's file that names a colleague. */
    private static final Pattern CREDIT = Pattern.compile("(?m)^credit: .*\n");

    private record Told(int number, String file) {}

    private FarewellStore() {}

    /** Makes a person a former colleague: no name, no account, no own lists. */
    static void part(Tx tx, Account account) {
        var id = account.person().id();
        var handle = tx.handle();
        var slug = Person.FORMER + Ids.next().replaceAll("[^a-f0-9]", "").substring(20);
        SessionStore.endAll(tx, id);
        handle.execute(
                "delete from mail where person_id = ? or recipient = (select email from account where person_id = ?)",
                id,
                id);
        for (var table :
                new String[] {"pass", "account", "bookmark", "draft", "team_person", "watch", "notice", "digest"})
            handle.execute("delete from " + table + " where person_id = ?", id);
        withoutCredit(tx, id);
        handle.execute(
                "update person set name = ?, name_de = ?, slug = ?, active = 0, role = 'member' where id = ?",
                NAME,
                NAME_DE,
                slug,
                id);
        rewrite(tx, "keeper: ", account.person().slug(), slug);
        rewrite(tx, "proposed-by: ", account.person().slug(), slug);
        for (var standard : handle.createQuery("select id from standard where keeper_id = :id or proposed_by_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .list()) tx.changed("standard", standard);
        FormerNameStore.forget(tx, account.person(), new FormerNameStore.Called(slug, NAME, NAME_DE));
        tx.changed("person", id);
    }

    /** Takes the name from the stories that credit this person, and from what they said before. */
    private static void withoutCredit(Tx tx, String personId) {
        var handle = tx.handle();
        for (var story : handle.createQuery("select story_id from story_credit where person_id = :person")
                .bind("person", personId)
                .mapTo(String.class)
                .list()) {
            handle.execute("update story set credit = '' where id = ?", story);
            handle.createQuery("select number, file from revision where kind = 'story' and id = :story")
                    .bind("story", story)
                    .map((row, context) -> new Told(row.getInt("number"), row.getString("file")))
                    .list()
                    .forEach(told -> handle.execute(
                            "update revision set file = ? where kind = 'story' and id = ? and number = ?",
                            CREDIT.matcher(told.file()).replaceFirst(""),
                            story,
                            told.number()));
            tx.changed("story", story);
        }
        handle.execute("delete from story_credit where person_id = ?", personId);
    }

    /** The address of a person is made of the name, and stands in the history of what the person kept. */
    private static void rewrite(Tx tx, String key, String old, String slug) {
        tx.handle()
                .createUpdate("update revision set file = replace(file, :old, :new) where instr(file, :old) > 0")
                .bind("old", "\n" + key + old + "\n")
                .bind("new", "\n" + key + slug + "\n")
                .execute();
    }
}
