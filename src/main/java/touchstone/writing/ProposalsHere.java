package touchstone.writing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.db.ChangeLog;
import touchstone.db.Snapshot;
import touchstone.people.Person;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.web.Undecided;
import touchstone.web.Visit;

/** What waits at a thing, for whoever may decide it and whoever proposed it; asked at every page of a thing. */
public final class ProposalsHere {
    private final List<Writable> kinds;
    private final Snapshot<Map<Ref, List<ProposalStore.Waiting>>> waiting;

    public ProposalsHere(ChangeLog changes, List<Writable> kinds, ProposalStore store) {
        this.kinds = List.copyOf(kinds);
        this.waiting = new Snapshot<>(changes, Set.of(Proposal.KIND), () -> store.waiting().stream()
                .collect(Collectors.groupingBy(ProposalStore.Waiting::ref)));
    }

    /** The oldest first; none for whoever has nothing to do with it. */
    public List<Undecided> at(Visit visit, Named thing) {
        var visitor = visit.visitor();
        var here = waiting.get().getOrDefault(thing.ref(), List.of());
        if (visitor.isGuest() || here.isEmpty()) return List.of();
        boolean decides = kinds.stream()
                .filter(kind -> kind.kind().equals(thing.ref().kind()))
                .anyMatch(kind -> kind.may(visitor, thing) == May.KEEP);
        var own = visitor.person().map(Person::id).orElse("");
        return here.stream()
                .filter(proposal -> decides || proposal.by().equals(own))
                .map(proposal -> new Undecided(
                        proposal.id(),
                        thing.path() + "/proposals/" + proposal.id(),
                        proposal.reason().isEmpty() ? visit.text("history.proposal") : proposal.reason()))
                .toList();
    }
}
