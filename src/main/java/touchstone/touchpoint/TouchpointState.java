package touchstone.touchpoint;

import touchstone.text.Choice;

/** Where a touchpoint stands in its life. */
public enum TouchpointState implements Choice {
    PLANNED,
    ACTIVE,
    RETIRED
}
