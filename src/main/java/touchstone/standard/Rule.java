package touchstone.standard;

import touchstone.text.Choice;

/** What a standard asks: binding are minimum, do and don't; wow and extra invite. */
public enum Rule implements Choice {
    MINIMUM,
    DO,
    DONT,
    WOW,
    EXTRA;

    /** Whether everybody it concerns is bound by it; wow and extra never bind (invariant 4). */
    public boolean binding() {
        return this != WOW && this != EXTRA;
    }
}
