package touchstone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import touchstone.account.AuditStore;
import touchstone.discussion.Deciding;
import touchstone.discussion.DecisionRoutes;
import touchstone.discussion.DiscussionRoutes;
import touchstone.discussion.Doubted;
import touchstone.discussion.Effect;
import touchstone.discussion.Forum;
import touchstone.discussion.Plain;
import touchstone.discussion.PostRoutes;
import touchstone.discussion.Proposed;
import touchstone.discussion.Renaming;
import touchstone.discussion.Talk;
import touchstone.discussion.Talking;
import touchstone.discussion.Threads;
import touchstone.discussion.TitleRoutes;
import touchstone.people.Person;
import touchstone.search.SearchIndex;
import touchstone.story.UsedStories;
import touchstone.thing.Things;
import touchstone.web.Routes;
import touchstone.web.Visit;
import touchstone.writing.Drafts;
import touchstone.writing.OnceStore;
import touchstone.writing.Proposals;

/** Discussions and decisions, made by hand for {@link App}: what decisions do, and who answers for what. */
final class Discussing {
    private final Store store;
    private final SearchIndex index;
    private final Things things;
    private final OnceStore once;
    private final Drafts drafts;
    private final List<Effect> effects;
    private final Proposed proposed;
    private final Doubted doubted;
    private final Proposals proposals;
    private final Clock clock;

    Discussing(
            Store store,
            SearchIndex index,
            Things things,
            OnceStore once,
            Drafts drafts,
            List<Effect> effects,
            Proposed proposed,
            Doubted doubted,
            Proposals proposals,
            Clock clock) {
        this.store = store;
        this.index = index;
        this.things = things;
        this.once = once;
        this.drafts = drafts;
        this.effects = effects;
        this.proposed = proposed;
        this.doubted = doubted;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** What decisions can do; the first of a kind that suits is asked. */
    private List<Effect> effects() {
        return Stream.of(effects, Plain.all()).flatMap(List::stream).toList();
    }

    /** What can happen in threads, for whoever begins one in passing. */
    static Threads threads(Store store) {
        Talk talk = new TalkNotices(store, new Entrusted(store)::of);
        return new Threads(store.talk(), store.names(), store.register(), store.markdown(), talk);
    }

    List<Routes> routes() {
        var threads = threads(store);
        var entrusted = new Entrusted(store);
        var talking = new Talking(store.db(), store.talk(), threads, proposals, once, drafts, index);
        var deciding = new Deciding(
                talking,
                threads,
                store.talk(),
                effects(),
                new UsedStories(store.standards(), store.echo().uses(), store.notices()),
                entrusted,
                () -> LocalDate.now(clock.withZone(store.company().zone())));
        var forum = new Forum(
                store.talk(),
                talking,
                deciding,
                new Renaming(talking, threads, store.talk(), drafts, entrusted::of),
                things,
                store.markdown(),
                store.company(),
                drafts,
                proposed,
                doubted,
                this::exported,
                store.outbox()::link,
                clock);
        return List.of(
                new DiscussionRoutes(forum), new PostRoutes(forum), new TitleRoutes(forum), new DecisionRoutes(forum));
    }

    private void exported(Visit visit) {
        var by = new AuditStore.By(visit.visitor().person().map(Person::id).orElse(""), visit.remote());
        store.db().write(tx -> {
            store.accounts().audit().note(tx, AuditStore.Event.EXPORT, by, "decisions.csv");
            return true;
        });
    }
}
