package touchstone.story;

import org.jdbi.v3.core.Handle;

/** Keeps the counts of listed stories up to date, so that no page ever counts. */
final class StoryTally {
    private StoryTally() {}

    /** Adds a story to all tallies (+1), or takes it out before it changes (-1); unlisted ones count nowhere. */
    static void add(Handle handle, String storyId, int by) {
        handle.createUpdate("""
                        insert into story_tally (touchpoint_id, verdict, effect, stories)
                        select touchpoint_id, verdict, effect, :by from story where id = :story and listed = 1
                            on conflict (touchpoint_id, verdict, effect) do update set stories = stories + :by
                        """).bind("story", storyId).bind("by", by).execute();
        handle.createUpdate("""
                        insert into story_standard_tally (standard_id, verdict, stories)
                        select standard_id, verdict, :by from story_standard where story_id = :story and listed = 1
                            on conflict (standard_id, verdict) do update set stories = stories + :by
                        """).bind("story", storyId).bind("by", by).execute();
    }
}
