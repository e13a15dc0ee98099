package touchstone.handbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import touchstone.discussion.DecisionLine;
import touchstone.people.Person;
import touchstone.standard.AcknowledgementStore;
import touchstone.standard.Acknowledgements;
import touchstone.standard.Novelty;
import touchstone.standard.Standard;
import touchstone.web.Frame;
import touchstone.web.Visit;
import touchstone.writing.PrivacyHints;
import touchstone.writing.Unsaved;

/**
 * What the visitor has to do with a standard: to know it, and for its keeper, who does not yet. It stands outside of
 * what all readers see.
 *
 * @param asked whether the visitor is asked to know it
 * @param known whether the visitor knows the current version
 * @param said what is asked, or what is noted, in words
 * @param novelty what is new since the version that the visitor knows; empty or one
 * @param keeps whether the visitor keeps it
 * @param outstanding the names of those who are missing, for the keeper alone
 * @param decider who decided the version and counts as knowing it, in words and for the keeper alone; empty for nobody
 * @param reminded when they were reminded, in words; empty while they were not
 * @param unsaved what is known of a question typed before
 */
public record Knowing(
        Frame frame,
        String path,
        int version,
        boolean asked,
        boolean known,
        String said,
        List<Novelty> novelty,
        boolean keeps,
        List<String> outstanding,
        String decider,
        String reminded,
        Unsaved unsaved) {
    static Optional<Knowing> of(Handbook handbook, Visit visit, Standard standard) {
        var line = standard.line();
        var person = visit.visitor().person();
        if (person.isEmpty() || !Acknowledgements.isAsked(line)) return Optional.empty();
        boolean keeps = Acknowledgements.keeps(visit.visitor(), standard);
        boolean asked = handbook.acknowledgements().isAsked(line, person.get());
        if (!asked && !keeps) return Optional.empty();
        var frame = StandardPage.frame(visit, standard);
        var newest = handbook.acknowledgements()
                .store()
                .newest(standard.id(), person.get().id());
        boolean known =
                newest.filter(one -> one.version() == standard.version()).isPresent();
        var decision = known || keeps ? handbook.whatIsNew().shaping(standard) : Optional.<DecisionLine>empty();
        return Optional.of(new Knowing(
                frame,
                standard.path(),
                standard.version(),
                asked,
                known,
                decision.filter(_ -> known)
                        .flatMap(one -> decided(handbook, frame, standard, one, person.get()))
                        .orElseGet(() -> said(handbook, frame, standard, newest)),
                known ? List.of() : novelty(handbook, frame, standard, newest),
                keeps,
                names(handbook, visit, standard),
                keeps ? decider(handbook, frame, standard, decision) : "",
                reminded(handbook, frame, standard),
                handbook.drafts().small(visit, standard.path() + "/question", false)));
    }

    /** What a form here says of privacy before anything was typed. */
    public PrivacyHints hints() {
        return PrivacyHints.none(frame.words());
    }

    /** Whether the keeper can remind those who are missing now. */
    public boolean mayRemind() {
        return !outstanding.isEmpty() && reminded.isEmpty();
    }

    public boolean isComplete() {
        return outstanding.isEmpty();
    }

    private static String said(
            Handbook handbook, Frame frame, Standard standard, Optional<AcknowledgementStore.Known> newest) {
        if (newest.isEmpty()) return frame.text("knowing.asked");
        var known = newest.get();
        if (known.version() < standard.version())
            return frame.text("knowing.newer", known.version(), standard.version(), frame.date(standard.validFrom()));
        return frame.text("knowing.known", known.version(), frame.date(handbook.day(known.at())));
    }

    private static List<Novelty> novelty(
            Handbook handbook, Frame frame, Standard standard, Optional<AcknowledgementStore.Known> newest) {
        return newest.map(known -> List.of(handbook.whatIsNew().since(standard, known.version(), frame.words())))
                .orElse(List.of());
    }

    private static Optional<String> decided(
            Handbook handbook, Frame frame, Standard standard, DecisionLine line, Person person) {
        var day = frame.date(handbook.day(line.decision().decidedAt()));
        return line.by().id().equals(person.id())
                ? Optional.of(frame.text("knowing.decided", standard.version(), day))
                : Optional.empty();
    }

    /** Only where whoever decided it is one of those whom it concerns. */
    private static String decider(Handbook handbook, Frame frame, Standard standard, Optional<DecisionLine> decision) {
        return decision.flatMap(line -> handbook.company().people().stream()
                        .filter(person -> person.id().equals(line.by().id()))
                        .filter(person -> handbook.acknowledgements().isAsked(standard.line(), person))
                        .findFirst())
                .map(person -> frame.text("knowing.decider", person.nameIn(frame.language())))
                .orElse("");
    }

    private static List<String> names(Handbook handbook, Visit visit, Standard standard) {
        var missing = Set.copyOf(handbook.acknowledgements().outstanding(visit.visitor(), standard));
        return handbook.company().people().stream()
                .filter(person -> missing.contains(person.id()))
                .map((Person person) -> person.nameIn(visit.language()))
                .sorted()
                .toList();
    }

    private static String reminded(Handbook handbook, Frame frame, Standard standard) {
        return handbook.acknowledgements()
                .store()
                .reminded(standard.id(), standard.version())
                .map((LocalDate day) -> frame.text("knowing.reminded", frame.date(day)))
                .orElse("");
    }
}
