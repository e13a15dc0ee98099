package touchstone.writing;

import java.time.Instant;
import touchstone.text.Choice;
import touchstone.thing.Ref;

/**
 * A change that waits for whoever may make it, or did.
 *
 * @param ref the thing that it would change
 * @param by the id of who proposes it
 * @param basedOn the revision that it begins with
 * @param material whether people would have to do something else
 * @param answer why it was declined, in a sentence; else empty
 */
public record Proposal(
        String id,
        Ref ref,
        String by,
        int basedOn,
        Typed typed,
        String reason,
        boolean material,
        Instant at,
        State state,
        String answer) {
    /** Under which the change log says that one came or was settled. */
    public static final String KIND = "proposal";

    /** What became of it. */
    public enum State implements Choice {
        WAITING,
        ADOPTED,
        DECLINED
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }
}
