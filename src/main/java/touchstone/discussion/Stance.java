package touchstone.discussion;

import touchstone.text.Choice;

/** What somebody thinks of what a thread is about. */
public enum Stance implements Choice {
    FITS,
    DOESNT_FIT,
    DEPENDS;

    /** The name of its sign. */
    public String sign() {
        return this == DOESNT_FIT ? "unfit" : key();
    }
}
