package touchstone.notice;

import touchstone.text.Choice;
import touchstone.text.OneLine;

/**
 * Why a mail did not leave.
 *
 * @param detail what the server or the machine said, one harmless line; empty for nothing
 */
record Fault(Kind kind, String detail) {
    private static final int LONGEST = 200;

    /** What can go wrong. */
    enum Kind implements Choice {
        /** Nobody answers at the address. */
        UNREACHABLE,
        /** It answers too late. */
        SLOW,
        /** It ends the connection. */
        DROPPED,
        /** It does not know the name or the password. */
        SIGN_IN,
        /** The way there cannot be protected. */
        UNSAFE,
        /** It does not take this mail. */
        REFUSED
    }

    Fault {
        detail = OneLine.harmless(detail.replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
        if (detail.length() > LONGEST) detail = detail.substring(0, LONGEST);
    }

    /** As it is kept. */
    String written() {
        return kind.key() + " " + detail;
    }

    /** As it was kept. */
    static Fault of(String written) {
        int end = written.indexOf(' ');
        return new Fault(Choice.of(Kind.class, written.substring(0, end)), written.substring(end + 1));
    }
}
