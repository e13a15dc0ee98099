package touchstone.web;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import touchstone.attachment.AttachmentStore;

/** Takes the files that come with a form: more than a form may weigh, and on the disk instead of in the memory. */
final class Uploads {
    // Whoever sends more is read to the end as far as this, since most browsers show an answer only after they have
    // sent.
    private static final long READ_ALL_THE_SAME = 100_000_000;
    private static final long LARGEST = AttachmentStore.LARGEST;
    // Boundaries, names and a field or two beside the file.
    private static final long ENVELOPE = 64 * 1024;
    private static final int IN_MEMORY = 64 * 1024;
    private static final int TOO_LARGE = 413;
    private static final String CONFIG = "org.eclipse.jetty.multipartConfig";

    private Uploads() {}

    static boolean isMultipart(Context ctx) {
        var type = ctx.contentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    static Upload take(Context ctx, String field) {
        return take(ctx, field, LARGEST);
    }

    /** The same for a form in which much is typed: its fields are read, however large the file, as far as anything is. */
    static Upload takeWithFields(Context ctx, String field) {
        return take(ctx, field, READ_ALL_THE_SAME);
    }

    private static Upload take(Context ctx, String field, long most) {
        if (!isMultipart(ctx)) return new Upload.None();
        if (ctx.req().getContentLengthLong() > most + ENVELOPE) return tooLarge(ctx);

        var folder = System.getProperty("java.io.tmpdir");
        ctx.req().setAttribute(CONFIG, new MultipartConfigElement(folder, most, most + ENVELOPE, IN_MEMORY));
        try {
            var file = ctx.uploadedFile(field);
            if (file != null && file.size() > LARGEST) return new Upload.TooLarge(true);
            return file == null || (file.filename().isEmpty() && file.size() == 0)
                    ? new Upload.None()
                    : new Upload.Sent(file.filename(), file.size(), file::content);
        } catch (Exception e) {
            if (status(e).orElse(0) == TOO_LARGE) return tooLarge(ctx);
            throw e;
        }
    }

    /** What is wrong with a form in parts, as a status: malformed, or too large; empty when it is our fault. */
    static Optional<Integer> status(Throwable thrown) {
        Optional<Integer> status = Optional.empty();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http) status = Optional.of(http.getCode());
            // Jetty says so in these words alone: "max file size exceeded", "max length exceeded".
            if (cause instanceof IllegalStateException
                    && String.valueOf(cause.getMessage()).startsWith("max ")) return Optional.of(TOO_LARGE);
        }
        return status;
    }

    private static Upload tooLarge(Context ctx) {
        try {
            InputStream rest = ctx.req().getInputStream();
            var buffer = new byte[64 * 1024];
            long read = 0;
            for (int n = rest.read(buffer); n >= 0 && read < READ_ALL_THE_SAME; n = rest.read(buffer)) read += n;
        } catch (IOException | RuntimeException gone) {
            // Whoever has stopped sending hears the answer all the same.
        }
        return new Upload.TooLarge(false);
    }
}
