package touchstone.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import touchstone.journey.CustomerGroup;
import touchstone.thing.Entry;
import touchstone.thing.Kind;
import touchstone.thing.Passages;
import touchstone.thing.Ref;
import touchstone.touchpoint.Touchpoint;
import touchstone.touchpoint.TouchpointStore;

/** Stories as search and links see them. */
public final class StoryKind implements Kind {
    private final StoryStore stories;
    private final TouchpointStore touchpoints;

    public StoryKind(StoryStore stories, TouchpointStore touchpoints) {
        this.stories = stories;
        this.touchpoints = touchpoints;
    }

    @Override
    public String name() {
        return Story.KIND;
    }

    @Override
    public List<Entry> entries(Collection<String> ids) {
        return stories.withIds(ids).stream().map(this::entry).toList();
    }

    /** Their entries name the phase of their touchpoint and the address of their groups. */
    @Override
    public Collection<String> leaningOn(Collection<Ref> changed) {
        var ids = new ArrayList<>(stories.idsAt(ids(changed, Touchpoint.KIND)));
        ids.addAll(stories.idsFor(ids(changed, CustomerGroup.KIND)));
        return ids;
    }

    private static List<String> ids(Collection<Ref> refs, String kind) {
        return refs.stream().filter(ref -> ref.kind().equals(kind)).map(Ref::id).toList();
    }

    private Entry entry(Story story) {
        var place = touchpoints.line(story.touchpoint()).orElseThrow();
        var everywhere = new ArrayList<>(List.of(story.touchpoint()));
        everywhere.addAll(story.further());
        return new Entry(
                story.named(),
                Map.of(
                        "kind", List.of(Story.KIND),
                        "touchpoint", everywhere,
                        "phase", List.of(place.phase().key()),
                        "group", story.groups(),
                        "verdict", List.of(story.verdict().key()),
                        "effect", List.of(story.effect().key()),
                        "department", List.of(place.department()),
                        "language", List.of(story.language().tag())),
                story.touchpoint(),
                new Passages(story.language())
                        .add("situation", story.situation())
                        .add("behaviour", story.behaviour())
                        .add("outcome", story.outcome())
                        .add("lesson", story.lesson())
                        .add("sense", story.sense())
                        .add("", story.question())
                        .words(story.tags())
                        .list(),
                weight(story.state()));
    }

    private static double weight(StoryState state) {
        return switch (state) {
            case TEACHING -> 1.2;
            case SHARED, DRAFT -> 1;
            case ARCHIVED -> 0.4;
        };
    }
}
