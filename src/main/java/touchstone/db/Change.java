package touchstone.db;

/**
 * One entry of the change log.
 *
 * @param position its place in the log, counted from 1 without order gaps that matter
 * @param kind the kind of the thing that changed, such as {@code story}
 * @param id the id of the thing that changed
 */
public record Change(long position, String kind, String id) {}
