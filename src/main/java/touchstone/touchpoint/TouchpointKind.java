package touchstone.touchpoint;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import touchstone.journey.CustomerGroup;
import touchstone.thing.Entry;
import touchstone.thing.Kind;
import touchstone.thing.Passages;
import touchstone.thing.Ref;

/** Touchpoints as search and links see them. */
public final class TouchpointKind implements Kind {
    private static final double WEIGHT = 1;
    private static final double WEIGHT_RETIRED = 0.4;

    private final TouchpointStore touchpoints;

    public TouchpointKind(TouchpointStore touchpoints) {
        this.touchpoints = touchpoints;
    }

    @Override
    public String name() {
        return Touchpoint.KIND;
    }

    @Override
    public List<Entry> entries(Collection<String> ids) {
        return touchpoints.withIds(ids).stream().map(TouchpointKind::entry).toList();
    }

    /** Their entries name the address of their groups. */
    @Override
    public Collection<String> leaningOn(Collection<Ref> changed) {
        return touchpoints.idsFor(changed.stream()
                .filter(ref -> ref.kind().equals(CustomerGroup.KIND))
                .map(Ref::id)
                .toList());
    }

    private static Entry entry(Touchpoint touchpoint) {
        return new Entry(
                touchpoint.named(),
                Map.of(
                        "kind", List.of(Touchpoint.KIND),
                        "touchpoint", List.of(touchpoint.code()),
                        "phase", List.of(touchpoint.phase().key()),
                        "group", touchpoint.groups(),
                        "department", List.of(touchpoint.department()),
                        "language", List.of(touchpoint.language().tag())),
                touchpoint.code(),
                new Passages(touchpoint.language())
                        .add("customer-does", touchpoint.customerDoes())
                        .add("experience-today", touchpoint.experienceToday())
                        .add("target", touchpoint.target())
                        .add("behind-the-scenes", touchpoint.behindTheScenes())
                        .add("why-critical", touchpoint.whyCritical())
                        .add("metrics", touchpoint.metrics())
                        .list(),
                touchpoint.state() == TouchpointState.RETIRED ? WEIGHT_RETIRED : WEIGHT);
    }
}
