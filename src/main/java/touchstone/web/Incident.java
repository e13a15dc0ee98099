package touchstone.web;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Something that broke: the number that the page shows and the log holds. */
record Incident(String number, String path) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Incident at(String path) {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return new Incident(HexFormat.of().formatHex(bytes), path);
    }

    /** One line for the log; what a visitor wrote into the address cannot start a line of its own. */
    @Override
    public String toString() {
        return "incident " + number + " at " + path.replaceAll("\\p{Cntrl}", "?");
    }
}
