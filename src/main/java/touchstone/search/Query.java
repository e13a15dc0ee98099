package touchstone.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody searches for, as the address of the search page carries it.
 *
 * @param text the words as typed, at most {@value #LONGEST} characters
 * @param cut whether more was typed than is searched for
 * @param facets the values chosen, by facet: one of many within a facet, and all facets together
 * @param page counted from 1
 */
public record Query(String text, boolean cut, Map<String, List<String>> facets, int page) {
    /** The facets that can be chosen, in the order in which a page shows them. */
    public static final List<String> FACETS =
            List.of("kind", "touchpoint", "phase", "group", "rule", "verdict", "effect", "department", "language");

    static final int LONGEST = 200;
    private static final int LAST_PAGE = 1_000;
    private static final int MOST_VALUES = 50;

    public Query {
        facets = copy(facets);
    }

    /** Reads the parameters of a request; whatever stands there gives a query. */
    public static Query of(Map<String, List<String>> parameters) {
        var typed = clean(String.join(" ", parameters.getOrDefault("q", List.of())));
        boolean cut = typed.codePointCount(0, typed.length()) > LONGEST;
        var text =
                cut ? typed.substring(0, typed.offsetByCodePoints(0, LONGEST)).strip() : typed;
        return new Query(text, cut, parameters, page(parameters.getOrDefault("page", List.of())));
    }

    /** A query of words alone. */
    public static Query of(String text) {
        return of(Map.of("q", List.of(text)));
    }

    public boolean isBlank() {
        return text.isEmpty() && facets.isEmpty();
    }

    /** Whether something was typed and nothing of it can be looked for, such as a quotation mark or -helmet alone. */
    public boolean asksNothing() {
        return !text.isEmpty() && facets.isEmpty() && Syntax.of(text).asksNothing();
    }

    public boolean has(String facet, String value) {
        return facets.getOrDefault(facet, List.of()).contains(value);
    }

    public Query with(String facet, String value) {
        if (has(facet, value)) return new Query(text, cut, facets, 1);
        var values = new ArrayList<>(facets.getOrDefault(facet, List.of()));
        values.add(value);
        return choosing(facet, values);
    }

    public Query without(String facet, String value) {
        var values = new ArrayList<>(facets.getOrDefault(facet, List.of()));
        values.remove(value);
        return choosing(facet, values);
    }

    public Query withoutFacets() {
        return new Query(text, cut, Map.of(), 1);
    }

    public Query saying(String words) {
        return new Query(words, false, facets, 1);
    }

    public Query onPage(int number) {
        return new Query(text, cut, facets, number);
    }

    /** The address of the search page for this query. */
    public String toAddress() {
        var parts = new ArrayList<String>();
        if (!text.isEmpty()) parts.add("q=" + encoded(text));
        facets.forEach((facet, values) -> values.forEach(value -> parts.add(facet + "=" + encoded(value))));
        if (page > 1) parts.add("page=" + page);
        return parts.isEmpty() ? "/search" : "/search?" + String.join("&", parts);
    }

    private Query choosing(String facet, List<String> values) {
        var changed = new LinkedHashMap<>(facets);
        changed.put(facet, values);
        return new Query(text, cut, changed, 1);
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> chosen) {
        var copied = new LinkedHashMap<String, List<String>>();
        for (var facet : FACETS) {
            var values = chosen.getOrDefault(facet, List.of()).stream()
                    .map(Query::clean)
                    .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if (!values.isEmpty()) copied.put(facet, values);
        }
        return java.util.Collections.unmodifiableMap(copied);
    }

    private static String clean(String typed) {
        var clean = new StringBuilder();
        typed.codePoints()
                .limit(10L * LONGEST)
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE ? ' ' : point)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static int page(List<String> values) {
        var digits = values.isEmpty() ? "" : values.getFirst().strip();
        if (!digits.matches("[0-9]{1,9}")) return 1;
        return Math.clamp(Integer.parseInt(digits), 1, LAST_PAGE);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
