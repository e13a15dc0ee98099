package touchstone.writing;

import java.util.List;
import java.util.Map;
import touchstone.db.Tx;
import touchstone.notice.Notices;
import touchstone.thing.Ref;

/** Takes what was said and decided about a thing out of the database, when the thing itself goes for good. */
final class SaidStore {
    private static final String THREAD = "thread";

    /** What hangs on a thread, leaves before branches. */
    private static final List<String> TALK = List.of(
            "delete from post_version where post_id in (select id from post where thread_id = :id)",
            "delete from post where thread_id = :id",
            "delete from thread_version where thread_id = :id",
            "delete from position_version where thread_id = :id",
            "delete from position where thread_id = :id",
            "update measure set decision_id = '' where decision_id in (select id from decision where thread_id = :id)",
            "delete from link where kind = 'decision' and id in (select id from decision where thread_id = :id)",
            "delete from decision where thread_id = :id",
            "delete from watch where kind = 'thread' and id = :id",
            "delete from bookmark where kind = 'thread' and id = :id",
            "delete from link where kind = 'thread' and id = :id",
            "delete from draft where place = :path or instr(place, :path || '/') = 1",
            "delete from once where path = :path or instr(path, :path || '#') = 1 or instr(path, :path || '/') = 1",
            "delete from address where kind = 'thread' and id = :id",
            "delete from named where kind = 'thread' and id = :id",
            "delete from thread where id = :id");

    /** What was decided about a thing without a thread; what a decision about another one made of it is forgotten. */
    private static final List<String> DECIDED = List.of(
            "update measure set decision_id = '' where decision_id in"
                    + " (select id from decision where kind = :kind and thing = :thing)",
            "delete from decision where kind = :kind and thing = :thing",
            "update decision set result_kind = '', result_id = '', result_revision = 0"
                    + " where result_kind = :kind and result_id = :thing");

    private SaidStore() {}

    /** A thread and the path of its page. */
    private record Talk(String id, String path) {}

    static void forget(Tx tx, Ref thing) {
        var subject = Map.of("kind", thing.kind(), "thing", thing.id());
        var talks = tx.handle()
                .createQuery("select id, slug from thread where kind = :kind and thing = :thing")
                .bindMap(subject)
                .map((row, _) -> new Talk(row.getString("id"), "/discussions/" + row.getString("slug")))
                .list();
        for (var talk : talks) forget(tx, talk);
        for (var statement : DECIDED)
            tx.handle().createUpdate(statement).bindMap(subject).execute();
    }

    private static void forget(Tx tx, Talk talk) {
        Notices.forget(tx, List.of(talk.id()));
        for (var statement : TALK) {
            var update = tx.handle().createUpdate(statement);
            if (statement.contains(":id")) update.bind("id", talk.id());
            if (statement.contains(":path")) update.bind("path", talk.path());
            update.execute();
        }
        // Search, lists and open pages forget it by the log.
        tx.changed(THREAD, talk.id());
    }
}
