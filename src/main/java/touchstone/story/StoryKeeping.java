package touchstone.story;

import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.text.Choice;
import touchstone.text.WikiLinks;
import touchstone.thing.Register;
import touchstone.writing.Removal;

/** Writes stories, their companions and their tallies, all in the act's transaction. */
final class StoryKeeping {
    private static final String UPSERT = """
            insert into story (id, slug, language, title, other_title, state, listed, newest, touchpoint_id,
                   verdict, effect, basis, month, moment, told_by, told_at, credit, question, tags,
                   situation, behaviour, outcome, lesson, sense, revision, origin)
            select :id, :slug, :language, :title, :otherTitle, :state,
                   :listed and :id not in (select id from bin), :newest, t.id,
                   :verdict, :effect, :basis, :month, :moment, :toldBy, :toldAt, :credit, :question, :tags,
                   :situation, :behaviour, :outcome, :lesson, :sense, :revision, :origin
              from touchpoint t
             where t.code = :touchpoint and t.id not in (select id from bin)
                on conflict (id) do update
               set slug = excluded.slug, language = excluded.language, title = excluded.title, state = excluded.state,
                   other_title = excluded.other_title, listed = excluded.listed,
                   newest = story.told_at || '/' || excluded.month || '/' || story.id,
                   touchpoint_id = excluded.touchpoint_id, verdict = excluded.verdict,
                   effect = excluded.effect, basis = excluded.basis, month = excluded.month,
                   moment = excluded.moment, told_by = excluded.told_by, credit = excluded.credit,
                   question = excluded.question, tags = excluded.tags, situation = excluded.situation,
                   behaviour = excluded.behaviour, outcome = excluded.outcome, lesson = excluded.lesson,
                   sense = excluded.sense, revision = excluded.revision
            """;

    private static final List<String> LIKE_THE_STORY = List.of(
            "update story_place set listed = (select s.listed from story s where s.id = :id) where story_id = :id",
            "update story_standard set listed = (select s.listed from story s where s.id = :id) where story_id = :id");

    /** What goes with a story; nothing leans on one. */
    static final Removal REMOVAL = new Removal(
            "story",
            List.of(),
            List.of(
                    "story_author.story_id",
                    "story_credit.story_id",
                    "story_place.story_id",
                    "story_group.story_id",
                    "story_standard.story_id",
                    "thanks.story_id"));

    private final Register register;

    StoryKeeping(Register register) {
        this.register = register;
    }

    Story keep(Tx tx, Story given, String file, Deed deed) {
        var next = register.next(tx, Story.KIND, given.slug());
        var story = given.kept(next.id(), next.address(), next.revision());
        var handle = tx.handle();

        if (!next.first()) {
            StoryTally.add(handle, story.id(), -1);
            forgetCompanions(handle, story.id());
        }
        upsert(handle, story, tx.at().toString(), deed);
        companions(handle, story);
        StoryTally.add(handle, story.id(), +1);

        register.enter(
                tx, new Register.Entered(story.named(), WikiLinks.in(story.texts()), story.revision(), file, deed));
        return story;
    }

    private static void upsert(Handle handle, Story story, String at, Deed deed) {
        var month = story.month().map(YearMonth::toString).orElse("");
        int kept = handle.createUpdate(UPSERT)
                .bindMethods(story)
                .bind("language", story.language().tag())
                .bind("state", story.state().key())
                .bind("listed", story.state().listed())
                .bind("newest", at + "/" + month + "/" + story.id())
                .bind("verdict", story.verdict().key())
                .bind("effect", story.effect().key())
                .bind("basis", story.basis().key())
                .bind("month", month)
                .bind("moment", story.moment().map(Choice::key).orElse(""))
                .bind("toldBy", story.toldBy().map(Choice::key).orElse(""))
                .bind("toldAt", at)
                .bind("tags", String.join("\n", story.tags()))
                .bind("origin", deed.origin())
                .execute();
        if (kept == 0) throw new IllegalStateException("a story about " + story.touchpoint() + ", which is gone");
    }

    /** What is not listed counts nowhere, so the counts are made beside it. */
    void list(Tx tx, String id, boolean listed) {
        var handle = tx.handle();
        if (!listed) StoryTally.add(handle, id, -1);
        handle.createUpdate("update story set listed = :listed and state in ('shared', 'teaching') where id = :id")
                .bind("id", id)
                .bind("listed", listed)
                .execute();
        for (var statement : LIKE_THE_STORY)
            handle.createUpdate(statement).bind("id", id).execute();
        if (listed) StoryTally.add(handle, id, +1);
    }

    private static void forgetCompanions(Handle handle, String id) {
        handle.execute("delete from story_place where story_id = ?", id);
        handle.execute("delete from story_group where story_id = ?", id);
        handle.execute("delete from story_standard where story_id = ?", id);
    }

    private static void companions(Handle handle, Story story) {
        handle.execute("""
                insert into story_place (touchpoint_id, listed, verdict, main, newest, story_id)
                select touchpoint_id, listed, verdict, 1, newest, id from story where id = ?
                """, story.id());
        for (var code : story.further()) handle.execute("""
                    insert into story_place (touchpoint_id, listed, verdict, main, newest, story_id)
                    select t.id, s.listed, s.verdict, 0, s.newest, s.id
                      from story s, touchpoint t
                     where s.id = ? and t.code = ?
                    """, story.id(), code);
        for (var group : story.groups())
            handle.execute(
                    "insert or ignore into story_group select ?, id from address where kind = 'group' and address = ?",
                    story.id(),
                    group);
        for (var code : story.illustrates()) handle.execute("""
                    insert into story_standard (story_id, standard_id, verdict, newest, listed)
                    select s.id, x.id, s.verdict, s.newest, s.listed
                      from story s, standard x
                     where s.id = ? and x.code = ?
                    """, story.id(), code);
    }
}
