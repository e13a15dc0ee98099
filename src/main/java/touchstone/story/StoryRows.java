package touchstone.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import touchstone.db.Joined;
import touchstone.text.Choice;
import touchstone.text.Language;

/** Reads stories from rows. */
final class StoryRows {
    private StoryRows() {}

    static Story story(ResultSet row, StatementContext context) throws SQLException {
        return new Story(
                row.getString("id"),
                row.getString("slug"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("title"),
                row.getString("other_title"),
                Choice.of(StoryState.class, row.getString("state")),
                row.getString("touchpoint"),
                Joined.parts(row.getString("further"), " "),
                Joined.parts(row.getString("groups"), " "),
                Choice.of(Verdict.class, row.getString("verdict")),
                Choice.of(Effect.class, row.getString("effect")),
                Choice.of(Basis.class, row.getString("basis")),
                month(row),
                Joined.parts(row.getString("illustrates"), " "),
                optional(Moment.class, row.getString("moment")),
                optional(ToldBy.class, row.getString("told_by")),
                row.getString("question"),
                Joined.parts(row.getString("tags"), "\n"),
                row.getString("credit"),
                row.getString("situation"),
                row.getString("behaviour"),
                row.getString("outcome"),
                row.getString("lesson"),
                row.getString("sense"),
                row.getInt("revision"));
    }

    static StoryLine line(ResultSet row, StatementContext context) throws SQLException {
        return new StoryLine(
                row.getString("id"),
                row.getString("slug"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("title"),
                row.getString("other_title"),
                row.getString("touchpoint"),
                Choice.of(Verdict.class, row.getString("verdict")),
                Choice.of(Effect.class, row.getString("effect")),
                Choice.of(Basis.class, row.getString("basis")),
                month(row),
                row.getString("situation"),
                Optional.ofNullable(row.getString("illustrates")).orElse(""));
    }

    private static Optional<YearMonth> month(ResultSet row) throws SQLException {
        var month = row.getString("month");
        return month.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(month));
    }

    private static <E extends Enum<E> & Choice> Optional<E> optional(Class<E> type, String key) {
        return key.isEmpty() ? Optional.empty() : Optional.of(Choice.of(type, key));
    }
}
