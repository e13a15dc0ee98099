package touchstone.db;

/** The data folder holds a database that this version cannot serve; the message says why and what to do. */
public final class ForeignDatabase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForeignDatabase(String message) {
        super(message);
    }
}
