package touchstone.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the signs in a typed text mean: words, "phrases", -without and touchpoint:N2. Nothing typed is ever a fault.
 *
 * @param words in the order typed
 * @param phrases what stood between quotation marks
 * @param without words and phrases that must not occur
 * @param touchpoints codes in upper case
 */
record Syntax(List<String> words, List<String> phrases, List<String> without, List<String> touchpoints) {
    private static final int MOST_WORDS = 24;
    private static final String QUOTES = "\"„“”«»";
    private static final Pattern SIGNS = Pattern.compile("(?<minus>-)?(?:[" + QUOTES + "](?<phrase>[^" + QUOTES + "]*)["
            + QUOTES + "]|(?<word>[^\\s" + QUOTES + "]+))");
    private static final Pattern TOUCHPOINT =
            Pattern.compile("(?:touchpoint|kontaktpunkt):(?<code>.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPOKEN = Pattern.compile(".*[\\p{L}\\p{N}].*");

    static Syntax of(String text) {
        var syntax = new Syntax(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var signs = SIGNS.matcher(text);
        while (signs.find()) syntax.take(signs.group("minus") != null, signs.group("phrase"), signs.group("word"));
        return syntax;
    }

    /** Whether there is nothing to look for: no sign at all, or only what must not occur. */
    boolean asksNothing() {
        return words.isEmpty() && phrases.isEmpty() && touchpoints.isEmpty();
    }

    private void take(boolean minus, @Nullable String phrase, @Nullable String word) {
        if (phrase != null) keep(minus ? without : phrases, phrase);
        else if (word != null) takeWord(minus, word);
    }

    private void takeWord(boolean minus, String word) {
        var touchpoint = TOUCHPOINT.matcher(word);
        if (!minus && touchpoint.matches())
            keep(touchpoints, touchpoint.group("code").toUpperCase(Locale.ROOT));
        else keep(minus ? without : words, word);
    }

    private static void keep(List<String> kept, String said) {
        if (SPOKEN.matcher(said).matches() && kept.size() < MOST_WORDS) kept.add(said.strip());
    }
}
