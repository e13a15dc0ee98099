package touchstone.discussion;

import java.util.List;
import touchstone.thing.Named;
import touchstone.web.Wording;
import touchstone.writing.Changed;
import touchstone.writing.Proposal;

/** What is or was proposed for a thing, also when it was settled meanwhile. */
@FunctionalInterface
public interface Proposed {
    /** @param proposalId of the change that a thread is about, empty where the thing itself may be what is proposed */
    What of(Named thing, String proposalId, Wording words);

    /**
     * What is or was proposed.
     *
     * @param changes word by word, or the whole text of what is new
     * @param state what became of it
     */
    record What(List<Changed> changes, Proposal.State state) {
        public static final What NOTHING = new What(List.of(), Proposal.State.WAITING);

        public boolean isEmpty() {
            return changes.isEmpty();
        }

        /** The key of what it is called: it is proposed no longer once it was answered. */
        public String title() {
            return state == Proposal.State.WAITING ? "discussion.proposed" : "discussion.proposed.was";
        }

        /** The key of what became of it; empty while it waits. */
        public String outcome() {
            return state == Proposal.State.WAITING ? "" : "discussion.proposed." + state.key();
        }

        int length() {
            return changes.stream().mapToInt(Changed::length).sum();
        }
    }
}
