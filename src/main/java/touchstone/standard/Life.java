package touchstone.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import touchstone.db.Tx;
import touchstone.discussion.Effect;
import touchstone.discussion.Ruling;
import touchstone.history.Deed;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.web.Problems.Problem;
import touchstone.writing.Proposals;
import touchstone.writing.Settled;

/** What all decisions about standards share: the standard they are about, and keeping what they made of it. */
final class Life {
    private final StandardStore standards;
    private final Supplier<LocalDate> today;
    private final Asked asked;
    private final Looked looked;

    /** Asks people to know a new version, in the act that decided it; whoever decides it knows it. */
    @FunctionalInterface
    interface Asked {
        void ask(Tx tx, Standard standard, Ruling ruling);
    }

    /** Takes down what readers doubt of a standard, in the act in which those decided who answer for it and had read it. */
    @FunctionalInterface
    interface Looked {
        void look(Tx tx, Standard standard, Ruling ruling);
    }

    /** @param today the day where the company is */
    Life(StandardStore standards, Supplier<LocalDate> today, Asked asked, Looked looked) {
        this.standards = standards;
        this.today = today;
        this.asked = asked;
        this.looked = looked;
    }

    static boolean isStandard(Optional<Named> subject) {
        return subject.filter(named -> named.ref().kind().equals(Standard.KIND)).isPresent();
    }

    /** The standard that a thread is about, as it reads now. */
    Optional<Standard> of(Optional<Named> subject) {
        return subject.filter(named -> named.ref().kind().equals(Standard.KIND))
                .flatMap(named -> standards.find(named.address()));
    }

    Optional<Standard> of(Tx tx, Ruling ruling) {
        return ruling.subject()
                .filter(ref -> ref.kind().equals(Standard.KIND))
                .map(Ref::id)
                .flatMap(id -> standards.withId(tx, id));
    }

    LocalDate today() {
        return today.get();
    }

    /** When to look at it again: what was decided, else in a year (invariant 5). */
    LocalDate review(Ruling ruling) {
        return ruling.reviewOn().orElseGet(() -> today.get().plusYears(1));
    }

    /** Whether that is a day to come, within twelve months. */
    Optional<Problem> wrongReview(LocalDate day) {
        var last = today.get().plusYears(1);
        return day.isAfter(last) || !day.isAfter(today.get())
                ? Optional.of(new Problem("ruling.review.twelve", List.of(last)))
                : Optional.empty();
    }

    /** Refuses a day to look at it again that is none. */
    Optional<Effect.Result> refusedReview(Ruling ruling) {
        return wrongReview(review(ruling)).map(problem -> new Effect.Result.Refused("review-on", problem));
    }

    /** Keeps what a decision made of a standard; in force it asks to be known. */
    Effect.Result keep(Tx tx, Standard changed, Ruling ruling, boolean material) {
        var kept = standards.keep(
                tx,
                changed,
                StandardFile.write(changed),
                Deed.here(ruling.sentence(), ruling.by().id(), material));
        return done(tx, kept, ruling, material);
    }

    Effect.Result done(Tx tx, Standard kept, Ruling ruling, boolean material) {
        looked.look(tx, kept, ruling);
        if (material) asked.ask(tx, kept, ruling);
        return new Effect.Result.Done(kept.ref(), kept.revision());
    }

    /** What was proposed in the thread of a decision is settled by it. */
    static void settle(Tx tx, Proposals proposals, Ruling ruling, boolean adopted) {
        var settled = new Settled(
                adopted, ruling.sentence(), ruling.by().id(), ruling.thread().ref(), "#" + ruling.anchor());
        proposals.settle(tx, ruling.thread().proposalId(), settled);
    }

    static Effect.Result refused(String key, Object... values) {
        return new Effect.Result.Refused(problem(key, values));
    }

    static Problem problem(String key, Object... values) {
        return new Problem(key, List.of(values));
    }
}
