package touchstone.story;

import touchstone.text.Choice;

/** How the customer left. */
public enum Effect implements Choice {
    DELIGHTED,
    OKAY,
    DISAPPOINTED,
    UNKNOWN
}
