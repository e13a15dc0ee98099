package touchstone.story;

import touchstone.text.Choice;

/** What kind of moment it was (after Bitner, Booms and Tetreault 1990). */
public enum Moment implements Choice {
    RECOVERY,
    ADAPTATION,
    SPONTANEITY,
    COPING
}
