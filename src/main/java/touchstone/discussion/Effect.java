package touchstone.discussion;

import java.util.List;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.people.Visitor;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.web.Problems.Problem;
import touchstone.web.Wording;
import touchstone.writing.Field;
import touchstone.writing.Further;
import touchstone.writing.Typed;

/**
 * What one kind of decision does, implemented by whoever keeps the thing it is done to and registered in {@code App}. Who may
 * decide so is looked at here, see {@link Charge}; an effect only knows whether it can happen.
 */
public interface Effect {
    /** Which of the seven it is. */
    DecisionEffect kind();

    /** Whether it is the one for what a thread is about; the first registered one of a kind that suits is asked. */
    default boolean suits(Optional<Named> subject) {
        return true;
    }

    /**
     * What the form asks beside sentence and reason when this is chosen; the names begin with the key of the kind, as in
     * {@code new-standard-title}. What is required there is required only when this is chosen.
     */
    default List<Field> fields(Wording words, DiscussionThread thread, Optional<Named> subject) {
        return List.of();
    }

    /** The same with what stands in the fields, and all that the form has to show beside them; asked where it may happen. */
    default Further further(
            Visitor visitor, Wording words, DiscussionThread thread, Optional<Named> subject, Typed typed) {
        return Further.of(fields(words, thread, subject), typed, words);
    }

    /** Why it cannot be decided in this thread now: then it is not offered, and refused with this sentence; empty when it can. */
    Optional<Problem> mayHappen(Visitor visitor, DiscussionThread thread, Optional<Named> subject);

    /** What somebody has to know before who could not change the thing, and whose word therefore does less; empty for nothing. */
    default Optional<Problem> onlySaid(Optional<Named> subject) {
        return Optional.empty();
    }

    /** Makes it so, in the transaction of the decision; what is refused must not have written anything. */
    Result apply(Tx tx, Ruling ruling);

    /** How it went. */
    sealed interface Result {
        /** Nothing changed but what is thought of it. */
        Result NOTHING = new Nothing();

        /**
         * It made or changed a thing.
         *
         * @param revision that it led to; 0 where revisions play no part
         */
        record Done(Ref thing, int revision) implements Result {}

        /** There was nothing to do. */
        record Nothing() implements Result {}

        /** The thing was changed meanwhile where this would change it too: the form shows both texts. */
        record Overtaken() implements Result {}

        /**
         * It cannot be: the form says so.
         *
         * @param field beside which it is said
         */
        record Refused(String field, Problem problem) implements Result {
            public Refused(Problem problem) {
                this("effect", problem);
            }
        }
    }
}
