package touchstone.account;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import touchstone.db.Database;
import touchstone.text.Language;

/** Finds what is one person's own, for that person alone. */
final class OwnStore {
    private static final int MOST = 100;

    /**
     * A change that somebody proposed.
     *
     * @param path of the proposal while it waits, then of the thing
     * @param state what became of it
     * @param answer why it was declined
     */
    record Proposed(String title, String path, String reason, String state, String answer) {}

    /** Something of one's own that can be gone back to. */
    record Own(String title, String path) {}

    private final Database db;

    OwnStore(Database db) {
        this.db = db;
    }

    /** What somebody marked to find again, the newest first. */
    List<Own> bookmarks(String personId) {
        return own("""
                select n.title, n.path
                  from bookmark b
                  join named n on n.kind = b.kind and n.id = b.id
                 where b.person_id = :person and (n.open = 1 or n.owner = :person)
                 order by b.at desc
                 limit :most
                """, personId);
    }

    /** Marks the thing at a path, if the person may read it; what is marked already stays where it is. */
    void mark(String personId, String path) {
        db.write(tx -> tx.handle()
                .createUpdate("""
                        insert into bookmark (person_id, kind, id, at)
                        select :person, n.kind, n.id, :at
                          from named n
                         where n.path = :path and (n.open = 1 or n.owner = :person)
                            on conflict (person_id, kind, id) do nothing
                        """)
                .bind("person", personId)
                .bind("path", path)
                .bind("at", tx.at().toString())
                .execute());
    }

    void unmark(String personId, String path) {
        db.write(tx -> tx.handle()
                .createUpdate("""
                        delete from bookmark
                         where person_id = :person and (kind, id) in (select kind, id from named where path = :path)
                        """)
                .bind("person", personId)
                .bind("path", path)
                .execute());
    }

    /** Of these paths those at which there is something that the person may read. */
    Set<String> there(String personId, Collection<String> paths) {
        if (paths.isEmpty()) return Set.of();
        return Set.copyOf(db.read(handle -> handle.createQuery(
                        "select path from named where path in (<paths>) and (open = 1 or owner = :person)")
                .bindList("paths", List.copyOf(paths))
                .bind("person", personId)
                .mapTo(String.class)
                .list()));
    }

    /** What somebody proposed, the newest first, and what became of it; titles in a language where they have one. */
    List<Proposed> proposals(String personId, Language language) {
        return db.read(handle -> handle.createQuery("""
                        select case when n.kind = 'standard' then n.address || ' ' else '' end
                               || case when n.other_title <> '' and n.language <> :language
                                       then n.other_title else n.title end title,
                               p.reason, p.state, p.answer,
                               n.path || case p.state when 'waiting' then '/proposals/' || p.id else '' end path
                          from proposal p
                          join named n on n.kind = p.kind and n.id = p.thing
                         where p.person_id = :person and n.open = 1
                         order by p.id desc
                         limit :most
                        """)
                .bind("person", personId)
                .bind("language", language.tag())
                .bind("most", MOST)
                .map((row, context) -> new Proposed(
                        row.getString("title"),
                        row.getString("path"),
                        row.getString("reason"),
                        row.getString("state"),
                        row.getString("answer")))
                .list());
    }

    private List<Own> own(String query, String personId) {
        return db.read(handle -> handle.createQuery(query)
                .bind("person", personId)
                .bind("most", MOST)
                .map((row, context) -> new Own(row.getString("title"), row.getString("path")))
                .list());
    }

    /** All that is kept about a person, as a text: a heading for each row, a line for each value. */
    String export(String personId) {
        var text = new StringBuilder();
        OwnRows.PARTS.forEach(part -> db.read(handle -> handle.createQuery(part.query())
                        .bind("person", personId)
                        .mapToMap()
                        .list())
                .forEach(row -> {
                    text.append("## ").append(part.name()).append('\n');
                    row.forEach((column, value) ->
                            text.append(column).append(": ").append(value).append('\n'));
                    text.append('\n');
                }));
        return text.toString();
    }
}
