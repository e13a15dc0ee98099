package touchstone.discussion;

import touchstone.text.Choice;

/** What a decision does to the handbook. */
public enum DecisionEffect implements Choice {
    /** It stays as it is, looked at and confirmed. */
    KEEP,
    CHANGE_STANDARD,
    NEW_STANDARD,
    RETIRE_STANDARD,
    /** Something is to be done once. */
    NEW_MEASURE,
    TEACHING_STORY,
    /** Nothing follows from it. */
    NO_CHANGE;

    /** Whether it says how a standard stands from now on. */
    boolean isOfStandards() {
        return this == KEEP || this == CHANGE_STANDARD || this == NEW_STANDARD || this == RETIRE_STANDARD;
    }

    /** Whether a standard reads or holds otherwise since. */
    public boolean shapes() {
        return this == CHANGE_STANDARD || this == NEW_STANDARD;
    }

    /** Whether there is something afterwards that somebody has to take care of. */
    boolean makes() {
        return this == NEW_STANDARD || this == NEW_MEASURE;
    }

    /** Whether every member may decide so; all others need whoever answers for the thing. */
    public boolean isEverybodys() {
        return this == KEEP || this == NO_CHANGE || this == NEW_MEASURE;
    }
}
