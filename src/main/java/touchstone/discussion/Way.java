package touchstone.discussion;

import touchstone.text.Choice;

/** Where something was decided. */
public enum Way implements Choice {
    /** In a thread, in writing. */
    WRITTEN,
    MEETING,
    /** It held when the handbook was introduced. */
    INTRODUCTION,
    /** A file brought it. */
    IMPORT
}
