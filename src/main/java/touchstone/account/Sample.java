package touchstone.account;

import java.util.List;
import touchstone.db.Tx;

/** The example company that a new installation begins with. */
public interface Sample {
    /** Whether any of it is still here. */
    boolean isHere();

    /** Removes it; the manual stays, and so does what somebody worked on here, with what that stands on. */
    List<Share> remove(Tx tx);

    /** What a removal would do now; nothing changes. */
    List<Share> preview();

    /**
     * What becomes of the things of one kind.
     *
     * @param goes how many are removed
     * @param stays how many stay, as one's own from then on
     */
    record Share(String kind, long goes, long stays) {}
}
