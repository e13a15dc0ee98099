package touchstone.handbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.text.Language;
import touchstone.touchpoint.Phase;
import touchstone.touchpoint.Reach;
import touchstone.touchpoint.TouchpointLine;
import touchstone.touchpoint.TouchpointState;
import touchstone.web.Place;
import touchstone.web.PlaceLine;
import touchstone.web.Visit;
import touchstone.web.Wording;

/** The touchpoints as links and as the place line, from the one list that every page has at hand. */
final class Places {
    private final Map<String, TouchpointLine> lines = new LinkedHashMap<>();
    private final Wording words;
    private final Language ui;

    private Places(List<TouchpointLine> lines, Visit visit) {
        lines.forEach(line -> this.lines.put(line.code(), line));
        this.words = visit.words();
        this.ui = visit.language();
    }

    static Places of(Handbook handbook, Visit visit) {
        return new Places(handbook.touchpoints().lines(), visit);
    }

    /** All touchpoints in the order of the whole journey, retired ones too. */
    Collection<TouchpointLine> all() {
        return lines.values();
    }

    Optional<TouchpointLine> find(String code) {
        return Optional.ofNullable(lines.get(code));
    }

    /** The link to a touchpoint by its code. */
    Optional<Place> at(String code) {
        return find(code).map(this::to);
    }

    /** The links to several, in the order given; a code that is not there is left out. */
    List<Place> at(Collection<String> codes) {
        return codes.stream().map(this::at).flatMap(Optional::stream).toList();
    }

    Place to(TouchpointLine line) {
        return Place.to(line.named(), ui);
    }

    /** What a phase is called. */
    String phase(Phase phase) {
        return words.text("phase." + phase.key());
    }

    /** Where a phase begins on the whole journey. */
    static String path(Phase phase) {
        return "/journey#" + phase.key();
    }

    /** The place line of a page about a touchpoint; an empty or unknown code marks nothing. */
    PlaceLine line(String code) {
        var shown = shown(code);
        int at = shown.stream().map(TouchpointLine::code).toList().indexOf(code);
        var phases = new ArrayList<PlaceLine.Phase>();
        for (var phase : Phase.values()) {
            var ticks = shown.stream()
                    .filter(line -> line.phase() == phase)
                    .map(line -> tick(line, code))
                    .toList();
            phases.add(new PlaceLine.Phase(
                    phase(phase), path(phase), ticks.stream().anyMatch(PlaceLine.Tick::here), ticks));
        }
        return new PlaceLine(phases, neighbour(shown, at, -1), neighbour(shown, at, +1));
    }

    private List<TouchpointLine> shown(String code) {
        return lines.values().stream()
                .filter(line ->
                        line.state() != TouchpointState.RETIRED || line.code().equals(code))
                .toList();
    }

    private PlaceLine.Tick tick(TouchpointLine line, String code) {
        boolean faint = line.reach() == Reach.INDIRECT || !line.active();
        return new PlaceLine.Tick(to(line), line.critical(), faint, line.code().equals(code));
    }

    private Optional<Place> neighbour(List<TouchpointLine> shown, int at, int step) {
        int beside = at + step;
        if (at < 0 || beside < 0 || beside >= shown.size()) return Optional.empty();
        return Optional.of(to(shown.get(beside)));
    }
}
