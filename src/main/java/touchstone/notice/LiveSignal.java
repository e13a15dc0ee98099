package touchstone.notice;

import touchstone.thing.Access;

/**
 * Something changed, for whoever listens to its key and may read it.
 *
 * @param position in the change log; 0 for what does not stand in it
 */
record LiveSignal(LiveKey key, Access access, long position) {
    static final long NOT_LOGGED = 0;
}
