package touchstone.text;

import static java.util.regex.Matcher.quoteReplacement;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds in plain words and in Markdown whom they mention: {@code @slug}, or {@code @} and a name of several words. */
public final class Mentioned {
    /** As in {@link WikiLink}: after a letter it would be a mail address. */
    private static final String BEFORE = "(?<![^\\s(\\[{>„“\"'*_,;:!?–—/-])@";

    private static final Pattern SLUG =
            Pattern.compile(BEFORE + "([\\p{L}\\p{M}\\p{Nd}]++(?:-[\\p{L}\\p{M}\\p{Nd}]++){0,20}+)");

    private static final String WORD =
            "[\\p{L}\\p{M}\\p{Nd}](?:[\\p{L}\\p{M}\\p{Nd}.'’&/-]{0,40}[\\p{L}\\p{M}\\p{Nd}])?+";
    private static final String GAP = "\\.?+[ \\u00a0]{1,2}(?:[&/–-][ \\u00a0])?+";
    private static final Pattern WORDS =
            Pattern.compile(BEFORE + "(" + WORD + "(?:" + GAP + WORD + "){1,7}+)(?![\\p{L}\\p{M}\\p{Nd}])");

    private Mentioned() {}

    /**
     * The text with what people are called instead of each {@code @slug}.
     *
     * @param names what somebody is called, by slug; empty for nobody, and the sign stays
     */
    public static String named(String plain, Function<String, Optional<String>> names) {
        if (plain.indexOf('@') < 0) return plain;
        return SLUG.matcher(plain)
                .replaceAll(found -> quoteReplacement(
                        names.apply(Slug.letters(found.group(1))).orElse(found.group())));
    }

    /** Whom a text might mean as {@code @slug} or as a name of one word, in the letters of a slug. */
    public static Set<String> in(String text) {
        if (text.indexOf('@') < 0) return Set.of();
        return SLUG.matcher(text)
                .results()
                .map(found -> Slug.letters(found.group(1)))
                .collect(toUnmodifiableSet());
    }

    /**
     * The text with {@code @slug} instead of each name of several words behind the sign, the longest one that is known.
     *
     * @param slugs whom a name means, without its gaps; empty for nobody, or for more than one
     */
    public static String settled(String typed, Function<String, Optional<String>> slugs) {
        if (typed.indexOf('@') < 0) return typed;
        return WORDS.matcher(typed).replaceAll(found -> quoteReplacement(settledOne(found.group(1), slugs)));
    }

    private static String settledOne(String words, Function<String, Optional<String>> slugs) {
        for (int end = words.length(); end > 0; end = lastGap(words, end)) {
            int gap = lastGap(words, end);
            if (gap <= 0) break;
            // The full stop behind a name ends the sentence.
            int close = end;
            while (!isOfAWord(words.charAt(close - 1))) close--;
            var letters = Slug.letters(words.substring(0, close));
            // A word that no slug spells, and what a slug cuts off, is not of the name that is found without it.
            if (letters.length() >= Slug.MAX - 1
                    || Slug.letters(words.substring(gap, close)).isEmpty()) continue;
            var slug = slugs.apply(letters);
            if (slug.isPresent()) return "@" + slug.get() + words.substring(close);
        }
        return "@" + words;
    }

    private static boolean isOfAWord(char sign) {
        return sign != '.' && sign != ' ' && sign != '\u00a0';
    }

    private static int lastGap(String words, int before) {
        for (int i = before - 1; i > 0; i--) {
            char sign = words.charAt(i);
            if ((sign == ' ' || sign == '\u00a0') && " \u00a0&/–-".indexOf(words.charAt(i - 1)) < 0) return i;
        }
        return 0;
    }
}
