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
    /** What {@link #line} reads. */
    static final String LINE = """
            select d.*, coalesce(p.slug, '') by_slug, coalesce(p.name, '') by_name, coalesce(p.name_de, '') by_name_de,
                   coalesce(t.slug, '') thread_slug, coalesce(t.title, '') thread_title,
                   coalesce(t.language, 'en') thread_language,
                   coalesce(a.sentence, '') after_sentence, coalesce(a.language, 'en') after_language,
                   coalesce(at.slug, '') after_slug
              from decision d
              left join person p on p.id = d.decided_by
              left join thread t on t.id = d.thread_id
              left join decision a on a.id = d.superseded_by
                   and not exists (select 1 from named n where n.kind = a.kind and n.id = a.thing and n.open = 0)
              left join thread at on at.id = a.thread_id
            """;

    /** What everybody may read: not what is about a thing that only others may. */
    static final String OPEN =
            " not exists (select 1 from named n where n.kind = d.kind and n.id = d.thing and n.open = 0)";

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
