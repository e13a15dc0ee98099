package touchstone.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a query found.
 *
 * @param hits those of the page asked for, best first; none past the end
 * @param total how many there are in all
 * @param facets the values that can be chosen, by facet in the order of pages, with the count as if nothing were chosen in that facet
 * @param jump where to go when the query is a code alone
 */
public record Results(
        Query query,
        List<Hit> hits,
        int total,
        Map<String, List<FacetValue>> facets,
        Optional<String> jump,
        Advice advice,
        Status status) {
    /** Hits on a page. */
    public static final int PAGE = 20;

    /** Nobody turns more pages than this; what comes later is found by better words. */
    public static final int MOST_PAGES = 50;

    static Results nothing(Query query, Status status) {
        return new Results(query, List.of(), 0, Map.of(), Optional.empty(), Advice.NONE, status);
    }

    public int pages() {
        return Math.min(MOST_PAGES, (total + PAGE - 1) / PAGE);
    }

    public boolean hasNext() {
        return query.page() < pages();
    }

    public boolean isEmpty() {
        return total == 0;
    }
}
