package touchstone.standard;

import touchstone.text.Choice;

/** Where a standard stands in its life. */
public enum StandardState implements Choice {
    PROPOSED,
    IN_FORCE,
    UNDER_REVIEW,
    DECLINED,
    RETIRED;

    /** Whether it holds today; a standard under review still does. */
    public boolean holds() {
        return this == IN_FORCE || this == UNDER_REVIEW;
    }
}
