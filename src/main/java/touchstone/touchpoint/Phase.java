package touchstone.touchpoint;

import touchstone.text.Choice;

/** Before, during or after the purchase. */
public enum Phase implements Choice {
    PRE,
    PURCHASE,
    AFTER
}
