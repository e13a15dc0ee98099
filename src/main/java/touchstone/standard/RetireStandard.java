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
import touchstone.writing.Proposals;

/** A standard holds no longer. */
final class RetireStandard implements Effect {
    private final Life life;
    private final Proposals proposals;

    RetireStandard(Life life, Proposals proposals) {
        this.life = life;
        this.proposals = proposals;
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
        var standard = life.of(tx, ruling).filter(one -> one.state().holds());
        if (standard.isEmpty()) return Life.refused("ruling.retire.not-in-force");
        // What was to change of it changes nothing any more.
        Life.settle(tx, proposals, ruling, false);
        return life.keep(tx, standard.get().in(StandardState.RETIRED), ruling, false);
    }
}
