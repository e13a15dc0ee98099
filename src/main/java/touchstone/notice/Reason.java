package touchstone.notice;

import touchstone.text.Choice;

/** Why somebody is told of something: one reason for each notice. */
public enum Reason implements Choice {
    /** Named in a text. */
    MENTION(true),
    /** Somebody answers what this person wrote. */
    REPLY(false),
    /** Asked whether it fits. */
    POSITION_ASKED(true),
    /** Asked to be named in a story. */
    CREDIT(true),
    /** Somebody who was asked whether it fits has said so. */
    POSITION_TAKEN(false),
    /** Somebody has a question about what this person keeps. */
    QUESTION(true),
    /** Something was decided that this person took part in. */
    DECISION(false),
    /** Something was decided about a standard that this person keeps. */
    KEPT_DECISION(false),
    /** Asked to read a standard and to say so. */
    ACKNOWLEDGE(true),
    /** Asked once more. */
    REMINDER(true),
    /** Thanks for a story. */
    THANKS(false),
    /** A story changed something. */
    USED(false),
    /** A change of what this person keeps is proposed. */
    PROPOSAL(true),
    /** A change that this person proposed is adopted. */
    ADOPTED(false),
    /** A change that this person proposed is declined. */
    DECLINED(false),
    /** What this person doubted was answered. */
    DOUBT_ANSWERED(false),
    /** A reader doubts that something still holds. */
    DOUBT(true),
    /** Something new where this person wants to hear of it. */
    WATCHED(false);

    private final boolean waits;

    Reason(boolean waits) {
        this.waits = waits;
    }

    /** Whether it waits for the person, and is mailed at once, unless a notice says otherwise. */
    boolean waits() {
        return waits;
    }
}
