package touchstone.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * A file that people brought, on its way out: never anything that could run in our origin.
 *
 * @param hash what its address names: under it the content never changes
 * @param name as it is kept by whoever saves it
 * @param inline whether browsers may show it instead of saving it
 * @param content opens it; asked only when the browser has not got it yet
 */
public record Download(String hash, String name, String type, boolean inline, Supplier<InputStream> content) {
    private static final String UNRESERVED = "!#$&+-.^_`|~";

    void answer(Context ctx) {
        ctx.header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .header("Vary", "Accept-Encoding, Cookie")
                .header("ETag", Etag.weak(hash))
                .header("Content-Disposition", disposition());
        if (Etag.matches(ctx.header("If-None-Match"), Etag.weak(hash))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        ctx.contentType(type).result(content.get());
    }

    /** Twice the name: in ASCII for who knows no better, and whole (RFC 6266, RFC 8187). */
    String disposition() {
        return (inline ? "inline" : "attachment") + "; filename=\"" + ascii() + "\"; filename*=UTF-8''" + encoded();
    }

    private String ascii() {
        var out = new StringBuilder();
        visible()
                .codePoints()
                .forEach(sign -> out.append(sign < 0x7f && "\"\\%".indexOf(sign) < 0 ? (char) sign : '_'));
        return out.toString();
    }

    private String encoded() {
        var out = new StringBuilder();
        for (byte sign : visible().getBytes(UTF_8)) {
            if (Character.isLetterOrDigit(sign) || (sign > 0 && UNRESERVED.indexOf(sign) >= 0)) out.append((char) sign);
            else out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(sign));
        }
        return out.toString();
    }

    /** Signs that control something have no place in a header. */
    private String visible() {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "");
    }
}
