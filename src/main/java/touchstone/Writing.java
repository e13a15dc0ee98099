package touchstone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import touchstone.discussion.Talk;
import touchstone.discussion.Threads;
import touchstone.people.Person;
import touchstone.people.Visitor;
import touchstone.search.SearchIndex;
import touchstone.standard.Standard;
import touchstone.story.AlikeRoutes;
import touchstone.story.Bin;
import touchstone.story.BinRoutes;
import touchstone.story.BinStore;
import touchstone.story.CreditStore;
import touchstone.story.Echo;
import touchstone.story.TellerRoutes;
import touchstone.story.Telling;
import touchstone.story.ThanksRoutes;
import touchstone.story.ThanksStore;
import touchstone.story.UseStore;
import touchstone.thing.Named;
import touchstone.thing.Things;
import touchstone.web.Routes;
import touchstone.web.Wording;
import touchstone.writing.Changed;
import touchstone.writing.CompletionRoutes;
import touchstone.writing.Desk;
import touchstone.writing.DraftRoutes;
import touchstone.writing.DraftStore;
import touchstone.writing.Drafts;
import touchstone.writing.History;
import touchstone.writing.HistoryRoutes;
import touchstone.writing.OnceStore;
import touchstone.writing.PreviewRoutes;
import touchstone.writing.ProposalStore;
import touchstone.writing.Proposals;
import touchstone.writing.Surroundings;
import touchstone.writing.Writable;
import touchstone.writing.WritingRoutes;

/** The writing side, made by hand for {@link App}: every kind of thing that has a form, and what all forms share. */
final class Writing {
    private final App.Store store;
    private final SearchIndex index;
    private final Things things;
    private final OnceStore once = new OnceStore();
    private final ProposalStore proposals;
    private final Drafts drafts;
    private final Desk desk;
    private final List<Writable> kinds;
    private final Clock clock;
    private final Threads threads;

    private Writing(App.Store store, SearchIndex index, Things things, Clock clock) {
        this.store = store;
        this.index = index;
        this.things = things;
        this.proposals = new ProposalStore(store.db());
        this.drafts = new Drafts(new DraftStore(store.db()), around(clock));
        this.desk = new Desk(store.db(), store.register().revisions(), once, proposals, drafts::forget, index);
        this.clock = clock;
        this.threads = Discussing.threads(store, Talk.NOBODY_LISTENS);
        this.kinds = Writables.of(store, things, threads, this::today);
    }

    /** All addresses at which something is written. */
    static List<Routes> routes(App.Store store, SearchIndex index, Things things, Agreeing agreeing, Clock clock) {
        return new Writing(store, index, things, clock).routes(agreeing);
    }

    private List<Routes> routes(Agreeing agreeing) {
        var routes = new ArrayList<Routes>();
        var history =
                new History(store.register().revisions(), proposals, store.company()::person, store.company()::zone);
        for (var kind : kinds) {
            routes.add(new WritingRoutes(kind, desk, things, store.register().revisions(), drafts, store.company()));
            routes.add(new HistoryRoutes(kind, desk, things, history, drafts));
            if (kind.kind().equals(Standard.KIND)) routes.addAll(agreeing.routes(kind, threads));
        }
        routes.add(new DraftRoutes(drafts));
        routes.add(new PreviewRoutes(store.markdown(), things, store.company(), store.mentions()));
        routes.add(new CompletionRoutes(index, store.company()));
        routes.add(new AlikeRoutes(index, store.touchpoints()));
        routes.add(tellers());
        routes.add(new ThanksRoutes(store.db(), store.stories(), new ThanksStore(store.db()), store.notices()));
        routes.addAll(new Discussing(
                        store, index, things, once, drafts, agreeing.effects(kinds, proposals), this::proposed, clock)
                .routes());
        var bin = new BinStore(store.db());
        routes.add(new BinRoutes(new Bin(store.db(), store.stories(), bin), bin, store.company()::zone));
        return routes;
    }

    /** What a proposal would change of the text that it was made from. */
    private List<Changed> proposed(Named thing, String id, Wording words) {
        var bringing = new Proposals(proposals, store.register().revisions());
        return kinds.stream()
                .filter(kind -> kind.kind().equals(thing.ref().kind()))
                .findFirst()
                .map(kind -> bringing.changes(kind, thing, id, words))
                .orElse(List.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(store.company().zone()));
    }

    private Surroundings around(Clock clock) {
        return new Surroundings(
                visit -> store.accounts().sessions().isShared(visit.session()),
                this::current,
                store.company()::person,
                store.company()::zone,
                clock);
    }

    /** The current revision of the thing whose form is at a place; 0 for the form of a new one. */
    private OptionalLong current(Visitor visitor, String place) {
        for (var kind : kinds) {
            if (place.equals(kind.path() + "/new")) return OptionalLong.of(0);
            if (!place.startsWith(kind.path() + "/") || !place.endsWith("/edit")) continue;
            var address = place.substring(kind.path().length() + 1, place.length() - "/edit".length());
            return things.at(visitor, kind.kind(), address)
                    .map(named -> OptionalLong.of(store.register()
                            .revisions()
                            .newest(named.ref().kind(), named.ref().id())))
                    .orElse(OptionalLong.empty());
        }
        return OptionalLong.empty();
    }

    private Routes tellers() {
        var credits = new CreditStore(store.db());
        var echo = new Echo(new ThanksStore(store.db()), new UseStore(store.db()));
        var telling = new Telling(
                store.db(),
                store.stories(),
                store.stories().tellers(),
                credits,
                store.register().revisions(),
                once,
                drafts::forget,
                store.notices(),
                this::colleague);
        return new TellerRoutes(telling, store.stories(), store.stories().tellers(), credits, echo, store.company()::people);
    }

    private Optional<Person> colleague(String slug) {
        return store.company().people().stream()
                .filter(person -> person.slug().equals(slug))
                .findFirst();
    }
}
