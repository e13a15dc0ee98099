package touchstone.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Telephone numbers as people write them here and abroad; dates, times, sizes and prices look similar and are none. */
final class PhoneNumbers {
    private static final int FEWEST = 7;
    private static final int FEWEST_IN_ONE = 9;
    private static final int FEWEST_ABROAD = 9;
    private static final int MOST = 15;
    private static final int BEFORE = 24;

    private static final String GAP = "(?:[ \u00a0]?[/–-][ \u00a0]?|[ \u00a0]?\\(|\\)[ \u00a0]?|[ \u00a0.])?";
    private static final String ALONE = "(?<![\\p{L}\\p{N}_])(?<![0-9][.,:/-])";

    /** With a prefix: +49, 0049, (0711), 0171. */
    private static final Pattern PREFIXED = Pattern.compile(
            ALONE + "\\(?(?:\\+[ \u00a0]?[1-9]|00[1-9]|0[1-9])(?:" + GAP + "[0-9]){5,20}+(?![\\p{L}\\p{N}_])");

    /** As in North America: (212) 555-0123. */
    private static final Pattern AMERICAN = Pattern.compile(
            ALONE + "(?:1[-. ])?(?:\\([2-9][0-9]{2}\\) ?|[2-9][0-9]{2}[-.])[0-9]{3}[-. ][0-9]{4}(?![\\p{L}\\p{N}_])");

    /** A short number that is called one: "Tel. 92145". */
    private static final Pattern CALLED_ONE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:tel(?:efon(?:nummer)?|ephone)?|phone|handy"
                    + "(?:nummer)?|mobil(?:nummer|telefon)?|mobile|cell(?:phone)?|rufnummer|durchwahl|fax)(?:[ .:]|nr|no|number|is|ist){0,5}"
                    + "[ .:]([0-9](?:[ /-]?[0-9]){4,14}+)(?![\\p{L}\\p{N}_%])(?!,[0-9])");

    private static final Pattern DATE = Pattern.compile(
            "\\(?(?:(?:0?[1-9]|[12][0-9]|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:[0-9]{4}|[0-9]{2})(?![0-9]|[./-][0-9])"
                    + "|(?:0?[1-9]|1[0-2])[ ]?[./-][ ]?(?:19|20)[0-9]{2}(?![0-9])|(?:19|20)[0-9]{2}[./-][0-9]{2}(?![0-9])).{0,40}");
    private static final Pattern HOURS =
            Pattern.compile("(?:[01][0-9]|2[0-3])[0-5][0-9][ \u00a0]?[-–/][ \u00a0]?(?:[01][0-9]|2[0-4])[0-5][0-9]");
    private static final Pattern PAIRS = Pattern.compile("[0-9]{2}(?:[^0-9]{1,3}[0-9]{2}){1,9}");
    private static final Pattern FIVE_PAIRS = Pattern.compile("0[1-9]([ .-])[0-9]{2}(?:\\1[0-9]{2}){3}");
    private static final Pattern SECOND = Pattern.compile("[^0-9]{1,3}(?=0[0-9])");
    private static final Pattern PART_BEFORE =
            Pattern.compile("(?iu)(?:art(?:ikel)?|teile|ean|isbn|part|sku|item|model|modell)[\\p{L}. :#-]{0,12}$");

    private PhoneNumbers() {}

    static void find(Figures figures, Claims claims) {
        var text = figures.text();
        figures.walk(PREFIXED, found -> {
            var written = first(found.group());
            // What begins with a date may go on with a number.
            if (!isNumber(written) || isPart(text, found.start())) return found.start() + 1;
            int end = found.start() + written.length();
            claims.claim(Hint.Kind.PHONE, found.start(), end);
            return end;
        });
        figures.find(AMERICAN)
                .filter(found -> !isPart(text, found.start()))
                .forEach(found -> claims.claim(Hint.Kind.PHONE, found.start(), found.end()));
        figures.find(CALLED_ONE)
                .filter(found -> !DATE.matcher(found.group(1)).matches())
                .forEach(found -> claim(found, claims));
    }

    private static void claim(MatchResult found, Claims claims) {
        claims.claim(Hint.Kind.PHONE, found.start(1), found.end(1));
    }

    /** The first of two numbers that stand side by side. */
    private static String first(String written) {
        if (digits(written) <= MOST) return written;
        var second = SECOND.matcher(written);
        while (second.find())
            if (digits(written.substring(0, second.start())) >= FEWEST) return written.substring(0, second.start());
        return written;
    }

    private static int digits(String written) {
        return (int) written.chars().filter(Character::isDigit).count();
    }

    private static boolean isNumber(String written) {
        int digits = digits(written);
        if (digits > MOST) return false;
        boolean abroad = written.contains("+") || written.startsWith("00");
        if (abroad) return digits >= FEWEST_ABROAD;
        if (DATE.matcher(written).matches() || HOURS.matcher(written).matches()) return false;
        // 06 12 18 24 are hours; 06 12 34 56 78 is how the French write.
        if (PAIRS.matcher(written).matches()) return FIVE_PAIRS.matcher(written).matches();
        return digits >= (digits == written.length() ? FEWEST_IN_ONE : FEWEST);
    }

    private static boolean isPart(String text, int at) {
        return PART_BEFORE.matcher(text.substring(Math.max(0, at - BEFORE), at)).find();
    }

    static List<Pattern> patterns() {
        return List.of(PREFIXED, AMERICAN, CALLED_ONE, DATE, HOURS, PAIRS, FIVE_PAIRS, SECOND, PART_BEFORE);
    }
}
