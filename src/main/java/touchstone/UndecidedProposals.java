package touchstone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.discussion.RestedStore;
import touchstone.notice.Waiting;
import touchstone.thing.Named;
import touchstone.thing.Things;
import touchstone.web.Visit;
import touchstone.writing.ProposalStore;

/** Proposed changes wait for whoever decides on them until they are decided, whatever was read meanwhile. */
final class UndecidedProposals implements Waiting {
    private final Store store;
    private final Things things;
    private final ProposalStore proposals;
    private final RestedStore threads;

    UndecidedProposals(Store store, Things things) {
        this.store = store;
        this.things = things;
        this.proposals = new ProposalStore(store.db());
        this.threads = new RestedStore(store.db());
    }

    @Override
    public List<Line> of(Visit visit) {
        var me = visit.person().id();
        var waiting = proposals.waiting();
        if (waiting.isEmpty()) return List.of();
        var deciders = Deciders.of(store);
        var mine = waiting.stream()
                .filter(one -> !one.by().equals(me) && deciders.on(one.ref()).contains(me))
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
                thing.titleIn(visit.language()),
                thing.titleLanguage(visit.language()),
                talks.getOrDefault(proposal.id(), thing.path() + "/proposals/" + proposal.id()),
                thing.dataRef());
    }
}
