package touchstone;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import touchstone.discussion.Threads;
import touchstone.journey.GroupWriting;
import touchstone.journey.JourneyWriting;
import touchstone.manual.ManualWriting;
import touchstone.standard.StandardWriting;
import touchstone.story.StoryWriting;
import touchstone.thing.Things;
import touchstone.touchpoint.TouchpointWriting;
import touchstone.writing.Writable;

/** Every kind of thing that has a form. */
final class Writables {
    private Writables() {}

    /** @param today the day where the company is */
    static List<Writable> of(Store store, Things things, Threads threads, Supplier<LocalDate> today) {
        var touchpoints =
                new TouchpointWriting(store.touchpoints(), store.groups(), store.company(), store.register(), things);
        return List.of(
                stories(store),
                new StandardWriting(
                        store.standards(),
                        store.touchpoints(),
                        store.groups(),
                        store.company(),
                        store.register(),
                        things,
                        threads,
                        store.talk(),
                        today),
                touchpoints,
                new JourneyWriting(
                        store.journeys(),
                        store.groups(),
                        store.company(),
                        store.register(),
                        store.touchpoints()::options),
                new GroupWriting(store.groups(), store.register()),
                new ManualWriting(store.manual(), store.register()));
    }

    private static Writable stories(Store store) {
        return new StoryWriting(
                store.stories(),
                store.touchpoints(),
                store.groups(),
                store.standards(),
                store.register(),
                store.notices());
    }
}
