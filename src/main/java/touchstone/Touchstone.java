package touchstone;

/** The command line. */
public final class Touchstone {
    private Touchstone() {}

    public static void main(String[] args) {}
}
