package touchstone.discussion;

import touchstone.text.Choice;

/** Where a thread stands. */
public enum ThreadState implements Choice {
    OPEN,
    /** It ended in a decision, and can be opened again. */
    DECIDED,
    /** It rests until a date. */
    PARKED
}
