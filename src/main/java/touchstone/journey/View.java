package touchstone.journey;

import touchstone.text.Choice;

/** The journey as it is, or as it should be. */
public enum View implements Choice {
    ACTUAL,
    TARGET
}
