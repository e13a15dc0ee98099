package touchstone.notice;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import touchstone.db.Tx;
import touchstone.thing.Ref;

/** Takes back what people were told, in the act that makes it void: from inboxes, and from mails that have not left. */
final class TakenBackStore {
    static final String ALIKE =
            " where kind = :kind and thing = :thing and reason = :reason and by_id = :by and about = :about";
    private static final String SAME = ALIKE + " and read_at = ''";

    private TakenBackStore() {}

    static void remove(Tx tx, String id) {
        tx.handle()
                .createUpdate("delete from notice where id = :id")
                .bind("id", id)
                .execute();
    }

    /** What is new at a place takes the place of what was new there before, as long as nobody has seen that. */
    static void removeOlder(Tx tx, Notice notice, String personId) {
        tx.handle()
                .createUpdate("""
                        delete from notice
                         where person_id = :person and read_at = '' and kind = :kind and thing = :thing
                           and about = :about and reason = :reason and mailed_at = ''
                        """)
                .bind("person", personId)
                .bind("kind", notice.thing().kind())
                .bind("thing", notice.thing().id())
                .bind("about", notice.about())
                .bind("reason", notice.reason().key())
                .execute();
    }

    /** The ids of those who have a notice like this one, read or not. */
    static Set<String> told(Tx tx, Notice notice) {
        return new HashSet<>(tx.handle()
                .createQuery("select person_id from notice" + ALIKE)
                .bindMap(same(notice))
                .mapTo(String.class)
                .list());
    }

    /** Removes all unread notices like this one, and says whose they were. */
    static List<String> removeUnread(Tx tx, Notice notice) {
        DigestStore.recall(
                tx,
                tx.handle()
                        .createQuery(
                                "select distinct m.id from mail m where m.sent_at = '' and m.id in (select mail_id from notice"
                                        + SAME + ")")
                        .bindMap(same(notice))
                        .mapTo(String.class)
                        .list());
        return tx.handle()
                .createQuery("delete from notice" + SAME + " returning person_id")
                .bindMap(same(notice))
                .mapTo(String.class)
                .list();
    }

    static Map<String, String> same(Notice notice) {
        return Map.of(
                "kind", notice.thing().kind(),
                "thing", notice.thing().id(),
                "reason", notice.reason().key(),
                "by", notice.named() ? notice.actor() : "",
                "about", notice.about());
    }

    /** Removes all notices that lead to a place, and says whose they were. */
    static List<String> removeAbout(Tx tx, Ref thing, String about) {
        DigestStore.recall(tx, unsent(tx, thing, about));
        return tx.handle()
                .createQuery("""
                        delete from notice where kind = :kind and thing = :thing and about = :about returning person_id
                        """)
                .bind("kind", thing.kind())
                .bind("thing", thing.id())
                .bind("about", about)
                .mapTo(String.class)
                .list();
    }

    /** Mails that have not left and tell of a thing, or of one place there. */
    static List<String> unsent(Tx tx, Ref thing, String about) {
        return tx.handle()
                .createQuery("""
                        select distinct m.id from notice n join mail m on m.id = n.mail_id
                         where n.kind = :kind and n.thing = :thing and m.sent_at = ''
                           and (:about = '' or n.about = :about)
                        """)
                .bind("kind", thing.kind())
                .bind("thing", thing.id())
                .bind("about", about)
                .mapTo(String.class)
                .list();
    }

    /**
     * Takes a person out of all notices about a thing, as receiver and as the one who acted. That it is new goes for all: who
     * follows its place and was not told would be known as the one who told it.
     *
     * @return who had been told that it is new
     */
    static List<String> unlink(Tx tx, Ref thing, String personId) {
        DigestStore.recall(tx, unsent(tx, thing, ""));
        var bound = Map.of("kind", thing.kind(), "thing", thing.id(), "person", personId);
        tx.handle().createUpdate("""
                        delete from change_log
                         where kind = 'inbox'
                           and (thing, at) in (select person_id, at from notice
                                                where kind = :kind and thing = :thing and reason = 'watched')
                        """).bindMap(bound).execute();
        var others =
                tx.handle().createQuery("""
                        delete from notice where kind = :kind and thing = :thing and reason = 'watched' returning person_id
                        """).bindMap(bound).mapTo(String.class).list();
        for (var statement : List.of(
                "delete from notice where kind = :kind and thing = :thing and person_id = :person",
                "update notice set by_id = '' where kind = :kind and thing = :thing and by_id = :person",
                "delete from watch where kind = :kind and id = :thing and person_id = :person",
                "delete from change_log where kind = 'inbox' and thing = :person"))
            tx.handle().createUpdate(statement).bindMap(bound).execute();
        return others;
    }

    /** Takes a person out of all notices about a thing as the one who acted; mails that have not left are written anew. */
    static void hide(Tx tx, Ref thing, String personId) {
        DigestStore.recall(tx, unsent(tx, thing, ""));
        tx.handle()
                .createUpdate("update notice set by_id = '' where kind = :kind and thing = :thing and by_id = :person")
                .bind("kind", thing.kind())
                .bind("thing", thing.id())
                .bind("person", personId)
                .execute();
    }

    /** Removes all that was told of things that are no more; mails that have not left are written anew without it. */
    static void forget(Tx tx, Collection<String> things) {
        if (things.isEmpty()) return;
        var ids = List.copyOf(things);
        DigestStore.recall(
                tx,
                tx.handle()
                        .createQuery("""
                                select distinct m.id from notice n join mail m on m.id = n.mail_id
                                 where n.thing in (<things>) and m.sent_at = ''
                                """)
                        .bindList("things", ids)
                        .mapTo(String.class)
                        .list());
        tx.handle()
                .createUpdate("delete from notice where thing in (<things>)")
                .bindList("things", ids)
                .execute();
    }
}
