package touchstone.search;

import java.util.List;
import java.util.Map;
import touchstone.text.Language;
import touchstone.thing.Named;

/**
 * One thing found.
 *
 * @param named as it is called now
 * @param touchpoint the code of its touchpoint, empty for none
 * @param facets its values by facet
 * @param passage the best passage, in pieces; empty where the thing has no text
 * @param language the language of the passage
 * @param anchor of the passage, see {@link touchstone.thing.Passage}
 */
public record Hit(
        Named named,
        String touchpoint,
        Map<String, List<String>> facets,
        List<Segment> passage,
        Language language,
        String anchor) {
    /** Where the hit opens: at its passage. */
    public String path() {
        if (anchor.isEmpty() || anchor.startsWith("?")) return named.path() + anchor;
        return named.path() + "#" + anchor;
    }

    /** The first value of a facet, empty for none. */
    public String value(String facet) {
        var values = facets.getOrDefault(facet, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
