package touchstone.measure;

import touchstone.text.Choice;

/** Where a measure stands in its life. */
public enum MeasureState implements Choice {
    /** Nobody has taken it yet. */
    IDEA
}
