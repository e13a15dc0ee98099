package touchstone.discussion;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import touchstone.db.Ids;
import touchstone.db.Tx;
import touchstone.people.Person;
import touchstone.people.Visitor;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.web.Problems;
import touchstone.web.Problems.Problem;
import touchstone.web.Wording;
import touchstone.writing.Further;
import touchstone.writing.Typed;

/** Closing threads: who may decide what, and the decision with its effect as one act. */
public final class Deciding {
    private final Talking talking;
    private final Threads threads;
    private final ThreadStore store;
    private final PositionStore positions;
    private final DecisionStore decisions;
    private final List<Effect> effects;
    private final Aftermath aftermath;
    private final Charges charges;
    private final Supplier<LocalDate> today;

    /**
     * @param effects the first of a kind that suits is asked, so those of features come first
     * @param aftermath what follows from what was made or changed
     * @param charges who answers for things
     * @param today where the company is
     */
    public Deciding(
            Talking talking,
            Threads threads,
            ThreadStores stores,
            List<Effect> effects,
            Aftermath aftermath,
            Charges charges,
            Supplier<LocalDate> today) {
        this.talking = talking;
        this.threads = threads;
        this.store = stores.threads();
        this.positions = stores.positions();
        this.decisions = stores.decisions();
        this.effects = List.copyOf(effects);
        this.aftermath = aftermath;
        this.charges = charges;
        this.today = today;
    }

    LocalDate today() {
        return today.get();
    }

    /**
     * What is to be decided, and by whom.
     *
     * @param positions how many stand
     */
    record Matter(Person by, DiscussionThread thread, Optional<Named> subject, int positions, Wording words) {}

    /**
     * One way to decide, as a form offers it.
     *
     * @param further what it asks beside sentence and reason
     * @param refusal why this visitor may not choose it now; empty when it can be chosen
     * @param onlySaid what it does not do when this visitor chooses it; empty for nothing
     */
    record Choice(DecisionEffect kind, Further further, Optional<Problem> refusal, Optional<Problem> onlySaid) {}

    /** What can be decided in a thread: all that suits it, also what others must decide. */
    List<Choice> choices(Matter matter, Typed typed) {
        return Arrays.stream(DecisionEffect.values())
                .flatMap(kind -> choice(matter, kind, typed).stream())
                .toList();
    }

    private Optional<Choice> choice(Matter matter, DecisionEffect kind, Typed typed) {
        var visitor = Visitor.of(matter.by());
        var thread = matter.thread();
        var subject = matter.subject();
        return effect(kind, subject)
                .filter(effect -> effect.mayHappen(visitor, thread, subject).isEmpty())
                .map(effect -> {
                    var charge = charge(thread);
                    var refusal = charge.refuses(matter.by(), kind, standing(charge, matter))
                            .map(key -> new Problem(key, List.of()));
                    var further = refusal.isPresent()
                            ? Further.NOTHING
                            : effect.further(visitor, matter.words(), thread, subject, typed);
                    var onlySaid = isInCharge(matter) ? Optional.<Problem>empty() : effect.onlySaid(subject);
                    return new Choice(kind, further, refusal, onlySaid);
                });
    }

    /** Why something cannot be decided in a thread now, whoever would; empty when it can, or never could here. */
    Optional<Problem> hinders(Matter matter, DecisionEffect kind) {
        return effect(kind, matter.subject())
                .flatMap(effect -> effect.mayHappen(Visitor.of(matter.by()), matter.thread(), matter.subject()));
    }

    /** Whether whoever decides might also change the thing, as far as is known before the act. */
    boolean isInCharge(Matter matter) {
        var charge = charge(matter.thread());
        return charge.decides(matter.by(), standing(charge, matter));
    }

    private int standing(Charge charge, Matter matter) {
        return standing(charge, matter.thread(), matter.by(), matter.positions());
    }

    /** How many positions count for whoever decides: to a proposal of one's own one's own position adds nothing. */
    private int standing(Charge charge, DiscussionThread thread, Person by, int all) {
        return charge.isWrittenBy(by) ? positions.others(thread.id(), by.id()) : all;
    }

    /** What is wrong with what was typed, also with what only the chosen effect asks. */
    Problems problems(Matter matter, DecisionDraft draft) {
        var problems = draft.problems(today.get());
        draft.chosen()
                .flatMap(kind -> choice(matter, kind, draft.more()))
                .ifPresent(choice -> problems.addAll(choice.further().problems()));
        return problems;
    }

    private Optional<Effect> effect(DecisionEffect kind, Optional<Named> subject) {
        return effects.stream()
                .filter(effect -> effect.kind() == kind && effect.suits(subject))
                .findFirst();
    }

    /** Who answers for a thing. */
    Charge charge(Ref thing) {
        return charges.of(thing);
    }

    Charge charge(DiscussionThread thread) {
        return charges.in(thread);
    }

