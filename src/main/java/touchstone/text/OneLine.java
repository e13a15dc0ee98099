package touchstone.text;

import java.util.regex.Pattern;

/** Texts of several lines or of strange signs, where there is room for one plain line. */
public final class OneLine {
    private static final String ENDINGS = ".!?:;,…\"”“»«)’";
    private static final String BETWEEN = " · ";
    /** What would move the cursor of a terminal, colour it or turn its writing round. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private OneLine() {}

    /** A piece of a text; items of a list and headings do not run into what follows them. */
    public static String of(String text, int from, int to) {
        var line = new StringBuilder();
        for (int at = from; at < to; at++) {
            char sign = text.charAt(at);
            if (sign == '\n') line.append(isEnd(text, at) ? " " : BETWEEN);
            else line.append(sign);
        }
        return line.toString();
    }

    /** Whether what stands before a place needs no further sign. */
    private static boolean isEnd(String text, int at) {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1)) || ENDINGS.indexOf(text.charAt(at - 1)) >= 0;
    }

    /** What a terminal may show whoever wrote it: nothing that it would obey. */
    public static String harmless(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }
}
