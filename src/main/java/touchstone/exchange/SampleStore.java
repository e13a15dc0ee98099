package touchstone.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import touchstone.account.Sample;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.journey.CustomerGroup;
import touchstone.journey.Journey;
import touchstone.notice.Notices;
import touchstone.people.Company;
import touchstone.people.CompanyFile;
import touchstone.people.Department;
import touchstone.people.Offering;
import touchstone.people.Person;
import touchstone.standard.Standard;
import touchstone.story.Story;
import touchstone.text.Faults;
import touchstone.text.YamlFile;
import touchstone.touchpoint.Touchpoint;

/** The example company in the database: finds and removes what came from the starter, in one act. */
public final class SampleStore implements Sample {
    private static final String STARTER = " origin = 'starter' ";

    /** Who works here or has worked here; the example's own people have no account and never had one. */
    private static final String OURS = """
            (select person_id from account union select id from person where slug like 'former-colleague-%')
            """;

    /** What one of us worked on is one's own: changed it, proposes a change, types at it, or talked about it. */
    private static final String UNTOUCHED = """
             and id not in (select id from revision where person_id in OURS)
             and id not in (select thing from proposal where state = 'waiting' and person_id in OURS)
             and id not in (select n.id
                              from draft d
                              join named n on n.path = substr(d.place, 1, length(d.place) - length('/edit'))
                             where d.place like '%/edit')
             and id not in (select t.thing from thread t join post p on p.thread_id = t.id where p.person_id in OURS)
             and id not in (select t.thing from thread t join position p on p.thread_id = t.id
                             where p.person_id in OURS)
            """.replace("OURS", OURS);

    /**
     * One kind of thing of the starter.
     *
     * @param table that holds it
     * @param unless what else keeps it: own things that stand on it
     * @param companions the tables and columns that know it by its id
     */
    private record Part(String kind, String table, String unless, List<String> companions) {
        String ids() {
            return "select id from " + table + " where" + STARTER + UNTOUCHED + unless;
        }
    }

    /** Leaves before branches: things lean on those of the parts after theirs. */
    private static final List<Part> PARTS = List.of(
            new Part(
                    Story.KIND,
                    "story",
                    "",
                    List.of(
                            "story_place.story_id",
                            "story_group.story_id",
                            "story_standard.story_id",
                            "story_author.story_id",
                            "story_credit.story_id",
                            "thanks.story_id")),
            new Part(Journey.KIND, "journey", "", List.of("journey_step.journey_id")),
            new Part(
                    Standard.KIND,
                    "standard",
                    "and id not in (select standard_id from story_standard)",
                    List.of(
                            "standard_touchpoint.standard_id",
                            "standard_group.standard_id",
                            "acknowledgement.standard_id",
                            "reminder.standard_id",
                            "story_standard_tally.standard_id")),
            new Part(
                    Touchpoint.KIND,
                    "touchpoint",
                    """
                    and id not in (select touchpoint_id from story_place)
                    and id not in (select touchpoint_id from story)
                    and id not in (select touchpoint_id from standard_touchpoint)
                    and id not in (select touchpoint_id from journey_step)
                    and id not in (select touchpoint_id from measure)
                    """,
                    List.of(
                            "touchpoint_support.touchpoint_id",
                            "touchpoint_group.touchpoint_id",
                            "story_tally.touchpoint_id")),
            new Part(CustomerGroup.KIND, "customer_group", """
                    and id not in (select group_id from story_group)
                    and id not in (select group_id from standard_group)
                    and id not in (select group_id from touchpoint_group)
                    and id not in (select group_id from journey where group_id is not null)
                    """, List.of()));

    /** What every thing leaves behind, whatever its kind: the table and the column of its id. */
    private static final List<String> TRACES = List.of(
            "named.id",
            "address.id",
            "link.id",
            "revision.id",
            "bookmark.id",
            "proposal.thing",
            "bin.id",
            "decision.thing",
            "decision.result_id",
            "flag.thing",
            "watch.id");

    /** What hangs on a thread, leaves before branches. */
    private static final List<String> TALK = List.of(
            "post.thread_id",
            "position.thread_id",
            "position_version.thread_id",
            "decision.thread_id",
            "thread_version.thread_id",
            "thread.id");

    private final Database db;

    public SampleStore(Database db) {
        this.db = db;
    }

    @Override
    public boolean isHere() {
        return db.read(handle -> PARTS.stream().anyMatch(part -> handle.createQuery(
                        "select exists (select 1 from " + part.table() + " where" + STARTER + ")")
                .mapTo(Boolean.class)
                .one()));
    }

    @Override
    public List<Share> remove(Tx tx) {
        var shares = new ArrayList<Share>();
        for (var part : PARTS) {
            var ids = tx.handle().createQuery(part.ids()).mapTo(String.class).list();
            if (!ids.isEmpty()) remove(tx, part, ids);
            shares.add(new Share(part.kind(), ids.size(), adopt(tx.handle(), part)));
        }
        count(tx.handle());
        remove(tx, company());
        tx.changed("company", "company");
        return shares;
    }

