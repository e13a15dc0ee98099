package touchstone.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import touchstone.text.Html;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.web.Frame;
import touchstone.web.Place;
import touchstone.web.Prose;
import touchstone.web.Visit;

/**
 * A decision as its thread and the log show it.
 *
 * @param when the day, in words
 * @param facts who recorded it, the votes, when to look at it again
 * @param about what it is about
 * @param result what came of it, with the revision that it led to
 * @param where its thread; nothing for one that needed none
 * @param answered what readers doubted before; on the page of its thread only
 * @param way where it was decided, in words
 * @param after the sentence of the decision that took its place
 */
public record DecisionView(
        Decision decision,
        String when,
        String effect,
        String way,
        List<String> facts,
        List<DoubtView> answered,
        Html reason,
        Optional<Place> about,
        Optional<Place> result,
        Optional<DecisionLine.In> where,
        Optional<DecisionLine.After> after) {
    static DecisionView of(Forum forum, Frame frame, DecisionLine line, Map<Ref, Named> things, Prose prose) {
        return of(forum, frame, line, Optional.empty(), List.of(), things, prose);
    }

    /** The same on the page of their thread, which also says who takes care of what came of them, and what they answered. */
    static List<DecisionView> caredFor(
            Forum forum,
            Visit visit,
            Frame frame,
            List<DecisionLine> lines,
            Optional<Named> subject,
            Map<Ref, Named> things,
            Prose prose) {
        var answered = subject.filter(_ -> !lines.isEmpty())
                .map(named -> forum.doubted().answered(named.ref()))
                .orElse(Map.of());
        return lines.stream()
                .map(line -> {
                    var doubts = answered.getOrDefault(line.decision().id(), List.of());
                    var keeper = keeper(forum, visit, line.decision());
                    return of(forum, frame, line, keeper, DoubtView.of(forum, frame, doubts), things, prose);
                })
                .toList();
    }

    private static Optional<String> keeper(Forum forum, Visit visit, Decision decision) {
        return decision.result()
                .filter(_ -> decision.effect().makes())
                .map(made -> InCharge.keeper(forum, visit, forum.deciding().charge(made)));
    }

    private static DecisionView of(
            Forum forum,
            Frame frame,
            DecisionLine line,
            Optional<String> keeper,
            List<DoubtView> answered,
            Map<Ref, Named> things,
            Prose prose) {
        var decision = line.decision();
        var about = decision.subject().map(things::get).map(named -> ThreadTeaser.place(frame, named));
        var result = decision.result().map(things::get).map(named -> ThreadTeaser.place(frame, named));
        return new DecisionView(
                decision,
                frame.date(forum.day(decision.decidedAt())),
                frame.text("decision.effect." + decision.effect().key()),
                frame.text("decision.way." + decision.way().key()),
                facts(frame, line, keeper),
                answered,
                prose.html(decision.reason()),
                about,
                result.filter(place -> !about.equals(Optional.of(place)) || decision.resultRevision() > 0),
                line.thread(),
                line.after());
    }

    private static List<String> facts(Frame frame, DecisionLine line, Optional<String> keeper) {
        var decision = line.decision();
        var facts = new ArrayList<String>();
        if (!line.by().name().isEmpty())
            facts.add(frame.text("decision.by", line.by().nameIn(frame.language())));
        var votes = decision.votes();
        if (votes.any()) facts.add(frame.text("decision.votes", votes.yes(), votes.no(), votes.abstained()));
        decision.reviewOn().ifPresent(day -> facts.add(frame.text("decision.review", frame.date(day))));
        keeper.filter(_ -> decision.isCurrent())
                .map(name -> cares(frame, decision, name))
                .filter(words -> !words.isEmpty())
                .ifPresent(facts::add);
        return facts;
    }

    private static String cares(Frame frame, Decision decision, String keeper) {
        if (decision.effect() == DecisionEffect.NEW_MEASURE) return frame.text("decision.nobody-yet");
        return keeper.isEmpty() ? "" : frame.text("decision.kept-by", keeper);
    }

    /** The things that some decisions are about or made. */
    static List<Ref> things(List<DecisionLine> lines) {
        return lines.stream()
                .map(DecisionLine::decision)
                .flatMap(one -> Stream.concat(one.subject().stream(), one.result().stream()))
                .distinct()
                .toList();
    }

    /** Where what came of it can be read: the version that it led to. */
    public String resultPath() {
        return result.map(place -> decision.resultRevision() > 0
                        ? place.path() + "/history/" + decision.resultRevision()
                        : place.path())
                .orElse("");
    }
}
