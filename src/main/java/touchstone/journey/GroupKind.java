package touchstone.journey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import touchstone.thing.Entry;
import touchstone.thing.Kind;
import touchstone.thing.Passages;

/** Customer groups as search and links see them. */
public final class GroupKind implements Kind {
    private final GroupStore groups;

    public GroupKind(GroupStore groups) {
        this.groups = groups;
    }

    @Override
    public String name() {
        return CustomerGroup.KIND;
    }

    @Override
    public List<Entry> entries(Collection<String> ids) {
        return groups.all().stream()
                .filter(group -> ids.contains(group.id()))
                .map(GroupKind::entry)
                .toList();
    }

    private static Entry entry(CustomerGroup group) {
        return new Entry(
                group.named(),
                Map.of(
                        "kind", List.of(CustomerGroup.KIND),
                        "group", List.of(group.slug()),
                        "language", List.of(group.language().tag())),
                "",
                new Passages(group.language()).add("needs", group.needs()).list(),
                1);
    }
}
