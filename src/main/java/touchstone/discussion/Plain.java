package touchstone.discussion;

import java.util.List;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.people.Visitor;
import touchstone.thing.Named;
import touchstone.web.Problems.Problem;

/** The decisions that change nothing but what is thought of a thing: it stays, or nothing follows. */
public final class Plain implements Effect {
    private final DecisionEffect kind;

    private Plain(DecisionEffect kind) {
        this.kind = kind;
    }

    /** What every installation can decide, whatever a thread is about. */
    public static List<Effect> all() {
        return List.of(new Plain(DecisionEffect.KEEP), new Plain(DecisionEffect.NO_CHANGE));
    }

    @Override
    public DecisionEffect kind() {
        return kind;
    }

    /** Where there is nothing to talk about there is nothing to keep. */
    @Override
    public Optional<Problem> mayHappen(Visitor visitor, DiscussionThread thread, Optional<Named> subject) {
        return kind == DecisionEffect.KEEP && subject.isEmpty()
                ? Optional.of(new Problem("decision.nothing-to-keep", List.of()))
                : Optional.empty();
    }

    @Override
    public Result apply(Tx tx, Ruling ruling) {
        return Result.NOTHING;
    }
}
