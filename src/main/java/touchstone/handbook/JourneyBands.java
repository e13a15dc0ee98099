package touchstone.handbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import touchstone.journey.CustomerGroup;
import touchstone.journey.Journey;
import touchstone.text.Choice;
import touchstone.touchpoint.Phase;
import touchstone.touchpoint.Reach;
import touchstone.touchpoint.TouchpointLine;
import touchstone.touchpoint.TouchpointState;
import touchstone.web.TouchpointCard;
import touchstone.web.Visit;

/** Lays the steps of a journey out in bands: indirect touchpoints in one of their own, the others by phase. */
final class JourneyBands {
    private static final String INDIRECT = "indirect";

    /** One stop of a journey, in the phase that it has there. */
    private record Stop(TouchpointLine touchpoint, Phase phase) {
        String band() {
            return touchpoint.reach() == Reach.INDIRECT ? INDIRECT : phase.key();
        }
    }

    private final Handbook handbook;
    private final Visit visit;

    JourneyBands(Handbook handbook, Visit visit) {
        this.handbook = handbook;
        this.visit = visit;
    }

    /** The touchpoints of a journey in its order. */
    List<TouchpointLine> touchpoints(Journey journey) {
        return stops(journey).stream().map(Stop::touchpoint).toList();
    }

    List<JourneyPage.Band> of(Journey journey, Optional<CustomerGroup> seenBy) {
        var cards = Cards.of(handbook, visit);
        Function<TouchpointLine, TouchpointCard> card =
                line -> seenBy.map(group -> cards.card(line, group)).orElseGet(() -> cards.card(line));
        var byBand = new LinkedHashMap<String, List<TouchpointCard>>();
        byBand.put(INDIRECT, new ArrayList<>());
        for (var phase : Phase.values()) byBand.put(phase.key(), new ArrayList<>());
        for (var stop : stops(journey))
            byBand.computeIfAbsent(stop.band(), _ -> new ArrayList<>()).add(card.apply(stop.touchpoint()));
        return byBand.entrySet().stream()
                .filter(band -> !band.getValue().isEmpty())
                .map(this::band)
                .toList();
    }

    private JourneyPage.Band band(Map.Entry<String, List<TouchpointCard>> band) {
        var id = band.getKey();
        int truths =
                (int) band.getValue().stream().filter(TouchpointCard::truth).count();
        return new JourneyPage.Band(
                id,
                visit.text("phase." + id),
                visit.text("journey.voice." + id),
                truths == 0 ? "" : visit.words().count("journey.truths", truths),
                id.equals(INDIRECT),
                band.getValue());
    }

    private List<Stop> stops(Journey journey) {
        var lines = new LinkedHashMap<String, TouchpointLine>();
        handbook.touchpoints().lines().forEach(line -> lines.put(line.code(), line));
        var stops = new ArrayList<Stop>();
        for (var step : journey.steps()) {
            var line = lines.get(step.touchpoint());
            if (line != null) stops.add(new Stop(line, phase(step, line)));
        }
        // The whole journey is whole: what nobody has put into it yet stands at its end.
        if (journey.slug().equals(Journey.WHOLE)) {
            journey.steps().forEach(step -> lines.remove(step.touchpoint()));
            lines.values().stream()
                    .filter(line -> line.state() != TouchpointState.RETIRED)
                    .forEach(line -> stops.add(new Stop(line, line.phase())));
        }
        return stops;
    }

    private static Phase phase(Journey.Step step, TouchpointLine line) {
        return step.phase().isEmpty() ? line.phase() : Choice.of(Phase.class, step.phase());
    }
}
