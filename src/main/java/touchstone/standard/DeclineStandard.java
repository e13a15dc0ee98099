package touchstone.standard;

import java.util.Optional;
import touchstone.db.Tx;
import touchstone.discussion.DecisionEffect;
import touchstone.discussion.DiscussionThread;
import touchstone.discussion.Effect;
import touchstone.discussion.Ruling;
import touchstone.people.Role;
import touchstone.people.Visitor;
import touchstone.thing.Named;
import touchstone.web.Problems.Problem;
import touchstone.writing.Proposals;

/** Nothing changes: a proposed standard, or a proposed change of one, is declined for the reason of the decision. */
final class DeclineStandard implements Effect {
    private final Life life;
    private final Proposals proposals;

    DeclineStandard(Life life, Proposals proposals) {
        this.life = life;
        this.proposals = proposals;
    }

    @Override
    public DecisionEffect kind() {
        return DecisionEffect.NO_CHANGE;
    }

    @Override
    public boolean suits(Optional<Named> subject) {
        return Life.isStandard(subject);
    }

    /** A proposed standard is declined by those who have to do with it, not by anybody who comes along. */
    @Override
    public Optional<Problem> mayHappen(Visitor visitor, DiscussionThread thread, Optional<Named> subject) {
        var proposed = life.of(subject).filter(standard -> standard.state() == StandardState.PROPOSED);
        if (proposed.isEmpty() || visitor.is(Role.EDITOR)) return Optional.empty();
        var standard = proposed.get();
        boolean concerned = visitor.person()
                .filter(person -> person.slug().equals(standard.keeper())
                        || person.slug().equals(standard.proposedBy())
                        || person.department().equals(standard.department()))
                .isPresent();
        return concerned ? Optional.empty() : Optional.of(Life.problem("ruling.decline.not-yours"));
    }

    @Override
    public Result apply(Tx tx, Ruling ruling) {
        Life.settle(tx, proposals, ruling, false);
        return life.of(tx, ruling)
                .filter(standard -> standard.state() == StandardState.PROPOSED)
                .map(standard -> life.keep(tx, standard.in(StandardState.DECLINED), ruling, false))
                .orElse(Result.NOTHING);
    }
}
