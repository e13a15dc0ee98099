package touchstone.handbook;

import java.time.Clock;
import java.time.LocalDate;
import touchstone.journey.GroupStore;
import touchstone.journey.JourneyStore;
import touchstone.manual.ManualStore;
import touchstone.people.CompanyStore;
import touchstone.search.SearchIndex;
import touchstone.standard.StandardStore;
import touchstone.story.StoryStore;
import touchstone.text.Markdown;
import touchstone.thing.Things;
import touchstone.touchpoint.TouchpointStore;

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
        CompanyStore company,
        Things things,
        Markdown markdown,
        SearchIndex index,
        String url,
        Clock clock) {
    /** Today, where the company is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(company.zone()));
    }
}
