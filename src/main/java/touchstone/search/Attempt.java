package touchstone.search;

/** Another query that can be tried, and how many hits it has. */
public record Attempt(Query query, int total) {}
