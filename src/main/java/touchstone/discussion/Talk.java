package touchstone.discussion;

import touchstone.db.Tx;

/** Whoever wants to hear what happens in threads, in the transaction in which it happens: notices do. */
@FunctionalInterface
public interface Talk {
    Talk NOBODY_LISTENS = (_, _) -> {};

    void heard(Tx tx, TalkEvent event);

    /** Whether those whom it concerns were told the same before by the same person, whether they have looked or not. */
    default boolean isTold(Tx tx, TalkEvent event) {
        return false;
    }
}
