package touchstone.story;

import touchstone.text.Choice;

/** Who tells. */
public enum ToldBy implements Choice {
    OWN,
    COLLEAGUE,
    CUSTOMER
}
