package touchstone.text;

/** Ends the rendering of a text that takes too long, nests too deeply or grows too large. */
final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch(String message) {
        super(message);
    }
}
