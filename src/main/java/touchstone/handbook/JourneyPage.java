package touchstone.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.journey.CustomerGroup;
import touchstone.journey.Journey;
import touchstone.journey.View;
import touchstone.text.Html;
import touchstone.text.Language;
import touchstone.text.Markdown;
import touchstone.touchpoint.TouchpointLine;
import touchstone.web.Frame;
import touchstone.web.Section;
import touchstone.web.TouchpointCard;
import touchstone.web.Visit;

/**
 * A journey through its touchpoints.
 *
 * @param dataRef kind and address; empty for the whole journey that nobody has written down
 * @param deck the first words of what the whole feels like, or of what the group needs
 * @param journeys the other ways to look at
 * @param groups through whose eyes it can be seen; empty where the journey is a group's own
 * @param verdict what the whole feels like
 * @param verdictFailed whether it is shown as it was typed
 * @param talk what is said about it; nothing while nobody has written it down
 */
public record JourneyPage(
        Frame frame,
        String dataRef,
        String path,
        String title,
        Language titleLanguage,
        List<String> facts,
        Deck deck,
        List<Way> journeys,
        List<Way> groups,
        List<Band> bands,
        Html verdict,
        Language language,
        boolean verdictFailed,
        Optional<Talk> talk) {
    private static final int DECK = 210;

    /** What stands in italics below the title, and where it goes on. */
    public record Deck(String text, Language language, String go, String path) {}

    /**
     * One phase of the journey, or what happens without us.
     *
     * @param voice what the customer asks here
     * @param note how many moments of truth it holds
     */
    public record Band(
            String id, String title, String voice, String note, boolean indirect, List<TouchpointCard> cards) {}

    static JourneyPage of(Handbook handbook, Visit visit, Journey journey) {
        var named = journey.named();
        var title = named.titleIn(visit.language());
        var bands = new JourneyBands(handbook, visit);
        var seenBy = handbook.groups().find(journey.group().isEmpty() ? visit.query("group") : journey.group());
        var prose = handbook.prose(visit, journey.texts());
        var frame = visit.frame(Section.JOURNEY, title);
        boolean written = !journey.id().isEmpty();
        return new JourneyPage(
                written ? handbook.around(visit, frame, named) : frame,
                written ? named.dataRef() : "",
                journey.path(),
                title,
                named.titleLanguage(visit.language()),
                facts(visit, journey, bands.touchpoints(journey)),
                seenBy.map(group -> needs(visit, group)).orElseGet(() -> verdict(visit, journey)),
                journeys(handbook, visit, journey),
                journey.group().isEmpty() ? groups(handbook, visit, journey, seenBy) : List.of(),
                bands.of(journey, journey.group().isEmpty() ? seenBy : Optional.empty()),
                prose.html(journey.verdict()),
                journey.language(),
                prose.failed(journey.verdict()),
                written ? Optional.of(Talk.about(handbook, frame, named)) : Optional.empty());
    }

    public boolean hasVerdict() {
        return !verdict.isEmpty();
    }

    private static List<String> facts(Visit visit, Journey journey, List<TouchpointLine> touchpoints) {
        var words = visit.words();
        var facts = new ArrayList<String>();
        facts.add(words.count("journey.touchpoints", touchpoints.size()));
        int truths = (int) touchpoints.stream().filter(TouchpointLine::critical).count();
        if (truths > 0) facts.add(words.count("journey.truths", truths));
        if (journey.view() == View.TARGET) facts.add(words.text("journey.target"));
        return facts;
    }

    private static Deck needs(Visit visit, CustomerGroup group) {
        return new Deck(
                Markdown.excerpt(group.needs(), DECK),
                group.language(),
                visit.text("journey.needs", group.named().titleIn(visit.language())),
                group.path());
    }

    private static Deck verdict(Visit visit, Journey journey) {
        return new Deck(
                Markdown.excerpt(journey.verdict(), DECK),
                journey.language(),
                visit.text("journey.verdict.go"),
                "#verdict");
    }

    private static List<Way> journeys(Handbook handbook, Visit visit, Journey here) {
        return handbook.journeys().all().stream()
                .map(journey -> Way.to(
                        journey.named(),
                        journey.slug().equals(Journey.WHOLE) ? Section.JOURNEY.path() : journey.path(),
                        visit.language(),
                        journey.slug().equals(here.slug())))
                .toList();
    }

    private static List<Way> groups(Handbook handbook, Visit visit, Journey journey, Optional<CustomerGroup> seenBy) {
        var path = journey.slug().equals(Journey.WHOLE) ? Section.JOURNEY.path() : journey.path();
        var ways = new ArrayList<Way>();
        ways.add(new Way(visit.text("journey.everybody"), visit.language(), path, seenBy.isEmpty()));
        for (var group : handbook.groups().all())
            ways.add(Way.to(
                    group.named(),
                    path + "?group=" + group.slug(),
                    visit.language(),
                    seenBy.map(group::equals).orElse(false)));
        return ways;
    }
}
