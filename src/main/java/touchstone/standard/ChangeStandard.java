package touchstone.standard;

import java.time.LocalDate;
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
import touchstone.web.Wording;
import touchstone.writing.Answered;
import touchstone.writing.Further;
import touchstone.writing.Proposals;
import touchstone.writing.Typed;

/** The proposed change of a standard becomes its next version, on top of whatever was mended meanwhile (invariant 6). */
final class ChangeStandard implements Effect {
    private static final String PREFIX = "change-standard-";
    private static final String REVIEW = "review-on";

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

    /**
     * What was changed meanwhile in the same place stands beside the proposed text, and both can be brought together here. The day
     * to look at it again is that of the decision, so the form asks for one day only.
     */
    @Override
    public Further further(
            Visitor visitor, Wording words, DiscussionThread thread, Optional<Named> subject, Typed typed) {
        var answered = Answered.of(typed, PREFIX);
        var day = typed.day(REVIEW);
        return proposals
                .bring(writing, subject.orElseThrow(), thread.proposalId(), answered)
                .map(brought -> dated(
                        Proposals.further(
                                writing, brought, answered, reviewed(brought.typed(), day), visitor, words, PREFIX),
                        typed.text(REVIEW).isEmpty() ? wrong(brought) : Optional.empty()))
                .orElse(Further.NOTHING);
    }

    /** The same without a second day to look at it again; what is wrong with the proposed one is said where the day is typed. */
    private static Further dated(Further further, Optional<Problem> wrong) {
        var problems = new Problems().addAll(further.problems()).without(PREFIX + REVIEW);
        wrong.ifPresent(
                problem -> problems.add(REVIEW, problem.key(), problem.values().toArray()));
        var entries = further.entries().stream()
                .filter(entry -> !entry.name().equals(PREFIX + REVIEW))
                .toList();
        // A form that asks nothing of the proposal brings no answers to it back.
        var carried = entries.isEmpty() ? Typed.NOTHING : further.carried();
        return new Further(entries, problems, further.clashes(), carried);
    }

    /** What is wrong with the day that was proposed: it may have come meanwhile, another one was saved, or a form brings none. */
    private Optional<Problem> wrong(Proposals.Brought brought) {
        var day = brought.typed().day(REVIEW);
        if (day.isEmpty()) return Optional.of(Life.problem("problem.date"));
        return brought.conflicts().contains(REVIEW)
                ? Optional.of(Life.problem(
                        "ruling.change.two-days",
                        LocalDate.parse(brought.newest().text(REVIEW)),
                        day.get()))
                : life.wrongReview(day.get());
    }

    private static Typed reviewed(Typed typed, Optional<LocalDate> day) {
        return day.map(date -> typed.with(REVIEW, date.toString())).orElse(typed);
    }

    @Override
    public Result apply(Tx tx, Ruling ruling) {
        var standard = life.of(tx, ruling).filter(one -> one.state().holds());
        if (standard.isEmpty()) return Life.refused("ruling.change.not-in-force");
        var thing = standard.get().named();
        var brought =
                proposals.bring(tx, writing, thing, ruling.thread().proposalId(), Answered.of(ruling.more(), PREFIX));
        if (brought.isEmpty()) return Life.refused("ruling.change.no-proposal");
        if (!isSettled(brought.get(), ruling)) return new Result.Overtaken();
        if (brought.get().typed().equals(brought.get().newest()))
            return Life.refused("ruling.change.nothing", thing.address());
        var typed = reviewed(brought.get().typed(), ruling.reviewOn());
        var problems = new Problems();
        writing.check(typed, Visitor.of(ruling.by()), problems);
        if (problems.any()) return Life.refused("ruling.change.wrong", thing.address());
        var deed = Deed.here(ruling.sentence(), ruling.by().id(), true);
        var kept = writing.change(tx, thing.address(), typed, deed);
        Life.settle(tx, proposals, ruling, true);
        return life.done(tx, kept, ruling, true);
    }

    /** Whether nobody has changed the same meanwhile; two days to look at it again are settled by that of the decision. */
    private static boolean isSettled(Proposals.Brought brought, Ruling ruling) {
        return brought.conflicts().stream()
                .allMatch(name -> name.equals(REVIEW) && ruling.reviewOn().isPresent());
    }
}
