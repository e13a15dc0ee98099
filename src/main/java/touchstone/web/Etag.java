package touchstone.web;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Tells whether a page is still the one that the browser has. */
final class Etag {
    private Etag() {}

    /**
     * A tag of the bytes: two check sums of different polynomials and the length, 64 bits and more. Processors do both at
     * many gigabytes a second, and the question is whether a page has changed, not whether somebody forged it.
     * Weak, because the same page travels compressed and not (RFC 9110, 8.8.3.3).
     */
    static String of(byte[] body) {
        var one = new CRC32();
        var other = new CRC32C();
        one.update(body, 0, body.length);
        other.update(body, 0, body.length);
        return weak(Long.toHexString(one.getValue() << 32 | other.getValue()) + "-" + body.length);
    }

    /** The tag of what travels compressed and not under one name. */
    static String weak(String name) {
        return "W/\"" + name + '"';
    }

    /** Whether a header If-None-Match names the tag; weak and strong count the same (RFC 9110, 13.1.2). */
    static boolean matches(@Nullable String header, String tag) {
        if (header == null) return false;
        return header.strip().equals("*") || header.contains(tag.substring(tag.indexOf('"')));
    }
}
