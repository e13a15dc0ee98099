package touchstone.discussion;

import touchstone.thing.Ref;

/** Knows who answers for things, whatever their kind. */
public interface Charges {
    /** Who answers for a thing. */
    Charge of(Ref thing);

    /** Who answers for what a thread is about, and who wrote what is proposed there. */
    Charge in(DiscussionThread thread);
}
