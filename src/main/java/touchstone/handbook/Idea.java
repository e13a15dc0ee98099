package touchstone.handbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.discussion.Decision;
import touchstone.discussion.DiscussionThread;
import touchstone.measure.Measure;
import touchstone.people.Person;
import touchstone.story.Story;
import touchstone.text.Language;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.touchpoint.TouchpointLine;
import touchstone.web.Frame;
import touchstone.web.Place;
import touchstone.web.Visit;

/**
 * A measure that nobody has taken yet, and where it comes from.
 *
 * @param facts who had the idea, and when
 * @param places where it helps; empty or one
 * @param from the decision that made it and the story behind it, as far as the reader may read them
 */
public record Idea(
        String dataRef,
        String path,
        String title,
        Language language,
        List<String> facts,
        List<Place> places,
        List<From> from) {
    /**
     * What a measure comes from.
     *
     * @param what it is, in words
     */
    public record From(String what, String title, Language language, String path) {}

    /** Several, in the same number of queries as one. */
    static List<Idea> of(Handbook handbook, Visit visit, Frame frame, List<Measure> measures) {
        var decisions =
                handbook.decisions().newest(measures.stream().map(Measure::ref).toList());
        var things = handbook.things().named(visit.visitor(), behind(measures, decisions.values()));
        return measures.stream()
                .map(measure -> new Idea(
                        measure.named().dataRef(),
                        measure.path(),
                        measure.title(),
                        measure.language(),
                        facts(handbook, frame, measure),
                        places(handbook, frame, measure),
                        from(frame, measure, Optional.ofNullable(decisions.get(measure.ref())), things)))
                .toList();
    }

    private static List<Ref> behind(List<Measure> measures, Collection<Decision> decisions) {
        var refs = new ArrayList<Ref>();
        for (var measure : measures) if (!measure.storyId().isEmpty()) refs.add(new Ref(Story.KIND, measure.storyId()));
        for (var decision : decisions)
            if (!decision.threadId().isEmpty()) refs.add(new Ref(DiscussionThread.KIND, decision.threadId()));
        return refs;
    }

    private static List<String> facts(Handbook handbook, Frame frame, Measure measure) {
        var facts = new ArrayList<String>();
        facts.add(frame.text("measure.state." + measure.state().key()));
        handbook.company()
                .person(measure.ideaBy())
                .map((Person person) -> frame.text("measure.idea-by", person.nameIn(frame.language())))
                .ifPresent(facts::add);
        facts.add(frame.date(handbook.day(measure.madeAt())));
        return facts;
    }

    private static List<Place> places(Handbook handbook, Frame frame, Measure measure) {
        return handbook.touchpoints().lines().stream()
                .filter(line -> line.id().equals(measure.touchpointId()))
                .map((TouchpointLine line) -> Place.to(line.named(), frame.language()))
                .toList();
    }

    private static List<From> from(Frame frame, Measure measure, Optional<Decision> decision, Map<Ref, Named> things) {
        var from = new ArrayList<From>();
        decision.ifPresent(one -> {
            var thread = things.get(new Ref(DiscussionThread.KIND, one.threadId()));
            if (thread != null)
                from.add(new From(
                        frame.text("measure.from.decision"),
                        one.sentence(),
                        one.language(),
                        thread.path() + "#" + one.anchor()));
        });
        var story = things.get(new Ref(Story.KIND, measure.storyId()));
        if (story != null)
            from.add(new From(
                    frame.text("measure.from.story"),
                    story.titleIn(frame.language()),
                    story.titleLanguage(frame.language()),
                    story.path()));
        return from;
    }
}
