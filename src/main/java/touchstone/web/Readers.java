package touchstone.web;

import touchstone.text.Choice;

/** Who may read without an account. */
public enum Readers implements Choice {
    /** Whoever sits at the computer on which Touchstone runs. */
    LOCAL,
    /** Whoever reaches the server. */
    EVERYONE,
    /** Nobody. */
    MEMBERS
}
