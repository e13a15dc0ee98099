package touchstone.writing;

import touchstone.people.Role;
import touchstone.people.Visitor;

/** What somebody may do with a change of a thing. */
public enum May {
    /** Save it. */
    KEEP,
    /** Propose it to those who may save it. */
    PROPOSE,
    NOTHING;

    /** For what the editors keep: everybody else with an account proposes. */
    public static May ofEditors(Visitor visitor) {
        if (visitor.isGuest()) return NOTHING;
        return visitor.is(Role.EDITOR) ? KEEP : PROPOSE;
    }
}
