package touchstone.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people call a touchpoint or a standard by, such as N2 or B13: one to three letters and a number below 1000, in upper case. */
public record Code(String text) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,3}[0-9]{1,3}");
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,3}");
    private static final Pattern TYPED = Pattern.compile("([A-Za-z]{1,3})[ -]?([0-9]{1,3})");

    public Code {
        if (!SHAPE.matcher(text).matches()) throw new IllegalArgumentException("not a code: " + text);
    }

    /** The code as somebody wrote it, in letters of either case. */
    public static Optional<Code> parse(String written) {
        return WRITTEN.matcher(written).matches()
                ? Optional.of(new Code(written.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** The code that somebody perhaps meant: {@code b 13} and {@code n-2} too. */
    public static Optional<Code> meant(String typed) {
        var code = TYPED.matcher(typed.strip());
        return code.matches() ? parse(code.group(1) + code.group(2)) : Optional.empty();
    }

    public static boolean isCode(String written) {
        return WRITTEN.matcher(written).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
