package touchstone.thing;

import java.time.Instant;

/** When a thing was first and last kept. */
public record Kept(Instant first, Instant last) {}
