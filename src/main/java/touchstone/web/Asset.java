package touchstone.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * One file that pages ask for, for ever the same under its hash.
 *
 * @param zipped the same bytes compressed once, at the start
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied to the network a thousand times a second
record Asset(String name, String hash, String type, byte[] bytes, byte[] zipped) {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    static Asset of(String name, byte[] bytes) {
        var ending = name.substring(name.lastIndexOf('.') + 1);
        return new Asset(name, hash(bytes), TYPES.getOrDefault(ending, "application/octet-stream"), bytes, zip(bytes));
    }

    /** Where it is asked for. */
    String path() {
        return "/assets/" + hash + "/" + name;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] zip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
