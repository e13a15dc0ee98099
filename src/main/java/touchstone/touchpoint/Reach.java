package touchstone.touchpoint;

import touchstone.text.Choice;

/** Whether somebody of us is there. */
public enum Reach implements Choice {
    DIRECT,
    INDIRECT
}
