package touchstone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.account.AuditStore;
import touchstone.account.CompanyRoutes;
import touchstone.account.Moving;
import touchstone.db.Tx;
import touchstone.discussion.Threads;
import touchstone.notice.Live;
import touchstone.people.Person;
import touchstone.search.SearchIndex;
import touchstone.standard.Standard;
import touchstone.story.AlikeRoutes;
import touchstone.story.Crediting;
import touchstone.story.TellerRoutes;
import touchstone.story.Telling;
import touchstone.story.ThanksRoutes;
import touchstone.thing.Things;
import touchstone.web.Routes;
import touchstone.web.Visit;
import touchstone.writing.Bin;
import touchstone.writing.BinRoutes;
import touchstone.writing.BinStore;
import touchstone.writing.CompletionRoutes;
import touchstone.writing.Desk;
import touchstone.writing.DraftRoutes;
import touchstone.writing.DraftStore;
import touchstone.writing.Drafts;
import touchstone.writing.Forms;
import touchstone.writing.History;
import touchstone.writing.HistoryRoutes;
import touchstone.writing.LeftRoutes;
import touchstone.writing.OnceStore;
import touchstone.writing.PreviewRoutes;
import touchstone.writing.ProposalStore;
import touchstone.writing.Proposals;
import touchstone.writing.ProposalsHere;
import touchstone.writing.Surroundings;
import touchstone.writing.VersionRoutes;
import touchstone.writing.Writable;
import touchstone.writing.WritingRoutes;

/** The writing side, made by hand for {@link App}: every kind of thing that has a form, and what all forms share. */
final class Writing {
    private final Store store;
    private final SearchIndex index;
    private final Things things;
    private final Live live;
    private final OnceStore once = new OnceStore();
    private final ProposalStore proposals;
    private final BinStore bin;
    private final Drafts drafts;
    private final Desk desk;
    private final List<Writable> kinds;
    private final Proposals bringing;
    private final Clock clock;
    private final Threads threads;

    Writing(Store store, SearchIndex index, Things things, Live live, Clock clock) {
        this.store = store;
        this.index = index;
        this.things = things;
        this.live = live;
        this.proposals = new ProposalStore(store.db());
        this.bin = new BinStore(store.db());
        this.clock = clock;
        this.threads = Discussing.threads(store);
        this.kinds = Writables.of(store, things, threads, this::today);
        this.drafts = new Drafts(new DraftStore(store.db()), around(clock));
        var news = new Proposing(store);
        this.desk = new Desk(store.db(), store.register().revisions(), once, proposals, bin, drafts, index, news);
        this.bringing = new Proposals(proposals, store.register().revisions(), news);
    }

    /** What waits for a decision at a thing. */
    ProposalsHere proposed() {
        return new ProposalsHere(store.db().changes(), kinds, proposals);
    }

    /** The form of standards. */
    Writable standards() {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(Standard.KIND))
                .findFirst()
                .orElseThrow();
    }

    Things things() {
        return things;
    }

    Drafts drafts() {
        return drafts;
    }

    /** All addresses at which something is written. */
    List<Routes> routes(Agreeing agreeing) {
        var routes = new ArrayList<Routes>();
        var history =
                new History(store.register().revisions(), proposals, store.company()::person, store.company()::zone);
        for (var kind : kinds) {
            routes.add(new WritingRoutes(kind, desk, things, store.register().revisions(), drafts, store.company()));
            routes.add(new HistoryRoutes(kind, desk, things, history, drafts));
            routes.add(new VersionRoutes(kind, desk, things, history, drafts, store.markdown()));
            if (kind.kind().equals(Standard.KIND)) routes.addAll(agreeing.routes(kind, threads, drafts));
        }
        routes.add(new DraftRoutes(drafts));
        routes.add(new LeftRoutes(kinds, things, drafts));
        routes.add(new PreviewRoutes(
                store.markdown(), things, store.company(), store.talk().mentions()));
        routes.add(new CompletionRoutes(index, store.company(), store.talk().mentions()));
        routes.add(new AlikeRoutes(index, store.touchpoints()));
        routes.add(tellers());
        routes.add(new ThanksRoutes(store.db(), store.stories(), store.echo().thanks(), store.notices()));
        routes.addAll(discussing(agreeing));
        routes.add(
                new CompanyRoutes(store.accounts(), new Moving(store.register().revisions(), kinds)));
        var removing = new Bin(store.db(), bin, index, this::noteRemoval);
        routes.add(new BinRoutes(kinds, removing, bin, desk, things, history, store.markdown()));
        return routes;
    }

    private List<Routes> discussing(Agreeing agreeing) {
        return new Discussing(
                        store,
                        index,
                        things,
                        once,
                        drafts,
                        agreeing.effects(kinds, bringing),
                        new WhatIsProposed(kinds, bringing, store.standards()),
                        agreeing.flags(),
                        bringing,
                        clock)
                .routes();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(store.company().zone()));
    }

    private void noteRemoval(Tx tx, Visit visit, String what) {
        var by = new AuditStore.By(visit.person().id(), visit.remote());
        store.accounts().audit().note(tx, AuditStore.Event.REMOVAL, by, what);
    }

    private Surroundings around(Clock clock) {
        return new Surroundings(
                visit -> store.accounts().sessions().isShared(visit.session()),
                new Forms(kinds, things, store.register().revisions()),
                store.company()::person,
                store.company()::zone,
                clock,
                live::stir);
    }

    private Routes tellers() {
        var telling = new Telling(
                store.db(),
                store.stories(),
                store.stories().tellers(),
                store.register(),
                once,
                drafts,
                store.notices());
        var crediting = new Crediting(store.db(), store.stories(), store.notices(), this::colleague);
        return new TellerRoutes(telling, crediting, store.stories(), store.echo(), store.company());
    }

    /** Whoever can be asked something: who has an account and is here. */
    private Optional<Person> colleague(String slug) {
        return store.company().people().stream()
                .filter(person ->
                        person.slug().equals(slug) && store.company().members().contains(person.id()))
                .findFirst();
    }
}
