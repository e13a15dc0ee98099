package touchstone.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody signs in with: a mail address or a name, the same in whatever case it is typed. */
public record SignInName(String text) {
    static final int LONGEST = 120;

    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]*(?:@[\\p{L}\\p{N}.-]+)?");
    private static final int SHORTEST = 2;

    public SignInName {
        text = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody may be called so. */
    public boolean isWhole() {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && SHAPE.matcher(text).matches();
    }

    /** The mail address, empty where the name is none. */
    public String email() {
        return text.contains("@") ? text : "";
    }

    @Override
    public String toString() {
        return text;
    }
}
