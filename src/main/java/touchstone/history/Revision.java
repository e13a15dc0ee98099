package touchstone.history;

import java.time.Instant;

/**
 * One version of a thing as it was kept.
 *
 * @param number counted from 1 for each thing
 * @param file the thing as a file
 * @param by the id of who wrote it; empty where nobody is named
 * @param material whether what people are asked to do changed, not only the wording
 */
public record Revision(int number, String file, Instant at, String reason, boolean material, String by) {}
