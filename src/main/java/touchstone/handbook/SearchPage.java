package touchstone.handbook;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import touchstone.search.Attempt;
import touchstone.search.Query;
import touchstone.search.Results;
import touchstone.search.Status;
import touchstone.web.Chip;
import touchstone.web.Facet;
import touchstone.web.Frame;
import touchstone.web.Pages;
import touchstone.web.Section;
import touchstone.web.Visit;

/**
 * What a search found, in one list, best first.
 *
 * @param found how much, in words
 * @param lag what the index lacks just now, in words; empty while it is ready
 * @param meant the words as they were perhaps meant
 * @param tries other searches, when this one found nothing
 */
public record SearchPage(
        Frame frame,
        Query query,
        String found,
        List<Found> hits,
        List<Facet> facets,
        List<Chip> chips,
        Pages pages,
        String lag,
        Optional<Try> meant,
        List<Try> tries) {
    /** Another search, and how much it finds. */
    public record Try(String words, String path, String found) {}

    /** Where its feed is. */
    public String feed() {
        return FeedRoutes.feed(query);
    }

    static SearchPage of(Handbook handbook, Visit visit, Results results) {
        var query = results.query();
        var title = query.text().isEmpty() ? visit.text("section.search") : visit.text("search.title", query.text());
        var frame = visit.frame(Section.SEARCH, title).searching(query.text());
        var places = Places.of(handbook, visit);
        var badges = Badges.of(
                handbook,
                visit.words(),
                results.hits().stream().map(hit -> hit.named().ref()).collect(toSet()));
        var facets = new SearchFacets(handbook, visit, places);
        return new SearchPage(
                frame,
                query,
                frame.count("search.found", results.total()),
                results.hits().stream()
                        .map(hit -> Found.of(hit, visit, places, badges))
                        .toList(),
                facets.of(results),
                facets.chips(query),
                new Pages(
                        query.page(),
                        Math.max(1, results.pages()),
                        query.onPage(1).toAddress()),
                lag(frame, results.status()),
                results.advice().meant().map(attempt -> attempt(frame, attempt)),
                tries(frame, results));
    }

    private static String lag(Frame frame, Status status) {
        return switch (status.state()) {
            case READY -> "";
            case BEHIND -> frame.text("search.behind");
            case REBUILDING -> frame.text("search.rebuilding", status.done(), status.total());
        };
    }

    private static List<Try> tries(Frame frame, Results results) {
        if (!results.isEmpty()) return List.of();
        return Stream.concat(results.advice().withoutFacets().stream(), results.advice().shorter().stream())
                .map(attempt -> attempt(frame, attempt))
                .toList();
    }

    private static Try attempt(Frame frame, Attempt attempt) {
        return new Try(
                attempt.query().text(), attempt.query().toAddress(), frame.count("search.found", attempt.total()));
    }

    /** Whether nothing at all was found, not only nothing on this page. */
    public boolean isEmpty() {
        return hits.isEmpty() && pages.page() <= pages.last();
    }

    public boolean isPastTheEnd() {
        return hits.isEmpty() && pages.page() > pages.last();
    }
}
