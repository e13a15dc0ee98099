package touchstone.standard;

import touchstone.text.Choice;

/** Whom a standard binds. */
public enum Scope implements Choice {
    COMPANY,
    DEPARTMENT
}
