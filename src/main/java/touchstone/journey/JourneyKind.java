package touchstone.journey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import touchstone.thing.Entry;
import touchstone.thing.Kind;
import touchstone.thing.Passages;

/** Journeys as search and links see them. */
public final class JourneyKind implements Kind {
    private final JourneyStore journeys;

    public JourneyKind(JourneyStore journeys) {
        this.journeys = journeys;
    }

    @Override
    public String name() {
        return Journey.KIND;
    }

    @Override
    public List<Entry> entries(Collection<String> ids) {
        return journeys.all().stream()
                .filter(journey -> ids.contains(journey.id()))
                .map(JourneyKind::entry)
                .toList();
    }

    private static Entry entry(Journey journey) {
        return new Entry(
                journey.named(),
                Map.of(
                        "kind", List.of(Journey.KIND),
                        "group", journey.group().isEmpty() ? List.of() : List.of(journey.group()),
                        "language", List.of(journey.language().tag())),
                "",
                new Passages(journey.language())
                        .add("verdict", journey.verdict())
                        .list(),
                1);
    }
}
