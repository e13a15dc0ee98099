package touchstone.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.journey.CustomerGroup;
import touchstone.thing.Entry;
import touchstone.thing.Kind;
import touchstone.thing.Passages;
import touchstone.thing.Ref;
import touchstone.touchpoint.Touchpoint;
import touchstone.touchpoint.TouchpointStore;

/** Standards as search and links see them. */
public final class StandardKind implements Kind {
    private final StandardStore standards;
    private final TouchpointStore touchpoints;

    public StandardKind(StandardStore standards, TouchpointStore touchpoints) {
        this.standards = standards;
        this.touchpoints = touchpoints;
    }

    @Override
    public String name() {
        return Standard.KIND;
    }

    @Override
    public List<Entry> entries(Collection<String> ids) {
        return standards.withIds(ids).stream().map(this::entry).toList();
    }

    /** Their entries name the phase of their touchpoint and the address of their groups. */
    @Override
    public Collection<String> leaningOn(Collection<Ref> changed) {
        var ids = new ArrayList<>(standards.idsAt(ids(changed, Touchpoint.KIND)));
        ids.addAll(standards.idsFor(ids(changed, CustomerGroup.KIND)));
        return ids;
    }

    private static List<String> ids(Collection<Ref> refs, String kind) {
        return refs.stream().filter(ref -> ref.kind().equals(kind)).map(Ref::id).toList();
    }

    private Entry entry(Standard standard) {
        return new Entry(
                standard.named(),
                Map.of(
                        "kind", List.of(Standard.KIND),
                        "touchpoint", standard.touchpoints(),
                        "phase", phases(standard),
                        "group", standard.groups(),
                        "rule", List.of(standard.rule().key()),
                        "department", List.of(standard.department()),
                        "language", List.of(standard.language().tag())),
                standard.touchpoints().isEmpty() ? "" : standard.touchpoints().getFirst(),
                new Passages(standard.language())
                        .add("text", standard.text())
                        .add("why", standard.why())
                        .add("leeway", standard.leeway())
                        .add("check", standard.check())
                        .list(),
                weight(standard.state()));
    }

    private List<String> phases(Standard standard) {
        return standard.touchpoints().stream()
                .map(touchpoints::line)
                .flatMap(Optional::stream)
                .map(line -> line.phase().key())
                .distinct()
                .toList();
    }

    private static double weight(StandardState state) {
        return switch (state) {
            case IN_FORCE, UNDER_REVIEW -> 1.1;
            case PROPOSED -> 0.9;
            case DECLINED, RETIRED -> 0.4;
        };
    }
}
