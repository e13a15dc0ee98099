package touchstone.search;

/**
 * A value of a facet as a page offers it.
 *
 * @param count how many hits choosing it would give, or gives
 */
public record FacetValue(String value, int count, boolean chosen) {}
