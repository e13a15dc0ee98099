package touchstone.web;

/** What was asked for is absent, or not the visitor's to see: the two look alike. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found", null, false, false);
    }
}
