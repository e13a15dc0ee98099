package touchstone.standard;

import touchstone.text.Choice;

/** What the customer pays for an extra. */
public enum Price implements Choice {
    FREE,
    SOLD
}
