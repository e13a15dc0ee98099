package touchstone.search;

/**
 * How the index is.
 *
 * @param done how many things a rebuild has read
 * @param total how many there are to read; 0 when nothing is rebuilt
 */
public record Status(State state, int done, int total) {
    /** Ready, not able to follow what changes just now, or being built anew; searching answers with what there is. */
    public enum State {
        READY,
        BEHIND,
        REBUILDING
    }

    static final Status READY = new Status(State.READY, 0, 0);

    static final Status BEHIND = new Status(State.BEHIND, 0, 0);

    static Status rebuilding(int done, int total) {
        return new Status(State.REBUILDING, done, total);
    }

    public boolean isReady() {
        return state == State.READY;
    }
}
