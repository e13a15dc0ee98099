package touchstone.handbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import touchstone.search.Query;
import touchstone.touchpoint.Phase;
import touchstone.touchpoint.TouchpointLine;
import touchstone.web.Frame;
import touchstone.web.Place;
import touchstone.web.Section;
import touchstone.web.Visit;

/**
 * The page of the search before anything was asked: what one can ask, and all touchpoints to begin with.
 *
 * @param note why nothing was looked for, in words; empty before anything was typed
 * @param example a touchpoint of this handbook for the examples; none while it has none
 */
public record SearchStart(Frame frame, String note, List<Band> bands, Optional<Place> example) {
    /** The touchpoints of one phase. */
    public record Band(String name, List<Place> places) {}

    static SearchStart of(Handbook handbook, Visit visit, Query query) {
        var places = Places.of(handbook, visit);
        return new SearchStart(
                visit.frame(Section.SEARCH, visit.text("section.search")).searching(query.text()),
                query.asksNothing() ? visit.text("search.nothing-asked", query.text()) : "",
                Arrays.stream(Phase.values())
                        .map(phase -> band(places, phase))
                        .filter(band -> !band.places().isEmpty())
                        .toList(),
                places.all().stream()
                        .filter(TouchpointLine::active)
                        .filter(TouchpointLine::critical)
                        .map(places::to)
                        .findFirst());
    }

    private static Band band(Places places, Phase phase) {
        return new Band(
                places.phase(phase),
                places.all().stream()
                        .filter(line -> line.active() && line.phase() == phase)
                        .map(places::to)
                        .toList());
    }
}
