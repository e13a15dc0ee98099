package touchstone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import touchstone.db.Snapshot;
import touchstone.discussion.RestedStore;
import touchstone.notice.Waiting;
import touchstone.thing.Named;
import touchstone.thing.Things;
import touchstone.web.Visit;
import touchstone.writing.Proposal;
import touchstone.writing.ProposalStore;

/** Proposed changes wait for whoever decides on them until they are decided, whatever was read meanwhile. */
final class UndecidedProposals implements Waiting {
    private final Store store;
    private final Things things;
    private final Supplier<List<ProposalStore.Waiting>> proposals;
    private final RestedStore threads;

    UndecidedProposals(Store store, Things things) {
        this.store = store;
        this.things = things;
        // Most visits of the first page come between two changes of what waits, and few of what waits is for the
        // visitor.
        this.proposals =
                new Snapshot<>(store.db().changes(), Set.of(Proposal.KIND), new ProposalStore(store.db())::waiting);
        this.threads = new RestedStore(store.db());
    }

    @Override
    public List<Line> of(Visit visit) {
        var me = visit.person().id();
        var waiting = proposals.get();
        if (waiting.isEmpty()) return List.of();
        var deciders = Deciders.of(store);
        var mine = waiting.stream()
                .filter(one ->
                        !one.by().equals(me) && deciders.on(one.ref(), one.by()).contains(me))
                .toList();
        var named = things.named(
                visit.visitor(), mine.stream().map(ProposalStore.Waiting::ref).toList());
        var talks = threads.pathsOfProposals(
                mine.stream().map(ProposalStore.Waiting::id).toList());
        return mine.stream()
                .flatMap(one ->
                        Optional.ofNullable(named.get(one.ref())).map(thing -> line(visit, one, thing, talks)).stream())
                .toList();
    }

    /** It leads to the discussion that decides on it, where there is one. */
    private Line line(Visit visit, ProposalStore.Waiting proposal, Named thing, Map<String, String> talks) {
        var name = store.company().people().stream()
                .filter(person -> person.id().equals(proposal.by()))
                .findFirst()
                .map(person -> person.nameIn(visit.language()))
                .orElse(visit.text("notice.somebody"));
        var said = visit.text("notice.proposal", name);
        return new Line(
                proposal.reason().isBlank() ? said : said + ": " + proposal.reason(),
                thing.codedIn(visit.language()),
                thing.titleLanguage(visit.language()),
                talks.getOrDefault(proposal.id(), thing.path() + "/proposals/" + proposal.id()),
                thing.dataRef());
    }
}
