package touchstone.writing;

import touchstone.db.Tx;

/** Hears of proposals, in the acts that make and settle them. */
public interface ProposalNews {
    /** Somebody proposes a change. */
    void proposed(Tx tx, Proposal proposal);

    /** Somebody found that it is more than a matter of wording, and has it talked about. */
    void discussed(Tx tx, Proposal proposal);

    /** It waits for nobody any more. */
    void settled(Tx tx, Proposal proposal, Settled settled);

    /** It was declined, and waits again by the act of a person with this id. */
    void revived(Tx tx, Proposal proposal, String by);
}
