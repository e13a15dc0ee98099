package touchstone;

import java.util.List;
import touchstone.discussion.Charge;
import touchstone.discussion.Charges;
import touchstone.discussion.DiscussionThread;
import touchstone.people.Person;
import touchstone.standard.Standard;
import touchstone.standard.StandardState;
import touchstone.thing.Ref;
import touchstone.writing.Proposal;
import touchstone.writing.ProposalStore;

/** Who answers for what: a standard's keeper and department, else the department of its touchpoint. */
final class Entrusted implements Charges {
    private final Store store;
    private final ProposalStore proposals;

    Entrusted(Store store) {
        this.store = store;
        this.proposals = new ProposalStore(store.db());
    }

    @Override
    public Charge of(Ref ref) {
        return switch (ref.kind()) {
            case "standard" ->
                store.standards().withIds(List.of(ref.id())).stream()
                        .findFirst()
                        .map(Entrusted::of)
                        .orElse(Charge.NOBODY);
            case "story" ->
                store.stories().withIds(List.of(ref.id())).stream()
                        .findFirst()
                        .map(story -> at(story.touchpoint()))
                        .orElse(Charge.NOBODY);
            case "touchpoint" ->
                store.touchpoints().lines().stream()
                        .filter(line -> line.id().equals(ref.id()))
                        .findFirst()
                        .map(line -> at(line.code()))
                        .orElse(Charge.NOBODY);
            default -> Charge.NOBODY;
        };
    }

    private static Charge of(Standard standard) {
        return standard.state() == StandardState.PROPOSED
                ? Charge.proposed(standard.keeper(), List.of(standard.department()), standard.proposedBy())
                : new Charge(standard.keeper(), List.of(standard.department()));
    }

    private Charge at(String touchpoint) {
        return store.touchpoints()
                .line(touchpoint)
                .map(line -> new Charge("", List.of(line.department())))
                .orElse(Charge.NOBODY);
    }

    @Override
    public Charge in(DiscussionThread thread) {
        var charge = thread.subject().map(this::of).orElse(Charge.NOBODY);
        if (thread.proposalId().isEmpty()) return charge;
        return proposals
                .find(thread.proposalId())
                .filter(Proposal::isWaiting)
                .flatMap(proposal -> store.company().person(proposal.by()))
                .map((Person writer) -> charge.writtenBy(writer.slug()))
                .orElse(charge);
    }
}
