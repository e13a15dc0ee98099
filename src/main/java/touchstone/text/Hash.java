package touchstone.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names content by what it is. */
public final class Hash {
    private Hash() {}

    /** The SHA-256 of the text in UTF-8, as 64 hexadecimal digits in lower case. */
    public static String sha256(String text) {
        return sha256(text.getBytes(UTF_8));
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
