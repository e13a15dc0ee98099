package touchstone.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The beginning of a text, in whole sentences where they fit. */
final class Excerpt {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]++");
    private static final String CLOSING = "\"'”’“‘»«)";

    private Excerpt() {}

    static String of(List<Part> parts, int max) {
        var words =
                parts.stream().map(Part::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
        var line = SPACES.matcher(OneLine.of(words, 0, words.length()))
                .replaceAll(" ")
                .strip();
        if (line.length() <= max) return line;
        int sentence = sentenceEnd(line, max);
        return sentence >= max / 2 ? line.substring(0, sentence) : cut(line, max);
    }

    /** Where the last sentence ends that fits, 0 for none; what follows must begin with a space. */
    private static int sentenceEnd(String line, int max) {
        for (int end = Math.min(max, line.length() - 1); end > 0; end--) {
            if (line.charAt(end) != ' ') continue;
            int last = end - 1;
            while (last > 0 && CLOSING.indexOf(line.charAt(last)) >= 0) last--;
            char sign = line.charAt(last);
            if (sign == '!' || sign == '?' || sign == '…' || (sign == '.' && isFullStop(line, last))) return end;
        }
        return 0;
    }

    /** A full stop after a single letter or a number is more often an abbreviation or a date. */
    private static boolean isFullStop(String line, int at) {
        return at >= 2 && Character.isLetter(line.charAt(at - 1)) && Character.isLetter(line.charAt(at - 2));
    }

    private static String cut(String line, int max) {
        int end = line.lastIndexOf(' ', max - 1);
        if (end <= 0) end = max - 1;
        if (end > 0 && Character.isHighSurrogate(line.charAt(end - 1))) end--;
        while (end > 0 && ",;:-–— ".indexOf(line.charAt(end - 1)) >= 0) end--;
        return line.substring(0, Math.max(end, 0)) + "…";
    }
}
