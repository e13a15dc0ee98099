package touchstone.story;

import touchstone.text.Choice;

/** Whether it happened, was put together from several, or could happen in the worst case. */
public enum Basis implements Choice {
    HAPPENED,
    COMPOSITE,
    IMAGINED
}
