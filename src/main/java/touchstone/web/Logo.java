package touchstone.web;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The company's logo as the masthead shows it: at most 32 pixels high and 176 wide, whatever its shape.
 *
 * @param hash of the attachment
 * @param path where everybody gets it who sees the masthead
 */
public record Logo(String hash, String path, int width, int height) {
    private static final int HIGH = 32;
    private static final int WIDE = 176;
    // The name of a picture ends in its size.
    private static final Pattern PICTURE =
            Pattern.compile("/attachments/([0-9a-f]{64})/[^/]*-([1-9][0-9]{0,4})x([1-9][0-9]{0,4})\\.([a-z]{3,4})");

    /** The logo that an attachment is; none for an empty path. */
    public static Optional<Logo> of(String attachment) {
        var found = PICTURE.matcher(attachment);
        if (!found.matches()) return Optional.empty();
        double wide = Integer.parseInt(found.group(2));
        double high = Integer.parseInt(found.group(3));
        double scale = Math.min(HIGH / high, WIDE / wide);
        return Optional.of(new Logo(
                found.group(1),
                "/logo/" + found.group(1) + "/logo." + found.group(4),
                (int) Math.max(1, Math.round(wide * scale)),
                (int) Math.max(1, Math.round(high * scale))));
    }
}
