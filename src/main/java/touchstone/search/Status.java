package touchstone.search;

/**
 * How the index is.
 *
 * @param done how many things a rebuild has read
 * @param total how many there are to read; 0 when nothing is rebuilt
 */
public record Status(State state, int done, int total) {
    /** Ready, or being built anew while searching answers with what there is. */
    public enum State {
        READY,
        REBUILDING
    }

    static final Status READY = new Status(State.READY, 0, 0);

    static Status rebuilding(int done, int total) {
        return new Status(State.REBUILDING, done, total);
    }

    public boolean isReady() {
        return state == State.READY;
    }
}
