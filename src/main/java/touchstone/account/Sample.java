package touchstone.account;

import touchstone.db.Tx;

/** The example company that a new installation begins with. */
public interface Sample {
    /** Whether any of it is still here. */
    boolean isHere();

    /** Removes all of it; the manual stays, and so does what own texts stand on. */
    void remove(Tx tx);
}
