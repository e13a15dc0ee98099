package touchstone.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;
import touchstone.text.Choice;
import touchstone.text.Language;

/** Reads threads, posts and positions from rows. */
final class ThreadRows {
    /**
     * What {@link #line} reads beside the thread itself. The crosses keep the order of the tables: from the threads, so that
     * a list ends after its first page.
     */
    static final String LINE = """
            select t.*, p.slug by_slug, p.name by_name, p.name_de by_name_de,
                   (select count(*) from position x where x.thread_id = t.id and x.stance = 'fits') fits,
                   (select count(*) from position x where x.thread_id = t.id and x.stance = 'doesnt-fit') doesnt_fit,
                   (select count(*) from position x where x.thread_id = t.id and x.stance = 'depends') depends,
                   coalesce((select x.body from post x where x.thread_id = t.id order by x.root, x.id limit 1), '') first
              from thread t
             cross join person p on p.id = t.opened_by
             cross join named n on n.kind = 'thread' and n.id = t.id
            """;

    private ThreadRows() {}

    static DiscussionThread thread(ResultSet row) throws SQLException {
        return new DiscussionThread(
                row.getString("id"),
                row.getString("slug"),
                DecisionRows.ref(row.getString("kind"), row.getString("thing")),
                row.getString("purpose"),
                row.getString("title"),
                language(row),
                Choice.of(ThreadState.class, row.getString("state")),
                DecisionRows.date(row.getString("parked_until")),
                row.getString("opened_by"),
                Instant.parse(row.getString("opened_at")),
                Instant.parse(row.getString("last_at")),
                row.getInt("posts"),
                row.getString("proposal_id"));
    }

    static ThreadLine line(ResultSet row) throws SQLException {
        var thread = thread(row);
        var positions = new EnumMap<Stance, Integer>(Stance.class);
        positions.put(Stance.FITS, row.getInt("fits"));
        positions.put(Stance.DOESNT_FIT, row.getInt("doesnt_fit"));
        positions.put(Stance.DEPENDS, row.getInt("depends"));
        return new ThreadLine(thread, author(row, thread.openedBy()), positions, row.getString("first"));
    }

    static Author author(ResultSet row, String id) throws SQLException {
        return new Author(id, row.getString("by_slug"), row.getString("by_name"), row.getString("by_name_de"));
    }

    static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getString("id"),
                row.getString("thread_id"),
                row.getString("root"),
                author(row, row.getString("person_id")),
                language(row),
                row.getString("body"),
                Instant.parse(row.getString("at")),
                instant(row.getString("edited_at")),
                instant(row.getString("withdrawn_at")),
                row.getInt("edits"));
    }

    static Position position(ResultSet row) throws SQLException {
        return new Position(
                author(row, row.getString("person_id")),
                Choice.of(Stance.class, row.getString("stance")),
                row.getString("reason"),
                Instant.parse(row.getString("at")),
                Optional.ofNullable(row.getString("stance_before")).map(key -> Choice.of(Stance.class, key)));
    }

    static Map<String, Integer> number(Map<String, Integer> numbers, RowView row) {
        numbers.put(row.getColumn("code", String.class), row.getColumn("number", Integer.class));
        return numbers;
    }

    private static Language language(ResultSet row) throws SQLException {
        return Language.of(row.getString("language")).orElse(Language.EN);
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }
}
