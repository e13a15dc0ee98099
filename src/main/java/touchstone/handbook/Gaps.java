package touchstone.handbook;

import java.util.ArrayList;
import java.util.List;
import touchstone.standard.Rule;
import touchstone.standard.StandardLine;
import touchstone.standard.StandardState;
import touchstone.touchpoint.TouchpointLine;
import touchstone.web.Wording;

/**
 * What is missing in the handbook (domain 3.4, invariant 9); planned and retired touchpoints miss nothing.
 *
 * @param withoutMinimum moments of truth where no minimum standard holds
 * @param withoutStory touchpoints where nobody has told anything
 * @param untold binding standards that no story speaks for or against
 * @param overdue standards in force whose review is late
 * @param underReview standards that are being looked at and bind all the same
 */
record Gaps(
        List<TouchpointLine> withoutMinimum,
        List<TouchpointLine> withoutStory,
        List<StandardLine> untold,
        List<StandardLine> overdue,
        List<StandardLine> underReview) {
    /** The gaps of today; asks only what is kept in memory. */
    static Gaps of(Handbook handbook) {
        var active = handbook.touchpoints().lines().stream()
                .filter(TouchpointLine::active)
                .toList();
        var holding = handbook.standards().inForce();
        var counts = handbook.stories().counts();
        var told = handbook.stories().countsByStandard();
        var today = handbook.today();
        return new Gaps(
                active.stream()
                        .filter(TouchpointLine::critical)
                        .filter(line -> !hasMinimum(holding, line))
                        .toList(),
                active.stream().filter(line -> counts.at(line.code()) == 0).toList(),
                holding.stream()
                        .filter(line -> line.rule().binding() && !told.containsKey(line.id()))
                        .toList(),
                holding.stream().filter(line -> line.overdue(today)).toList(),
                holding.stream()
                        .filter(line -> line.state() == StandardState.UNDER_REVIEW)
                        .toList());
    }

    private static boolean hasMinimum(List<StandardLine> holding, TouchpointLine touchpoint) {
        return holding.stream().anyMatch(line -> line.rule() == Rule.MINIMUM && line.at(touchpoint.code()));
    }

    /** What is missing at one touchpoint, in words. */
    List<String> at(String code, Wording words) {
        var found = new ArrayList<String>();
        if (has(withoutMinimum, code)) found.add(words.text("gap.no-minimum"));
        if (has(withoutStory, code)) found.add(words.text("gap.no-story"));
        for (var line : overdue) if (line.at(code)) found.add(words.text("gap.overdue", line.code()));
        return found;
    }

    private static boolean has(List<TouchpointLine> lines, String code) {
        return lines.stream().anyMatch(line -> line.code().equals(code));
    }
}
