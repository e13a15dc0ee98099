package touchstone.journey;

import touchstone.text.Choice;

/** A segment of many customers, or one key account. */
public enum GroupType implements Choice {
    SEGMENT,
    KEY_ACCOUNT
}
