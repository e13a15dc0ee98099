package touchstone.notice;

import java.util.List;
import touchstone.db.Tx;

/** Brings what people were told to the words that stand there now, in the act that mends them; a mail that has not left is written anew. */
final class RewordedStore {
    private RewordedStore() {}

    /**
     * Gives all notices about a place the words of this one, and says whose they are.
     *
     * @param alike whether only those for the same reason, from the same person
     */
    static List<String> reword(Tx tx, Notice notice, boolean alike) {
        DigestStore.recall(tx, TakenBackStore.unsent(tx, notice.thing(), notice.about()));
        var where = alike ? TakenBackStore.ALIKE : " where kind = :kind and thing = :thing and about = :about";
        return tx.handle()
                .createQuery("update notice set excerpt = :excerpt, news = :news" + where + " returning person_id")
                .bindMap(TakenBackStore.same(notice))
                .bind("excerpt", notice.excerpt())
                .bind("news", notice.news())
                .mapTo(String.class)
                .list();
    }

    /** Removes what was told of being mentioned at a place, and not read, from those whom a notice is not for; says who they were. */
    static List<String> unmention(Tx tx, Notice notice) {
        DigestStore.recall(tx, TakenBackStore.unsent(tx, notice.thing(), notice.about()));
        var told = tx.handle()
                .createQuery("select person_id from notice" + TakenBackStore.ALIKE + " and read_at = ''")
                .bindMap(TakenBackStore.same(notice))
                .mapTo(String.class)
                .list();
        var gone = told.stream()
                .filter(person -> !notice.people().contains(person))
                .toList();
        if (gone.isEmpty()) return gone;
        tx.handle()
                .createUpdate(
                        "delete from notice" + TakenBackStore.ALIKE + " and read_at = '' and person_id in (<gone>)")
                .bindMap(TakenBackStore.same(notice))
                .bindList("gone", gone)
                .execute();
        return gone;
    }
}
