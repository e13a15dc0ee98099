package touchstone.handbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.search.Hit;
import touchstone.search.Segment;
import touchstone.text.Language;
import touchstone.thing.Ref;
import touchstone.web.Badge;
import touchstone.web.Place;
import touchstone.web.Visit;

/**
 * One hit as the page of results shows it.
 *
 * @param kind what it is, in words
 * @param code where it has one, else empty
 * @param place the touchpoint that it belongs to
 * @param where the phases of the journey, in words
 * @param signs both judgments of a story
 * @param rule what a standard asks, else empty
 * @param badge since when a standard holds; none for anything else
 * @param passage the best passage, in its own language
 */
public record Found(
        String dataRef,
        String path,
        String kind,
        String code,
        String title,
        Language titleLanguage,
        Optional<Place> place,
        String where,
        List<String> signs,
        String rule,
        Badge badge,
        List<Segment> passage,
        Language language) {
    static Found of(Hit hit, Visit visit, Places places, Map<Ref, Badge> badges) {
        var named = hit.named();
        boolean coded = Offer.hasCode(named.ref().kind());
        return new Found(
                named.dataRef(),
                hit.path(),
                visit.text("kind." + named.ref().kind()),
                coded ? named.address() : "",
                named.titleIn(visit.language()),
                named.titleLanguage(visit.language()),
                places.at(hit.touchpoint()).filter(place -> !place.path().equals(named.path())),
                String.join(
                        ", ",
                        hit.facets().getOrDefault("phase", List.of()).stream()
                                .map(phase -> visit.text("phase." + phase))
                                .toList()),
                List.of("verdict", "effect").stream()
                        .map(hit::value)
                        .filter(sign -> !sign.isEmpty())
                        .toList(),
                hit.value("rule"),
                badges.getOrDefault(named.ref(), Badge.NONE),
                hit.passage(),
                hit.language());
    }
}
