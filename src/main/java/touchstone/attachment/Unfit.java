package touchstone.attachment;

/** A picture that cannot be made anew. */
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal why;

    Unfit(Refusal why) {
        super(why.toString(), null, false, false);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
