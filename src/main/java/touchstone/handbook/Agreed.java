package touchstone.handbook;

import java.util.List;
import touchstone.standard.Standard;
import touchstone.standard.StandardLine;
import touchstone.standard.StandardState;
import touchstone.touchpoint.Touchpoint;
import touchstone.web.StandardTeaser;
import touchstone.web.Visit;

/**
 * What is agreed at a touchpoint.
 *
 * @param binding what everybody keeps here
 * @param inviting what everybody may do here
 * @param proposed what is talked about and binds nobody
 * @param basics which company-wide standards hold here too, in one sentence; empty when there are none
 * @param gap what is missing, in words; empty for nothing
 * @param agree where to propose it
 */
public record Agreed(
        List<StandardTeaser> binding,
        List<StandardTeaser> inviting,
        List<StandardTeaser> proposed,
        String basics,
        String gap,
        String agree) {
    static Agreed of(Handbook handbook, Visit visit, Touchpoint touchpoint) {
        var teasers = StandardTeasers.of(handbook, visit);
        var here = handbook.standards().lines().stream()
                .filter(line -> line.at(touchpoint.code()))
                .toList();
        var holding = here.stream().filter(line -> line.state().holds()).toList();
        return new Agreed(
                teasers.of(
                        holding.stream().filter(line -> line.rule().binding()).toList()),
                teasers.of(
                        holding.stream().filter(line -> !line.rule().binding()).toList()),
                teasers.of(here.stream()
                        .filter(line -> line.state() == StandardState.PROPOSED)
                        .toList()),
                basics(handbook, visit, touchpoint),
                gap(handbook, visit, touchpoint),
                Invited.toAgree(touchpoint.code()));
    }

    /** How many standards hold here by name. */
    public int count() {
        return binding.size() + inviting.size();
    }

    /** Whether so many bind that hardly anybody keeps them all (invariant 8). */
    public boolean isMany() {
        return binding.size() > Standard.FEW_AT_A_TOUCHPOINT;
    }

    public boolean isEmpty() {
        return binding.isEmpty() && inviting.isEmpty();
    }

    private static String basics(Handbook handbook, Visit visit, Touchpoint touchpoint) {
        var codes = handbook.standards().inForce().stream()
                .filter(line -> line.companyWide() && !line.at(touchpoint.code()))
                .map(StandardLine::code)
                .toList();
        if (codes.isEmpty()) return "";
        return visit.text(codes.size() == 1 ? "touchpoint.basics.one" : "touchpoint.basics", String.join(", ", codes));
    }

    private static String gap(Handbook handbook, Visit visit, Touchpoint touchpoint) {
        boolean missing = Gaps.of(handbook).withoutMinimum().stream()
                .anyMatch(line -> line.code().equals(touchpoint.code()));
        return missing ? visit.text("touchpoint.no-minimum") : "";
    }
}
