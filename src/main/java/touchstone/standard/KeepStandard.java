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

/**
 * A standard stays as it is. Decided by those who answer for it that is a review; from all others it is only said, and changes nothing
 * about the standard. A change that was proposed is declined either way.
 */
final class KeepStandard implements Effect {
    private final Life life;
    private final Proposals proposals;

    KeepStandard(Life life, Proposals proposals) {
        this.life = life;
        this.proposals = proposals;
    }

    @Override
    public DecisionEffect kind() {
        return DecisionEffect.KEEP;
    }

    @Override
    public boolean suits(Optional<Named> subject) {
        return Life.isStandard(subject);
    }

    @Override
    public Optional<Problem> mayHappen(Visitor visitor, DiscussionThread thread, Optional<Named> subject) {
        return life.of(subject).filter(standard -> standard.state().holds()).isPresent()
                ? Optional.empty()
                : Optional.of(Life.problem("ruling.keep.not-in-force"));
    }

    /** Who could not change it hears that before, not from what does not happen then. */
    @Override
    public Optional<Problem> onlySaid(Optional<Named> subject) {
        return subject.map(named -> Life.problem("ruling.keep.only-said", named.address()));
    }

    @Override
    public Result apply(Tx tx, Ruling ruling) {
        var standard = life.of(tx, ruling).filter(one -> one.state().holds());
        if (standard.isEmpty()) return Life.refused("ruling.keep.not-in-force");
        var wrong = ruling.inCharge() ? life.refusedReview(ruling) : notYours(ruling);
        if (wrong.isPresent()) return wrong.get();
        Life.settle(tx, proposals, ruling, false);
        if (!ruling.inCharge()) return Result.NOTHING;
        var kept = standard.get().in(StandardState.IN_FORCE).reviewedOn(life.review(ruling));
        return life.keep(tx, kept, ruling, false);
    }

    /** Who could not change it cannot put off its review either; that is said rather than passed over. */
    private static Optional<Result> notYours(Ruling ruling) {
        return ruling.reviewOn()
                .map(_ -> new Result.Refused("review-on", Life.problem("ruling.keep.review-not-yours")));
    }
}
