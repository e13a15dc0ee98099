package touchstone.handbook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import touchstone.discussion.DecisionStore;
import touchstone.discussion.ThreadStores;
import touchstone.journey.GroupStore;
import touchstone.journey.JourneyStore;
import touchstone.manual.ManualStore;
import touchstone.measure.MeasureStore;
import touchstone.people.CompanyStore;
import touchstone.search.SearchIndex;
import touchstone.standard.Acknowledgements;
import touchstone.standard.Editions;
import touchstone.standard.FlagStore;
import touchstone.standard.StandardStore;
import touchstone.story.StoryStore;
import touchstone.story.ThanksStore;
import touchstone.story.UndesiredStore;
import touchstone.story.UseStore;
import touchstone.text.Markdown;
import touchstone.thing.Things;
import touchstone.touchpoint.TouchpointStore;
import touchstone.web.Prose;
import touchstone.web.Visit;

/**
 * Everything that the reading side gathers from.
 *
 * @param url the address of this installation for links that leave the house; empty for the server's own
 */
public record Handbook(
        TouchpointStore touchpoints,
        StandardStore standards,
        StoryStore stories,
        JourneyStore journeys,
        GroupStore groups,
        ManualStore manual,
        ThreadStores talk,
        CompanyStore company,
        Acknowledgements acknowledgements,
        Editions editions,
        MeasureStore measures,
        ThanksStore thanks,
        UseStore uses,
        FlagStore flags,
        UndesiredStore undesired,
        Things things,
        Markdown markdown,
        SearchIndex index,
        String url,
        Clock clock) {
    /** Today, where the company is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(company.zone()));
    }

    DecisionStore decisions() {
        return talk.decisions();
    }

    /** The day of an instant, where the company is. */
    LocalDate day(Instant at) {
        return at.atZone(company.zone()).toLocalDate();
    }

    /** The fields of a thing, rendered together. */
    Prose prose(Visit visit, Collection<String> sources) {
        return Prose.of(markdown, things, visit, sources, Prose.BELOW_FIELDS);
    }
}
