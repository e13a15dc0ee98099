package touchstone.account;

import java.util.ArrayList;
import java.util.List;

/** What an export of one's own data holds, part by part; the only SQL about it. */
final class OwnRows {
    static final List<Part> PARTS = parts();

    private OwnRows() {}

    /**
     * One part.
     *
     * @param tie the column that says that a row is this person's, as {@code table.column}
     */
    record Part(String name, String tie, String query) {}

    private static List<Part> parts() {
        var parts = new ArrayList<>(known());
        parts.addAll(heard());
        parts.addAll(written());
        parts.addAll(said());
        parts.addAll(agreed());
        return List.copyOf(parts);
    }

    private static List<Part> known() {
        return List.of(
                new Part("person", "person.id", """
                        select p.name, p.slug, d.slug department, p.role, p.management, p.customer_facing
                          from person p join department d on d.id = p.department_id
                         where p.id = :person
                        """),
                of("account", "sign_in, email, made_at"),
                new Part("team", "team_person.person_id", """
                        select t.title from team_person x join team t on t.id = x.team_id where x.person_id = :person
                        """),
                of("session", "started_at, seen_at, shared, agent"),
                new Part("audit", "audit.person_id", """
                        select at, event, remote, result from audit where person_id = :person order by at
                        """));
    }

    private static List<Part> heard() {
        return List.of(
                new Part("bookmark", "bookmark.person_id", """
                        select n.title, n.path, x.at from bookmark x
                          join named n on n.kind = x.kind and n.id = x.id
                         where x.person_id = :person and (n.open = 1 or n.owner = :person)
                        """),
                new Part("watch", "watch.person_id", """
                        select x.kind, coalesce(n.title, d.title, '') title, x.wanted, x.at
                          from watch x
                          left join named n on n.kind = x.kind and n.id = x.id
                          left join department d on x.kind = 'department' and d.id = x.id
                         where x.person_id = :person
                        """),
                of("notice", "reason, excerpt, at, read_at"),
                of("digest", "rhythm, language, last_at"));
    }

    private static List<Part> written() {
        return List.of(
                of("draft", "place, title, fields, at"),
                new Part("story", "story_author.person_id", """
                        select s.slug, s.title, x.named from story_author x join story s on s.id = x.story_id
                         where x.person_id = :person
                        """),
                new Part("credit", "story_credit.person_id", """
                        select s.slug, s.title, x.answer, x.at from story_credit x join story s on s.id = x.story_id
                         where x.person_id = :person
                        """),
                titled("thanks", "person_id", "x.at", "'story'", "x.story_id"),
                titled("revision", "person_id", "x.number, x.reason, x.at", "x.kind", "x.id"),
                of("proposal", "kind, reason, state, answer, fields, at"));
    }

    private static List<Part> said() {
        return List.of(
                titled("thread", "opened_by", "x.title said, x.opened_at", "'thread'", "x.id"),
                titled("thread", "parked_by", "x.parked_until", "'thread'", "x.id"),
                titled("post", "person_id", "x.body, x.at, x.edited_at, x.withdrawn_at", "'thread'", "x.thread_id"),
                titled("position", "person_id", "x.stance, x.reason, x.at", "'thread'", "x.thread_id"),
                titled(
                        "position_version",
                        "person_id",
                        "x.number, x.stance, x.reason, x.at",
                        "'thread'",
                        "x.thread_id"),
                titled("flag", "person_id", "x.sentence, x.at, x.settled_at", "x.kind", "x.thing"));
    }

    private static List<Part> agreed() {
        return List.of(
                titled("decision", "decided_by", "x.sentence, x.reason, x.decided_at", "'thread'", "x.thread_id"),
                titled("acknowledgement", "person_id", "x.version, x.at", "'standard'", "x.standard_id"),
                titled("standard", "keeper_id", "x.code keeps", "'standard'", "x.id"),
                titled("standard", "proposed_by_id", "x.code proposed", "'standard'", "x.id"),
                titled("measure", "idea_by", "x.title idea, x.body, x.made_at", "'measure'", "x.id"));
    }

    /** All rows of a table that are a person's, with what stands in these columns. */
    private static Part of(String table, String columns) {
        return new Part(
                table, table + ".person_id", "select " + columns + " from " + table + " where person_id = :person");
    }

    /** The same with the title of what a row is about; none where it is open to others only, or gone. */
    private static Part titled(String table, String tie, String columns, String kind, String id) {
        return new Part(table, table + "." + tie, """
                select coalesce(n.title, '') title, coalesce(n.path, '') path, %s
                  from %s x
                  left join named n on n.kind = %s and n.id = %s and (n.open = 1 or n.owner = :person)
                 where x.%s = :person
                 order by %s, 3
                """.formatted(columns, table, kind, id, tie, id));
    }
}
