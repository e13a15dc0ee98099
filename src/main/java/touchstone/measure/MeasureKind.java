package touchstone.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import touchstone.thing.Entry;
import touchstone.thing.Kind;
import touchstone.thing.Passages;
import touchstone.touchpoint.TouchpointLine;
import touchstone.touchpoint.TouchpointStore;

/** Measures as search and links see them. */
public final class MeasureKind implements Kind {
    private final MeasureStore measures;
    private final TouchpointStore touchpoints;

    public MeasureKind(MeasureStore measures, TouchpointStore touchpoints) {
        this.measures = measures;
        this.touchpoints = touchpoints;
    }

    @Override
    public String name() {
        return Measure.KIND;
    }

    @Override
    public List<Entry> entries(Collection<String> ids) {
        return measures.withIds(ids).stream().map(this::entry).toList();
    }

    private Entry entry(Measure measure) {
        var place = touchpoints.lines().stream()
                .filter(line -> line.id().equals(measure.touchpointId()))
                .toList();
        return new Entry(
                measure.named(),
                Map.of(
                        "kind", List.of(Measure.KIND),
                        "touchpoint", place.stream().map(TouchpointLine::code).toList(),
                        "phase", place.stream().map(line -> line.phase().key()).toList(),
                        "language", List.of(measure.language().tag())),
                place.stream().map(TouchpointLine::code).findFirst().orElse(""),
                new Passages(measure.language()).add("body", measure.body()).list(),
                1);
    }
}
