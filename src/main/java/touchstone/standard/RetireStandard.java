package touchstone.standard;

import java.util.Optional;
import touchstone.db.Tx;
import touchstone.discussion.DecisionEffect;
import touchstone.discussion.DiscussionThread;
import touchstone.discussion.Effect;
import touchstone.discussion.Ruling;
import touchstone.people.Visitor;
import touchstone.thing.Named;
import touchstone.web.Problems.Problem;

/** A standard holds no longer. */
final class RetireStandard implements Effect {
    private final Life life;

    RetireStandard(Life life) {
        this.life = life;
    }

    @Override
    public DecisionEffect kind() {
        return DecisionEffect.RETIRE_STANDARD;
    }

    @Override
    public Optional<Problem> mayHappen(Visitor visitor, DiscussionThread thread, Optional<Named> subject) {
        return life.of(subject).filter(standard -> standard.state().holds()).isPresent()
                ? Optional.empty()
                : Optional.of(Life.problem("ruling.retire.not-in-force"));
    }

    @Override
    public Result apply(Tx tx, Ruling ruling) {
        return life.of(tx, ruling)
                .filter(standard -> standard.state().holds())
                .map(standard -> life.keep(tx, standard.in(StandardState.RETIRED), ruling, false))
                .orElseGet(() -> Life.refused("ruling.retire.not-in-force"));
    }
}
