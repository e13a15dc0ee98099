package touchstone.discussion;

import touchstone.text.Choice;

/** Which threads a list shows. */
public enum ThreadList implements Choice {
    NEWEST,
    /** Nobody has written anything but the first post. */
    UNANSWERED,
    /** Begun by whoever asks, or with a post or a position of theirs. */
    MINE,
    UNDECIDED
}
