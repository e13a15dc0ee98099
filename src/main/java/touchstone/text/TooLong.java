package touchstone.text;

import static java.nio.charset.StandardCharsets.UTF_8;

/** By how much a text is longer than can be kept. It is measured as its file would be, where an umlaut counts twice. */
public final class TooLong {
    private TooLong() {}

    /**
     * About so many characters, as somebody who shortens it thinks of them: rounded up to two digits; 0 for a text that fits.
     *
     * @param most bytes in UTF-8
     */
    public static int by(String text, int most) {
        // No character of a string takes more than three bytes.
        if (text.length() <= most / 3) return 0;
        var bytes = text.getBytes(UTF_8);
        return bytes.length <= most ? 0 : rounded(new String(bytes, most, bytes.length - most, UTF_8).length());
    }

    private static int rounded(int characters) {
        int step = 10;
        while (characters / step >= 100) step *= 10;
        return (characters + step - 1) / step * step;
    }
}
