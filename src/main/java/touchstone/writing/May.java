package touchstone.writing;

/** What somebody may do with a change of a thing. */
public enum May {
    /** Save it. */
    KEEP,
    /** Propose it to those who may save it. */
    PROPOSE,
    NOTHING
}
