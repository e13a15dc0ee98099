package touchstone.exchange;

/** A folder or ZIP cannot be read as a handbook; the message says why and what to do. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
