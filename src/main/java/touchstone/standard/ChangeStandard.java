package touchstone.standard;

import java.util.Optional;
import touchstone.db.Tx;
import touchstone.discussion.DecisionEffect;
import touchstone.discussion.DiscussionThread;
import touchstone.discussion.Effect;
import touchstone.discussion.Ruling;
import touchstone.history.Deed;
import touchstone.people.Visitor;
import touchstone.thing.Named;
import touchstone.web.Problems;
import touchstone.web.Problems.Problem;
import touchstone.writing.Proposals;
import touchstone.writing.Typed;

/** The proposed change of a standard becomes its next version, on top of whatever was mended meanwhile (invariant 6). */
final class ChangeStandard implements Effect {
    private final Life life;
    private final Proposals proposals;
    private final StandardWriting writing;

    ChangeStandard(Life life, Proposals proposals, StandardWriting writing) {
        this.life = life;
        this.proposals = proposals;
        this.writing = writing;
    }

    @Override
    public DecisionEffect kind() {
        return DecisionEffect.CHANGE_STANDARD;
    }

    @Override
    public Optional<Problem> mayHappen(Visitor visitor, DiscussionThread thread, Optional<Named> subject) {
        if (life.of(subject).filter(standard -> standard.state().holds()).isEmpty())
            return Optional.of(Life.problem("ruling.change.not-in-force"));
        return proposals.waiting(subject.orElseThrow(), thread.proposalId()).isEmpty()
                ? Optional.of(Life.problem("ruling.change.no-proposal"))
                : Optional.empty();
    }

    @Override
    public Result apply(Tx tx, Ruling ruling) {
        var standard = life.of(tx, ruling).filter(one -> one.state().holds());
        if (standard.isEmpty()) return Life.refused("ruling.change.not-in-force");
        var thing = standard.get().named();
        return switch (proposals.bring(tx, writing, thing, ruling.thread().proposalId())) {
            case Proposals.Bringing.Gone() -> Life.refused("ruling.change.no-proposal");
            case Proposals.Bringing.Conflicting _ -> Life.refused("ruling.change.conflict", thing.address());
            case Proposals.Bringing.Merged(var proposal, Typed typed) -> {
                var reviewed = ruling.reviewOn()
                        .map(day -> typed.with("review-on", day.toString()))
                        .orElse(typed);
                var problems = new Problems();
                writing.check(reviewed, Visitor.of(ruling.by()), problems);
                if (problems.any()) yield Life.refused("ruling.change.wrong", thing.address());
                var deed = Deed.here(ruling.sentence(), ruling.by().id(), true);
                var kept = writing.change(tx, thing.address(), reviewed, deed);
                proposals.settle(tx, proposal.id(), true, "");
                yield life.done(tx, kept, ruling, true);
            }
        };
    }
}
