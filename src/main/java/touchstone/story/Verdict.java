package touchstone.story;

import touchstone.text.Choice;

/** Our judgment of what we did. */
public enum Verdict implements Choice {
    DESIRED,
    UNDESIRED,
    OPEN
}
