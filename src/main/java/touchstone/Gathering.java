package touchstone;

import java.time.Clock;
import touchstone.config.Config;
import touchstone.handbook.Handbook;
import touchstone.search.SearchIndex;
import touchstone.story.Echo;
import touchstone.story.ThanksStore;
import touchstone.story.UndesiredStore;
import touchstone.story.UseStore;
import touchstone.thing.Things;

/** What the reading side gathers from, made by hand for {@link App}. */
final class Gathering {
    private Gathering() {}

    static Handbook handbook(
            Config config,
            Store store,
            Things things,
            SearchIndex index,
            Agreeing agreeing,
            Writing writing,
            Clock clock) {
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
                new Echo(new ThanksStore(store.db()), new UseStore(store.db())),
                agreeing.flags(),
                new UndesiredStore(store.db()),
                writing.proposed(),
                things,
                store.markdown(),
                index,
                config.url(),
                clock);
    }
}
