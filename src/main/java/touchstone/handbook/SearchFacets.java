package touchstone.handbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import touchstone.discussion.DiscussionThread;
import touchstone.journey.CustomerGroup;
import touchstone.journey.Journey;
import touchstone.manual.ManualPage;
import touchstone.measure.Measure;
import touchstone.people.Department;
import touchstone.search.FacetValue;
import touchstone.search.Query;
import touchstone.search.Results;
import touchstone.standard.Rule;
import touchstone.standard.Standard;
import touchstone.story.Effect;
import touchstone.story.Story;
import touchstone.story.Verdict;
import touchstone.text.Choice;
import touchstone.touchpoint.Phase;
import touchstone.touchpoint.Touchpoint;
import touchstone.touchpoint.TouchpointLine;
import touchstone.web.Chip;
import touchstone.web.Facet;
import touchstone.web.Visit;

/** The ways to narrow a search down, in words. */
final class SearchFacets {
    private static final Set<String> SIGNS = Set.of("verdict", "effect");
    private static final List<String> KINDS = List.of(
            Story.KIND,
            Standard.KIND,
            Touchpoint.KIND,
            Measure.KIND,
            DiscussionThread.KIND,
            CustomerGroup.KIND,
            Journey.KIND,
            ManualPage.KIND,
            Overview.KIND);

    private final Handbook handbook;
    private final Visit visit;
    private final Places places;
    private final Departments departments;
    private final Map<String, List<String>> orders;

    SearchFacets(Handbook handbook, Visit visit, Places places) {
        this.handbook = handbook;
        this.visit = visit;
        this.places = places;
        this.departments = Departments.of(handbook, visit);
        this.orders = orders();
    }

    private Map<String, List<String>> orders() {
        return Map.of(
                "kind", KINDS,
                "touchpoint", places.all().stream().map(TouchpointLine::code).toList(),
                "phase", keys(Phase.values()),
                "group",
                        handbook.groups().all().stream()
                                .map(CustomerGroup::slug)
                                .toList(),
                "rule", keys(Rule.values()),
                "verdict", keys(Verdict.values()),
                "effect", keys(Effect.values()),
                "department", departments.all().stream().map(Department::slug).toList());
    }

    private static List<String> keys(Choice... choices) {
        return Stream.of(choices).map(Choice::key).toList();
    }

    /** The facets that part what was found; one in which there is nothing to choose is left out. */
    List<Facet> of(Results results) {
        var facets = new ArrayList<Facet>();
        results.facets().forEach((name, values) -> {
            if (values.size() > 1 || values.stream().anyMatch(FacetValue::chosen))
                facets.add(new Facet(name, visit.text("facet." + name), choices(name, values)));
        });
        return facets;
    }

    private List<Facet.Choice> choices(String facet, List<FacetValue> values) {
        return values.stream()
                .sorted(Comparator.comparingInt(value -> rank(facet, value.value())))
                .map(value -> new Facet.Choice(
                        value.value(),
                        label(facet, value.value()),
                        value.count(),
                        value.chosen(),
                        SIGNS.contains(facet) && visit.words().has("sign." + value.value()) ? value.value() : ""))
                .toList();
    }

    /** Where a value stands by its nature: places as the customer meets them, signs from good to bad; the rest as found. */
    private int rank(String facet, String value) {
        var order = orders.getOrDefault(facet, List.of());
        int rank = order.indexOf(value);
        return rank < 0 ? order.size() : rank;
    }

    /** What is chosen now, each with the search as it would be without it. */
    List<Chip> chips(Query query) {
        var chips = new ArrayList<Chip>();
        query.facets()
                .forEach((facet, values) -> values.forEach(value -> chips.add(new Chip(
                        label(facet, value), query.without(facet, value).toAddress()))));
        return chips;
    }

    /** A value in words; one that nobody knows is shown as it stands in the address. */
    private String label(String facet, String value) {
        return switch (facet) {
            case "touchpoint" ->
                places.at(value)
                        .map(place -> place.code() + " " + place.title())
                        .orElse(value);
            case "group" ->
                handbook.groups()
                        .find(value)
                        .map(group -> group.named().titleIn(visit.language()))
                        .orElse(value);
            case "department" -> departments.title(value);
            case "kind" -> text("kinds.", value);
            case "rule" -> text("standard.rule.", value);
            case "language" -> text("language.", value);
            case "phase" -> text("phase.", value);
            default -> text("sign.", value);
        };
    }

    private String text(String prefix, String value) {
        return visit.words().has(prefix + value) ? visit.text(prefix + value) : value;
    }
}
