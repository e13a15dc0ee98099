package touchstone.discussion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import touchstone.writing.Field;

/** Closing threads: who may decide what, and the decision with its effect as one act. */
public final class Deciding {
    private final Talking talking;
    private final Threads threads;
    private final ThreadStore store;
    private final PositionStore positions;
    private final DecisionStore decisions;
    private final List<Effect> effects;
    private final Aftermath aftermath;
    private final Function<Ref, Charge> charges;
    private final Supplier<LocalDate> today;

    /**
     * @param effects the first of a kind that suits is asked, so those of features come first
     * @param aftermath what follows from what was made or changed
     * @param charges who answers for a thing
     * @param today where the company is
     */
    public Deciding(
            Talking talking,
            Threads threads,
            ThreadStores stores,
            List<Effect> effects,
            Aftermath aftermath,
            Function<Ref, Charge> charges,
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
     * One way to decide, as a form offers it.
     *
     * @param refusal why this visitor may not choose it now; empty when it can be chosen
     */
    record Choice(DecisionEffect kind, List<Field> fields, Optional<Problem> refusal) {}

    /** What can be decided in a thread: all that suits it, also what others must decide. */
    List<Choice> choices(Person by, DiscussionThread thread, Optional<Named> subject, int positions, Wording words) {
        var choices = new ArrayList<Choice>();
        for (var kind : DecisionEffect.values()) {
            var effect = effect(kind, subject);
            if (effect.isEmpty()
                    || effect.get().mayHappen(Visitor.of(by), thread, subject).isPresent()) continue;
            var refusal = charge(thread).refuses(by, kind, positions).map(key -> new Problem(key, List.of()));
            choices.add(new Choice(kind, effect.get().fields(words, thread, subject), refusal));
        }
        return choices;
    }

    private Optional<Effect> effect(DecisionEffect kind, Optional<Named> subject) {
        return effects.stream()
                .filter(effect -> effect.kind() == kind && effect.suits(subject))
                .findFirst();
    }

    private Charge charge(DiscussionThread thread) {
        return thread.subject().map(charges).orElse(Charge.NOBODY);
    }

    /** Closes a thread with a decision, unless somebody was faster. */
    Saying decide(DiscussionThread thread, Optional<Named> subject, DecisionDraft draft, Talking.Sent sent) {
        var problems = draft.problems(today.get());
        if (problems.any()) return new Saying.Refused(problems);
        var kind = draft.chosen().orElseThrow();
        return talking.done(sent, tx -> {
            var held = decisions.current(tx, thread.id());
            if (held.filter(one -> !one.id().equals(draft.instead())).isPresent())
                return new Saying.Decided(held.get());
            return decide(tx, thread, subject, kind, draft, sent.by());
        });
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
        var refusal = charge(now)
                .refuses(by, kind, positions.number(tx, now.id()))
                .map(key -> new Problem(key, List.of()))
                .or(() -> effect.get().mayHappen(Visitor.of(by), now, subject));
        if (refusal.isPresent()) return refused(refusal.get());
        var ruling = new Ruling(
                Ids.next(),
                now,
                by,
                kind,
                draft.sentence(),
                draft.reason(),
                draft.language(),
                draft.review(),
                draft.votes(),
                Way.WRITTEN,
                "",
                draft.more());
        return kept(tx, ruling, effect.get());
    }

    private Saying kept(Tx tx, Ruling ruling, Effect effect) {
        return switch (effect.apply(tx, ruling)) {
            case Effect.Result.Refused(Problem problem) -> refused(problem);
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
        return new Saying.Refused(
                new Problems().add("effect", problem.key(), problem.values().toArray()));
    }
}
