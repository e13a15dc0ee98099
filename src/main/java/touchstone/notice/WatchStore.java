package touchstone.notice;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.thing.Ref;

/** Keeps who wants to hear of what, and who does not any more. */
public final class WatchStore {
    private static final int MOST = 1_000;

    private final Database db;

    WatchStore(Database db) {
        this.db = db;
    }

    private record Row(Ref ref, boolean wanted) {}

    /** The person wants to hear of it, or not any more, whatever was said before. */
    void say(Tx tx, String personId, Ref ref, boolean wanted) {
        tx.handle()
                .createUpdate("""
                        insert into watch (person_id, kind, id, wanted, at) values (:person, :kind, :id, :wanted, :at)
                        on conflict (person_id, kind, id) do update set wanted = excluded.wanted, at = excluded.at
                        """)
                .bind("person", personId)
                .bind("kind", ref.kind())
                .bind("id", ref.id())
                .bind("wanted", wanted)
                .bind("at", tx.at().toString())
                .execute();
    }

    /** The person takes part and will want to hear of it; who has said something about it already, keeps that. */
    void begin(Tx tx, String personId, Ref ref) {
        tx.handle()
                .createUpdate("""
                        insert into watch (person_id, kind, id, wanted, at) values (:person, :kind, :id, 1, :at)
                        on conflict (person_id, kind, id) do nothing
                        """)
                .bind("person", personId)
                .bind("kind", ref.kind())
                .bind("id", ref.id())
                .bind("at", tx.at().toString())
                .execute();
    }

    /** What a person said of each thing, the newest first: true for wanting to hear of it. */
    public Map<Ref, Boolean> of(String personId) {
        var said = new LinkedHashMap<Ref, Boolean>();
        db.read(handle -> handle.createQuery("""
                                select kind, id, wanted from watch where person_id = :person
                                 order by at desc, id desc limit :most
                                """)
                        .bind("person", personId)
                        .bind("most", MOST)
                        .map((row, context) ->
                                new Row(new Ref(row.getString("kind"), row.getString("id")), row.getBoolean("wanted")))
                        .list())
                .forEach(row -> said.put(row.ref(), row.wanted()));
        return said;
    }

    /** A thing and where it is, as an act sees it: whoever watches one of these wants to hear of it. */
    Set<Ref> around(Tx tx, Ref thing) {
        var around = new LinkedHashSet<Ref>();
        around.add(thing);
        around.addAll(tx.handle()
                .createQuery("select near_kind, near from nearby where kind = :kind and thing = :thing")
                .bind("kind", thing.kind())
                .bind("thing", thing.id())
                .map((row, _) -> new Ref(row.getString("near_kind"), row.getString("near")))
                .list());
        return around;
    }

    /** The ids of those who watch one of these, as an act sees them. */
    Set<String> watching(Tx tx, Set<Ref> refs) {
        return new HashSet<>(saying(tx, refs, true));
    }

    /** The ids of those who want to hear nothing of a thing. */
    Set<String> muting(Tx tx, Ref thing) {
        return new HashSet<>(saying(tx, Set.of(thing), false));
    }

    private static List<String> saying(Tx tx, Set<Ref> refs, boolean wanted) {
        if (refs.isEmpty()) return List.of();
        return tx.handle()
                .createQuery("""
                        with said (kind, id) as (values <refs>)
                        select w.person_id from said cross join watch w on w.kind = said.kind and w.id = said.id
                         where w.wanted = :wanted
                        """)
                .bindMethodsList("refs", List.copyOf(refs), List.of("kind", "id"))
                .bind("wanted", wanted)
                .mapTo(String.class)
                .list();
    }
}
