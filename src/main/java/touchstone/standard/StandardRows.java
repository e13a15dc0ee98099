package touchstone.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import touchstone.db.Joined;
import touchstone.text.Choice;
import touchstone.text.Language;

/** Reads standards from rows. */
final class StandardRows {
    private StandardRows() {}

    static Standard standard(ResultSet row, StatementContext context) throws SQLException {
        return new Standard(
                row.getString("id"),
                row.getString("code"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("title"),
                row.getString("other_title"),
                Choice.of(StandardState.class, row.getString("state")),
                Choice.of(Rule.class, row.getString("rule")),
                price(row),
                Choice.of(Scope.class, row.getString("scope")),
                row.getString("department"),
                Joined.parts(row.getString("touchpoints"), " "),
                Joined.parts(row.getString("groups"), " "),
                row.getInt("rank"),
                row.getInt("version"),
                LocalDate.parse(row.getString("valid_from")),
                LocalDate.parse(row.getString("review_on")),
                row.getString("keeper"),
                row.getString("proposed_by"),
                row.getString("supersedes"),
                row.getString("why"),
                row.getString("body"),
                row.getString("leeway"),
                row.getString("notice"),
                row.getInt("revision"));
    }

    static StandardLine line(ResultSet row, StatementContext context) throws SQLException {
        return new StandardLine(
                row.getString("id"),
                row.getString("code"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("title"),
                row.getString("other_title"),
                Choice.of(StandardState.class, row.getString("state")),
                Choice.of(Rule.class, row.getString("rule")),
                price(row),
                Choice.of(Scope.class, row.getString("scope")),
                row.getString("department"),
                Joined.parts(row.getString("touchpoints"), " "),
                Joined.parts(row.getString("groups"), " "),
                row.getInt("rank"),
                row.getInt("version"),
                LocalDate.parse(row.getString("valid_from")),
                LocalDate.parse(row.getString("review_on")),
                row.getString("keeper"));
    }

    private static Optional<Price> price(ResultSet row) throws SQLException {
        var key = row.getString("price");
        return key.isEmpty() ? Optional.empty() : Optional.of(Choice.of(Price.class, key));
    }
}
