package touchstone.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import touchstone.db.Database;

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
              join story_standard x on x.story_id = s.id
              join standard d on d.id = x.standard_id
             where s.id in (<stories>)
               and exists (select 1 from decision c
                            where c.result_kind = 'standard' and c.result_id = d.id
                              and c.effect in ('change-standard', 'new-standard') and c.way <> 'introduction'
                              and c.decided_at > s.told_at)
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

    private record Of(String storyId, Use use) {}

    private final Database db;

    public UseStore(Database db) {
        this.db = db;
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
