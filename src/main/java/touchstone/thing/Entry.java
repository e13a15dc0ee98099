package touchstone.thing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import touchstone.text.Language;

/**
 * A thing as the index keeps it; only what stands here can ever be found.
 *
 * @param facets values by facet (touchpoint, phase, group, rule, verdict, effect, department, language, ...)
 * @param touchpoint the code of the touchpoint that it belongs to, empty for none
 * @param passages its text in reading order
 * @param weight how much it counts beside others of the same words; 1 is ordinary
 * @param twins the other languages in which the same text exists as a thing of its own; readers of those find that one
 */
public record Entry(
        Named named,
        Map<String, List<String>> facets,
        String touchpoint,
        List<Passage> passages,
        double weight,
        Set<Language> twins) {
    /** A thing that exists in one language only. */
    public Entry(
            Named named, Map<String, List<String>> facets, String touchpoint, List<Passage> passages, double weight) {
        this(named, facets, touchpoint, passages, weight, Set.of());
    }
}
