package touchstone.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import touchstone.text.Choice;
import touchstone.text.Language;
import touchstone.thing.Ref;

/** Reads decisions from rows. */
final class DecisionRows {
    private DecisionRows() {}

    static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("id"),
                row.getString("thread_id"),
                ref(row.getString("kind"), row.getString("thing")),
                row.getString("sentence"),
                row.getString("reason"),
                language(row, "language"),
                Choice.of(DecisionEffect.class, row.getString("effect")),
                ref(row.getString("result_kind"), row.getString("result_id")),
                row.getInt("result_revision"),
                Choice.of(Way.class, row.getString("way")),
                row.getString("meeting_id"),
                row.getString("decided_by"),
                Instant.parse(row.getString("decided_at")),
                new Votes(row.getInt("votes_for"), row.getInt("votes_against"), row.getInt("abstained")),
                date(row.getString("review_on")),
                row.getString("superseded_by"));
    }

    static DecisionLine line(ResultSet row) throws SQLException {
        var decision = decision(row);
        var slug = row.getString("thread_slug");
        return new DecisionLine(
                decision,
                new Author(
                        decision.decidedBy(),
                        row.getString("by_slug"),
                        row.getString("by_name"),
                        row.getString("by_name_de")),
                slug.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new DecisionLine.In(
                                slug, row.getString("thread_title"), language(row, "thread_language"))),
                after(row, decision));
    }

    /** Nothing also where what holds now is about a thing that is not to be read. */
    private static Optional<DecisionLine.After> after(ResultSet row, Decision decision) throws SQLException {
        var sentence = row.getString("after_sentence");
        if (decision.isCurrent() || sentence.isEmpty()) return Optional.empty();
        return Optional.of(new DecisionLine.After(
                decision.supersededBy(), row.getString("after_slug"), sentence, language(row, "after_language")));
    }

    static Optional<Ref> ref(String kind, String id) {
        return kind.isEmpty() ? Optional.empty() : Optional.of(new Ref(kind, id));
    }

    static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Language language(ResultSet row, String column) throws SQLException {
        return Language.of(row.getString(column)).orElse(Language.EN);
    }
}