    /** By doing it and taking it back: no other way of counting could not differ from the act one day. */
    @Override
    public List<Share> preview() {
        return db.write(tx -> {
            tx.handle().savepoint("preview");
            var shares = remove(tx);
            tx.handle().rollbackToSavepoint("preview");
            return shares;
        });
    }

    /** What is left of the example is one's own from now on; how much that is. */
    private static int adopt(Handle handle, Part part) {
        return handle.createUpdate("update " + part.table() + " set origin = 'here' where" + STARTER)
                .execute();
    }

    private static void remove(Tx tx, Part part, List<String> ids) {
        var handle = tx.handle();
        for (var companion : part.companions()) delete(handle, companion, ids);
        delete(handle, part.table() + ".id", ids);
        handle.createUpdate("""
                        delete from imported
                         where kind = :kind and address in (select address from address where id in (<ids>))
                        """).bind("kind", part.kind()).bindList("ids", ids).execute();
        removeTalk(tx, ids);
        Notices.forget(tx, ids);
        for (var trace : TRACES) delete(handle, trace, ids);
        for (var id : ids) tx.changed(part.kind(), id);
    }

    /** What was said about things that go, goes with them, and so do the decisions. */
    private static void removeTalk(Tx tx, List<String> things) {
        var handle = tx.handle();
        delete(handle, "decision.thing", things);
        var threads = handle.createQuery("select id from thread where thing in (<ids>)")
                .bindList("ids", things)
                .mapTo(String.class)
                .list();
        if (threads.isEmpty()) return;
        handle.createUpdate(
                        "delete from post_version where post_id in (select id from post where thread_id in (<ids>))")
                .bindList("ids", threads)
                .execute();
        for (var trace : TALK) delete(handle, trace, threads);
        Notices.forget(tx, threads);
        for (var trace : TRACES) delete(handle, trace, threads);
        for (var id : threads) tx.changed("thread", id);
    }

    /** Ids differ whatever the kind, so the id alone says which rows are meant. */
    private static void delete(Handle handle, String column, List<String> ids) {
        var table = column.substring(0, column.indexOf('.'));
        handle.createUpdate("delete from " + table + " where " + column.substring(table.length() + 1) + " in (<ids>)")
                .bindList("ids", ids)
                .execute();
    }

    /** Counts anew what is kept up by writing. */
    private static void count(Handle handle) {
        handle.execute("delete from story_tally");
        handle.execute("""
                insert into story_tally (touchpoint_id, verdict, effect, stories)
                select touchpoint_id, verdict, effect, count(*) from story where listed = 1
                 group by touchpoint_id, verdict, effect
                """);
        handle.execute("delete from story_standard_tally");
        handle.execute("""
                insert into story_standard_tally (standard_id, verdict, stories)
                select standard_id, verdict, count(*) from story_standard where listed = 1
                 group by standard_id, verdict
                """);
    }

    /** The people, departments and offerings of the example that nothing uses any more; and that it was imported. */
    private static void remove(Tx tx, Company company) {
        var handle = tx.handle();
        removePeople(handle, company);
        removeNamed(handle, company.departments().stream().map(Department::slug).toList(), """
                delete from department
                 where slug in (<slugs>)
                   and id not in (select department_id from person)
                   and id not in (select department_id from touchpoint)
                   and id not in (select department_id from touchpoint_support)
                   and id not in (select department_id from standard)
                """);
        removeNamed(handle, company.offerings().stream().map(Offering::slug).toList(), """
                delete from offering
                 where slug in (<slugs>) and id not in (select offering_id from journey where offering_id is not null)
                """);
        handle.execute("delete from setting where key = 'company.file'");
        handle.execute("delete from setting where key = 'company.name' and value = ?", company.name());
    }

    private static void removePeople(Handle handle, Company company) {
        removeNamed(handle, company.people().stream().map(Person::slug).toList(), """
                delete from person
                 where slug in (<slugs>)
                   and id not in (select person_id from account)
                   and id not in (select person_id from story_author)
                   and id not in (select person_id from story_credit)
                   and id not in (select person_id from team_person)
                   and id not in (select person_id from proposal)
                   and id not in (select person_id from acknowledgement)
                   and id not in (select person_id from flag)
                   and id not in (select person_id from thanks)
                   and id not in (select idea_by from measure)
                   and id not in (select opened_by from thread)
                   and id not in (select person_id from thread_version)
                   and id not in (select person_id from post)
                   and id not in (select person_id from position)
                   and id not in (select person_id from position_version)
                   and id not in (select decided_by from decision)
                   and id not in (select person_id from watch)
                   and id not in (select person_id from notice)
                   and id not in (select person_id from digest)
                   and id not in (select keeper_id from standard)
                   and id not in (select proposed_by_id from standard where proposed_by_id is not null)
                """);
    }

    private static void removeNamed(Handle handle, List<String> slugs, String statement) {
        handle.createUpdate(statement).bindList("slugs", slugs).execute();
    }

    private static Company company() {
        var faults = new Faults();
        var file = YamlFile.parse(
                CompanyFile.NAME, Sources.text("/content/company.yaml").getBytes(UTF_8), faults);
        return CompanyFile.read(file.orElseThrow(), faults);
    }
}
