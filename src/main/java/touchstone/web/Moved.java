package touchstone.web;

/** What was asked for lives at another address, for ever. */
public final class Moved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    /** @param path of the page that was asked for, where it is now */
    public Moved(String path) {
        super("moved", null, false, false);
        this.path = path;
    }

    String path() {
        return path;
    }
}
