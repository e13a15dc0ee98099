package touchstone.handbook;

import java.util.List;
import touchstone.journey.CustomerGroup;
import touchstone.text.Language;
import touchstone.touchpoint.TouchpointState;
import touchstone.web.Frame;
import touchstone.web.Section;
import touchstone.web.StandardTeaser;
import touchstone.web.TouchpointCard;
import touchstone.web.Visit;

/**
 * One customer group: what it needs, and where it meets us.
 *
 * @param eyes the journey as this group sees it
 * @param touchpoints that name this group
 * @param standards that are made for it
 * @param journeys that are its own
 * @param others the other groups
 */
public record GroupPage(
        Frame frame,
        String dataRef,
        String path,
        String title,
        Language titleLanguage,
        List<String> facts,
        Part needs,
        String eyes,
        List<TouchpointCard> touchpoints,
        List<StandardTeaser> standards,
        List<Way> journeys,
        List<Way> others,
        Talk talk,
        Backlinks backlinks) {
    static GroupPage of(Handbook handbook, Visit visit, CustomerGroup group) {
        var named = group.named();
        var title = named.titleIn(visit.language());
        var frame = handbook.around(visit, visit.frame(Section.JOURNEY, title), named);
        return new GroupPage(
                frame,
                named.dataRef(),
                group.path(),
                title,
                named.titleLanguage(visit.language()),
                List.of(visit.text("group-type." + group.type().key())),
                needs(handbook, visit, group),
                Section.JOURNEY.path() + "?group=" + group.slug(),
                touchpoints(handbook, visit, group),
                standards(handbook, visit, group),
                handbook.journeys().all().stream()
                        .filter(journey -> journey.group().equals(group.slug()))
                        .map(journey -> Way.to(journey.named(), journey.path(), visit.language(), false))
                        .toList(),
                handbook.groups().all().stream()
                        .map(other -> Way.to(other.named(), other.path(), visit.language(), other.equals(group)))
                        .toList(),
                Talk.about(handbook, frame, named),
                Backlinks.of(handbook, visit, group.ref()));
    }

    private static Part needs(Handbook handbook, Visit visit, CustomerGroup group) {
        var prose = handbook.prose(visit, group.texts());
        return new Part(
                "needs",
                visit.text("group.needs"),
                prose.html(group.needs()),
                group.language(),
                prose.failed(group.needs()));
    }

    private static List<TouchpointCard> touchpoints(Handbook handbook, Visit visit, CustomerGroup group) {
        var cards = Cards.of(handbook, visit);
        return handbook.touchpoints().lines().stream()
                .filter(line -> line.state() != TouchpointState.RETIRED)
                .filter(line -> line.groups().contains(group.slug()))
                .map(cards::card)
                .toList();
    }

    private static List<StandardTeaser> standards(Handbook handbook, Visit visit, CustomerGroup group) {
        var teasers = StandardTeasers.of(handbook, visit);
        return handbook.standards().inForce().stream()
                .filter(line -> line.groups().contains(group.slug()))
                .map(teasers::ofMixed)
                .toList();
    }
}
