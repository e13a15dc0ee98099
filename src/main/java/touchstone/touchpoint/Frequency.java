package touchstone.touchpoint;

import touchstone.text.Choice;

/** How often customers come here. */
public enum Frequency implements Choice {
    RARE,
    MONTHLY,
    WEEKLY,
    DAILY
}
