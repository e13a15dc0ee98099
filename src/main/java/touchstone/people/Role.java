package touchstone.people;

import touchstone.text.Choice;

/** What a person may do here, from the least to the most; each includes those before it. */
public enum Role implements Choice {
    /** Tells, discusses, proposes. */
    MEMBER,
    /** Also keeps the handbook: touchpoints, standards, groups, departments. */
    EDITOR,
    /** Also lets people in and sees the audit log. */
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
