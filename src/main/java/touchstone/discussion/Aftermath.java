package touchstone.discussion;

import touchstone.db.Tx;

/** Hears of a decision that made or changed a thing, in its transaction and before anybody else is told of it. */
@FunctionalInterface
public interface Aftermath {
    /** @param done what came of it, and {@code ruling} what was decided; its links are kept by then */
    void follows(Tx tx, Ruling ruling, Effect.Result.Done done);
}
