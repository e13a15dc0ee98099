package touchstone;

import java.time.Clock;
import touchstone.config.Config;
import touchstone.handbook.Handbook;
import touchstone.search.SearchIndex;
import touchstone.story.UndesiredStore;

/** What the reading side gathers from, made by hand for {@link App}. */
final class Gathering {
    private Gathering() {}

    static Handbook handbook(
            Config config, Store store, SearchIndex index, Agreeing agreeing, Writing writing, Clock clock) {
        return new Handbook(
                store.touchpoints(),
                store.standards(),
                store.stories(),
                store.journeys(),
                store.groups(),
                store.manual(),
                store.talk(),
                store.company(),
                agreeing.acknowledgements(),
                agreeing.whatIsNew(writing.standards()),
                store.measures(),
                store.echo(),
                agreeing.flags(),
                new UndesiredStore(store.db()),
                writing.proposed(),
                writing.drafts(),
                writing.things(),
                store.markdown(),
                index,
                config.url(),
                clock);
    }
}
