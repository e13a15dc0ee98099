package touchstone;

import touchstone.db.Tx;
import touchstone.notice.Notice;
import touchstone.notice.Reason;
import touchstone.web.Undecided;
import touchstone.writing.Proposal;
import touchstone.writing.ProposalNews;

/** Lets those hear of a proposal who decide on it: the keeper of a standard, else the editors. */
final class Proposing implements ProposalNews {
    private final Store store;

    Proposing(Store store) {
        this.store = store;
    }

    @Override
    public void proposed(Tx tx, Proposal proposal) {
        store.notices()
                .tell(
                        tx,
                        Notice.of(Reason.PROPOSAL, proposal.ref(), proposal.by())
                                .at(Undecided.place(proposal.id()))
                                .saying(proposal.reason())
                                .to(Deciders.of(store).on(proposal.ref())));
    }

    @Override
    public void settled(Tx tx, Proposal proposal) {
        store.notices().withdraw(tx, proposal.ref(), Undecided.place(proposal.id()));
    }
}
