package touchstone.standard;

import java.time.LocalDate;
import java.util.Optional;
import touchstone.text.Choice;
import touchstone.text.Language;
import touchstone.writing.Typed;

/** A standard between the form and the handbook. */
final class StandardDraft {
    private StandardDraft() {}

    /**
     * What no form shows of a standard.
     *
     * @param keeper who keeps it where the form names nobody
     */
    record Standing(
            StandardState state,
            int version,
            LocalDate validFrom,
            String keeper,
            String proposedBy,
            String supersedes) {
        static Standing of(Standard standard) {
            return new Standing(
                    standard.state(),
                    standard.version(),
                    standard.validFrom(),
                    standard.keeper(),
                    standard.proposedBy(),
                    standard.supersedes());
        }

        /** After a change of what people do: the next version, valid from that day on. */
        Standing next(LocalDate today) {
            var then = state == StandardState.UNDER_REVIEW ? StandardState.IN_FORCE : state;
            return new Standing(then, version + 1, today, keeper, proposedBy, supersedes);
        }
    }

    /** What the form shows of a standard. */
    static Typed typed(Standard standard) {
        return Typed.NOTHING
                .with("title", standard.title())
                .with("rule", standard.rule().key())
                .with("why", standard.why())
                .with("text", standard.text())
                .with("leeway", standard.leeway())
                .with("check", standard.check())
                .with("scope", standard.scope().key())
                .with("department", standard.department())
                .with("touchpoints", standard.touchpoints())
                .with("keeper", standard.keeper())
                .with("review-on", standard.reviewOn().toString())
                .with("price", standard.price().map(Choice::key).orElse(""))
                .with("groups", standard.groups())
                .with("rank", standard.rank() == 0 ? "" : Integer.toString(standard.rank()))
                .with("other-title", standard.otherTitle())
                .with("language", standard.language().tag());
    }

    /** The standard that a form describes, once its fields were checked. */
    static Standard standard(Typed typed, String code, Standing standing) {
        return new Standard(
                "",
                code,
                Language.of(typed.text("language")).orElse(Language.EN),
                typed.text("title"),
                typed.text("other-title"),
                standing.state(),
                Choice.of(Rule.class, typed.text("rule")),
                Optional.of(typed.text("price")).filter(key -> !key.isEmpty()).map(key -> Choice.of(Price.class, key)),
                Choice.of(Scope.class, typed.text("scope")),
                typed.text("department"),
                typed.all("touchpoints"),
                typed.all("groups"),
                typed.text("rank").isEmpty() ? 0 : Integer.parseInt(typed.text("rank")),
                standing.version(),
                standing.validFrom(),
                LocalDate.parse(typed.text("review-on")),
                typed.text("keeper").isEmpty() ? standing.keeper() : typed.text("keeper"),
                standing.proposedBy(),
                standing.supersedes(),
                typed.text("why"),
                typed.text("text"),
                typed.text("leeway"),
                typed.text("check"),
                0);
    }
}
