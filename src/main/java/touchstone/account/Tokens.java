package touchstone.account;

import java.security.SecureRandom;
import java.util.Base64;
import touchstone.text.Hash;

/** Makes secrets of 128 bits that fit into an address and a cookie; the database keeps only what {@link Hash} makes of them. */
final class Tokens {
    /** How long each of them is. */
    static final int LENGTH = 22;

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What the database knows it by. */
    static String hash(String token) {
        return Hash.sha256(token);
    }
}
