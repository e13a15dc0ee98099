package touchstone.discussion;

import java.time.Instant;

/**
 * How a post read once.
 *
 * @param at when it was replaced or withdrawn
 */
public record PostVersion(int number, String body, Instant at) {}
