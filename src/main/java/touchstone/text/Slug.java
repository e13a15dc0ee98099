package touchstone.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of an address that is made of a title: lower-case letters, digits and single hyphens, at most 80 signs. */
public record Slug(String text) {
    public static final int MAX = 80;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^a-z0-9]++");
    private static final Pattern MARKS = Pattern.compile("\\p{M}++");
    private static final Set<String> RESERVED = Set.of("new", "edit", "history", "feed", "live");

    public Slug {
        if (!isSlug(text)) throw new IllegalArgumentException("not a slug: " + text);
    }

    /** The slug of a title; one that a code, a page of ours or nothing would claim gets {@code story-} in front. */
    public static Slug of(String title) {
        var slug = letters(title);
        if (slug.isEmpty()) return new Slug("story");
        return new Slug(isTaken(slug) ? "story-" + slug : slug);
    }

    /** The letters and digits of a text as in a slug; empty when it has none. */
    public static String letters(String text) {
        var words = OTHER_SIGNS.matcher(plainLetters(text)).replaceAll("-");
        return cut(words.startsWith("-") ? words.substring(1) : words, MAX);
    }

    /** The slug as somebody wrote it in an address or a file, if it is one to the letter. */
    public static Optional<Slug> parse(String text) {
        return isSlug(text) && !isTaken(text) ? Optional.of(new Slug(text)) : Optional.empty();
    }

    /** The same slug for the second, third, ... thing of that title: {@code in-three-weeks-2}. */
    public Slug numbered(int n) {
        var number = "-" + n;
        return new Slug(cut(text, MAX - number.length()) + number);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isSlug(String text) {
        return text.length() <= MAX && SHAPE.matcher(text).matches();
    }

    private static boolean isTaken(String slug) {
        return RESERVED.contains(slug) || Code.isCode(slug);
    }

    private static String plainLetters(String title) {
        // NFC first, so that an umlaut typed as letter and dots is still an umlaut; NFKD then takes off all other
        // marks.
        var lower = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var german =
                lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        var decomposed = Normalizer.normalize(german, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return MARKS.matcher(decomposed).replaceAll("");
    }

    private static String cut(String slug, int max) {
        var cut = slug.length() > max ? slug.substring(0, max) : slug;
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
