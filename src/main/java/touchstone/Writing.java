package touchstone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.people.Person;
import touchstone.search.SearchIndex;
import touchstone.story.Bin;
import touchstone.story.BinRoutes;
import touchstone.story.BinStore;
import touchstone.story.CreditStore;
import touchstone.story.StoryWriting;
import touchstone.story.TellerRoutes;
import touchstone.story.Telling;
import touchstone.thing.Things;
import touchstone.web.Routes;
import touchstone.writing.Desk;
import touchstone.writing.History;
import touchstone.writing.HistoryRoutes;
import touchstone.writing.OnceStore;
import touchstone.writing.ProposalStore;
import touchstone.writing.Writable;
import touchstone.writing.WritingRoutes;

/** The writing side, made by hand for {@link App}: every kind of thing that has a form, and what all forms share. */
final class Writing {
    private final App.Store store;
    private final Things things;
    private final OnceStore once = new OnceStore();
    private final ProposalStore proposals;
    private final Desk.DraftForgetting drafts = (tx, person, place) -> {};
    private final Desk desk;

    private Writing(App.Store store, SearchIndex index, Things things) {
        this.store = store;
        this.things = things;
        this.proposals = new ProposalStore(store.db());
        this.desk = new Desk(store.db(), store.register().revisions(), once, proposals, drafts, index);
    }

    /** All addresses at which something is written. */
    static List<Routes> routes(App.Store store, SearchIndex index, Things things) {
        return new Writing(store, index, things).routes();
    }

    private List<Routes> routes() {
        var routes = new ArrayList<Routes>();
        var history =
                new History(store.register().revisions(), proposals, store.company()::person, store.company()::zone);
        for (var kind : kinds()) {
            routes.add(new WritingRoutes(
                    kind, desk, things, store.register().revisions(), (person, place) -> Optional.empty()));
            routes.add(new HistoryRoutes(kind, desk, things, history));
        }
        routes.add(tellers());
        var bin = new BinStore(store.db());
        routes.add(new BinRoutes(new Bin(store.db(), store.stories(), bin), bin, store.company()::zone));
        return routes;
    }

    private List<Writable> kinds() {
        return List.of(new StoryWriting(
                store.stories(), store.touchpoints(), store.groups(), store.standards(), store.register()));
    }

    private Routes tellers() {
        var credits = new CreditStore(store.db());
        var telling = new Telling(
                store.db(),
                store.stories(),
                store.stories().tellers(),
                credits,
                store.register().revisions(),
                once,
                drafts,
                this::colleague);
        return new TellerRoutes(telling, store.stories(), store.stories().tellers(), credits, store.company()::people);
    }

    private Optional<Person> colleague(String slug) {
        return store.company().people().stream()
                .filter(person -> person.slug().equals(slug))
                .findFirst();
    }
}
