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

/** A standard stays as it is, and is looked at again later where those decide who answer for it; a change that was proposed is declined so. */
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

    @Override
    public Result apply(Tx tx, Ruling ruling) {
        var standard = life.of(tx, ruling).filter(one -> one.state().holds());
        if (standard.isEmpty()) return Life.refused("ruling.keep.not-in-force");
        var wrong = ruling.inCharge() ? life.refusedReview(ruling) : notYours(ruling);
        if (wrong.isPresent()) return wrong.get();
        proposals.settle(tx, ruling.thread().proposalId(), false, ruling.sentence());
        var kept = standard.get().in(StandardState.IN_FORCE);
        return life.keep(tx, ruling.inCharge() ? kept.reviewedOn(life.review(ruling)) : kept, ruling, false);
    }

    /** Who could not change it cannot put off its review either; that is said rather than passed over. */
    private static Optional<Result> notYours(Ruling ruling) {
        return ruling.reviewOn()
                .map(_ -> new Result.Refused("review-on", Life.problem("ruling.keep.review-not-yours")));
    }
}
