package touchstone.web;

import java.util.Optional;

/** An address on this server that one may be sent to: a path, never another host. */
public record OwnPath(String text) {
    private static final int LONGEST = 2_000;

    /** The address when it is a plain path of ours, in visible ASCII, without the tricks that browsers read as a host. */
    public static Optional<OwnPath> of(String text) {
        boolean own = text.startsWith("/")
                && text.length() <= LONGEST
                && !text.startsWith("//")
                && text.chars().allMatch(OwnPath::harmless);
        return own ? Optional.of(new OwnPath(text)) : Optional.empty();
    }

    private static boolean harmless(int letter) {
        return letter > ' ' && letter < 0x7f && letter != '\\';
    }
}
