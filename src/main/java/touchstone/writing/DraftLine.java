package touchstone.writing;

import java.time.Instant;

/** A draft in a list of one's own drafts. */
public record DraftLine(String place, String title, long basedOn, Instant at) {}
