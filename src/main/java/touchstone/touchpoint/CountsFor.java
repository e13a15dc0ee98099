package touchstone.touchpoint;

import touchstone.text.Choice;

/** What is decided here. */
public enum CountsFor implements Choice {
    FIRST_PURCHASE,
    REPEAT_PURCHASE,
    RECOMMENDATION
}
