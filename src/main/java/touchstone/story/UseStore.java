package touchstone.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.discussion.Ruling;
import touchstone.thing.Ref;

/** Finds what became of stories, for who told them: what they changed, taught, led to, and that they were discussed. */
public final class UseStore {
    /**
     * One use of a story.
     *
     * @param how {@code changed}, {@code taught}, {@code led-to} or {@code discussed}
     * @param what the code of a standard, the title of a thing
     * @param path where to see it
     */
    public record Use(String how, String what, String path) {}

    private static final String USES = """
            select s.id, 'changed' how, d.code what, '/standards/' || d.code path, 1 sort
              from story s
              join decision c
                on c.result_kind = 'standard' and c.effect in ('change-standard', 'new-standard')
               and c.way <> 'introduction'
              join standard d on d.id = c.result_id
             where s.id in (<stories>)
               and ((c.decided_at > s.told_at
                     and exists (select 1 from story_standard x where x.story_id = s.id and x.standard_id = d.id))
                    or (c.kind = 'story' and c.thing = s.id)
                    or exists (select 1 from address a join link l on l.address = a.address
                                where a.kind = 'story' and a.id = s.id
                                  and ((l.kind = 'thread' and l.id = c.thread_id)
                                       or (l.kind = 'decision' and l.id = c.id))))
             group by s.id, d.code
            union all
            select s.id, 'taught', s.title, '/stories/' || s.slug, 2
              from story s
             where s.id in (<stories>) and s.state = 'teaching'
            union all
            select m.story_id, 'led-to', m.title, '/measures/' || m.slug, 3
              from measure m
             where m.story_id in (<stories>)
            union all
            select t.thing, 'discussed', t.title, '/discussions/' || t.slug, 4
              from thread t
             where t.kind = 'story' and t.thing in (<stories>)
             order by 5, 4
            """;

    /** Who told the stories that a decision names: what its thread is about, or what it or its thread links to. */
    private static final String TELLERS = """
            select s.id, a.person_id person
              from story s
              join story_author a on a.story_id = s.id
             where s.state in ('shared', 'teaching') and s.id not in (select id from bin)
               and (s.id = :subject
                    or exists (select 1 from address x join link l on l.address = x.address
                                where x.kind = 'story' and x.id = s.id
                                  and ((l.kind = 'thread' and l.id = :thread)
                                       or (l.kind = 'decision' and l.id = :decision))))
             order by s.id
            """;

    /** Who told a story. */
    record Told(String storyId, String personId) {}

    private record Of(String storyId, Use use) {}

    private final Database db;

    public UseStore(Database db) {
        this.db = db;
    }

    /** Who told the stories that a decision refers to; nobody where no tie is kept. */
    List<Told> tellers(Tx tx, Ruling ruling) {
        return tx.handle()
                .createQuery(TELLERS)
                .bind(
                        "subject",
                        ruling.subject()
                                .filter(ref -> ref.kind().equals(Story.KIND))
                                .map(Ref::id)
                                .orElse(""))
                .bind("thread", ruling.thread().id())
                .bind("decision", ruling.decisionId())
                .map((row, _) -> new Told(row.getString("id"), row.getString("person")))
                .list();
    }

    /** What a story changed or led to, for everybody who reads it; who told it plays no part in it. */
    public List<Use> shown(String storyId) {
        return of(List.of(storyId)).getOrDefault(storyId, List.of()).stream()
                .filter(use -> use.how().equals("changed") || use.how().equals("led-to"))
                .toList();
    }

    /** The uses of these stories, in one query. */
    Map<String, List<Use>> of(Collection<String> storyIds) {
        if (storyIds.isEmpty()) return Map.of();
        var uses = new HashMap<String, List<Use>>();
        for (var one : db.read(handle -> handle.createQuery(USES)
                .bindList("stories", List.copyOf(storyIds))
                .map((row, _) -> new Of(
                        row.getString("id"),
                        new Use(row.getString("how"), row.getString("what"), row.getString("path"))))
                .list()))
            uses.computeIfAbsent(one.storyId(), any -> new ArrayList<>()).add(one.use());
        return uses;
    }
}