    /** Closes a thread with a decision, unless somebody was faster. */
    Saying decide(Matter matter, DecisionDraft draft, Talking.Sent sent) {
        var thread = matter.thread();
        var problems = problems(matter, draft);
        if (problems.any()) return refused(matter, draft, problems);
        var kind = draft.chosen().orElseThrow();
        return talking.done(sent, tx -> {
            var state = store.find(tx, thread.id()).orElseThrow().state();
            var faster = faster(decisions.last(tx, thread.id()), state, draft);
            return faster.isPresent() ? faster.get() : decide(tx, thread, matter.subject(), kind, draft, sent.by());
        });
    }

    /** Something is to be mended first, unless it was decided meanwhile: then that is what its writer has to know. */
    Saying refused(Matter matter, DecisionDraft draft, Problems problems) {
        var thread = matter.thread();
        return faster(decisions.last(thread.id()), thread.state(), draft).orElseGet(() -> new Saying.Refused(problems));
    }

    /** What holds is replaced by nobody who does not know it, and by nobody before the thread is open again. */
    private static Optional<Saying> faster(Optional<Decision> last, ThreadState state, DecisionDraft draft) {
        boolean closed = state == ThreadState.DECIDED;
        return last.filter(one -> closed || (one.isCurrent() && !one.id().equals(draft.instead())))
                .map(theirs -> new Saying.Decided(theirs, closed));
    }

    /** Why a person may not put another decision in the place of the one that holds: who may not decide so may not undo it. */
    Optional<Problem> bars(Matter matter) {
        var held = decisions.last(matter.thread().id());
        var charge = charge(matter.thread());
        return bars(charge, matter.by(), held, standing(charge, matter));
    }

    private static Optional<Problem> bars(Charge charge, Person by, Optional<Decision> last, int positions) {
        return last.filter(Decision::isCurrent)
                .filter(held -> charge.refuses(by, held.weighs(), positions).isPresent())
                .map(held -> new Problem("decision.not-yours-to-replace", List.of(held.sentence())));
    }

    private Saying decide(
            Tx tx,
            DiscussionThread thread,
            Optional<Named> subject,
            DecisionEffect kind,
            DecisionDraft draft,
            Person by) {
        var now = store.find(tx, thread.id()).orElseThrow();
        var effect = effect(kind, subject);
        if (effect.isEmpty()) return refused(new Problem("decision.not-here", List.of()));
        var refusal = refusal(tx, now, kind, by).or(() -> effect.get().mayHappen(Visitor.of(by), now, subject));
        if (refusal.isPresent()) return refused(refusal.get());
        boolean inCharge = inCharge(tx, now, by);
        if (effect.get().onlySaid(subject).isPresent() && draft.isToldOtherwise(inCharge))
            return new Saying.Weighed(inCharge);
        return kept(tx, ruling(now, by, inCharge, kind, draft), effect.get());
    }

    private static Ruling ruling(
            DiscussionThread thread, Person by, boolean inCharge, DecisionEffect kind, DecisionDraft draft) {
        return new Ruling(
                Ids.next(),
                thread,
                by,
                inCharge,
                kind,
                draft.sentence(),
                draft.reason(),
                draft.language(),
                draft.review(),
                draft.votes(),
                Way.WRITTEN,
                "",
                draft.more());
    }

    /** Why this person may not decide so, or not in the place of what holds. */
    private Optional<Problem> refusal(Tx tx, DiscussionThread thread, DecisionEffect kind, Person by) {
        var charge = charge(thread);
        int standing = standing(charge, thread, by, positions.number(tx, thread.id()));
        return charge.refuses(by, kind, standing)
                .map(key -> new Problem(key, List.of()))
                .or(() -> bars(charge, by, decisions.last(tx, thread.id()), standing));
    }

    private boolean inCharge(Tx tx, DiscussionThread thread, Person by) {
        var charge = charge(thread);
        return charge.decides(by, standing(charge, thread, by, positions.number(tx, thread.id())));
    }

    private Saying kept(Tx tx, Ruling ruling, Effect effect) {
        return switch (effect.apply(tx, ruling)) {
            case Effect.Result.Refused(String field, Problem problem) -> refused(field, problem);
            case Effect.Result.Overtaken() -> new Saying.Overtaken();
            case Effect.Result.Nothing() -> kept(tx, ruling, Optional.empty());
            case Effect.Result.Done done -> kept(tx, ruling, Optional.of(done));
        };
    }

    private Saying kept(Tx tx, Ruling ruling, Optional<Effect.Result.Done> done) {
        var decision = decisions.keep(tx, ruling, done);
        threads.link(tx, decision);
        done.ifPresent(made -> aftermath.follows(tx, ruling, made));
        threads.close(tx, ruling.thread(), ruling.by(), decision);
        return new Saying.Said(ruling.thread().path() + "#" + decision.anchor());
    }

    private static Saying refused(Problem problem) {
        return refused("effect", problem);
    }

    private static Saying refused(String field, Problem problem) {
        return new Saying.Refused(
                new Problems().add(field, problem.key(), problem.values().toArray()));
    }
}
