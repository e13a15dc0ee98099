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
import touchstone.standard.FlagStore;
import touchstone.standard.StandardStore;
import touchstone.standard.WhatIsNew;
import touchstone.story.Echo;
import touchstone.story.StoryStore;
import touchstone.story.ThanksStore;
import touchstone.story.UndesiredStore;
import touchstone.story.UseStore;
import touchstone.text.Markdown;
import touchstone.thing.Named;
import touchstone.thing.Things;
import touchstone.touchpoint.TouchpointStore;
import touchstone.web.Frame;
import touchstone.web.Prose;
import touchstone.web.Visit;
import touchstone.writing.Drafts;
import touchstone.writing.ProposalsHere;

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
        WhatIsNew whatIsNew,
        MeasureStore measures,
        Echo echo,
        FlagStore flags,
        UndesiredStore undesired,
        ProposalsHere proposals,
        Drafts drafts,
        Things things,
        Markdown markdown,
        SearchIndex index,
        String url,
        Clock clock) {
    /** Today, where the company is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(company.zone()));
    }

    ThanksStore thanks() {
        return echo.thanks();
    }

    UseStore uses() {
        return echo.uses();
    }

    DecisionStore decisions() {
        return talk.decisions();
    }

    /** The day of an instant, where the company is. */
    LocalDate day(Instant at) {
        return at.atZone(company.zone()).toLocalDate();
    }

    /** A frame around the page of a thing, with what waits there for the visitor; outside of what all readers see. */
    Frame around(Visit visit, Frame frame, Named thing) {
        var undecided = proposals.at(visit, thing);
        if (!undecided.isEmpty()) visit.ownOnly();
        return frame.about(thing).waiting(undecided);
    }

    /** The fields of a thing, rendered together. */
    Prose prose(Visit visit, Collection<String> sources) {
        return Prose.of(markdown, things, visit, sources, Prose.BELOW_FIELDS);
    }
}
