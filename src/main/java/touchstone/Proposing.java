package touchstone;

import java.util.List;
import touchstone.db.Tx;
import touchstone.notice.Notice;
import touchstone.notice.Reason;
import touchstone.web.Undecided;
import touchstone.writing.Proposal;
import touchstone.writing.ProposalNews;
import touchstone.writing.Settled;

/** Lets those hear of a proposal who decide on it: the keeper of a standard, else the editors. */
final class Proposing implements ProposalNews {
    private final Store store;

    Proposing(Store store) {
        this.store = store;
    }

    @Override
    public void proposed(Tx tx, Proposal proposal) {
        tell(tx, proposal, Deciders.of(store).on(proposal.ref(), proposal.by()));
    }

    /** Whoever opens the discussion again knows. */
    @Override
    public void revived(Tx tx, Proposal proposal, String by) {
        tell(
                tx,
                proposal,
                Deciders.of(store).on(proposal.ref(), proposal.by()).stream()
                        .filter(decider -> !decider.equals(by))
                        .toList());
    }

    private void tell(Tx tx, Proposal proposal, List<String> deciders) {
        store.notices()
                .tell(
                        tx,
                        Notice.of(Reason.PROPOSAL, proposal.ref(), proposal.by())
                                .at(Undecided.place(proposal.id()))
                                .saying(proposal.reason())
                                .to(deciders));
    }

    /** Whoever proposed it takes part in the talk that somebody else began about it. */
    @Override
    public void discussed(Tx tx, Proposal proposal) {
        store.talk().threads().ofProposal(tx, proposal.id()).ifPresent(thread -> store.notices()
                .involve(tx, proposal.by(), thread));
    }

    @Override
    public void settled(Tx tx, Proposal proposal, Settled settled) {
        store.notices().withdraw(tx, proposal.ref(), Undecided.place(proposal.id()));
        var reason = settled.adopted() ? Reason.ADOPTED : Reason.DECLINED;
        store.notices()
                .answer(
                        tx,
                        Notice.of(reason, settled.at(), settled.by())
                                .at(settled.place())
                                .saying(settled.answer())
                                .to(proposal.by()));
    }
}
