package touchstone.writing;

import java.time.Instant;

/**
 * A change that waits for whoever may make it.
 *
 * @param basedOn the revision that it begins with
 * @param material whether people would have to do something else
 * @param by the id of who proposes it
 */
public record Proposal(String id, String by, int basedOn, Typed typed, String reason, boolean material, Instant at) {}
