package touchstone.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** International bank account numbers (ISO 13616): a country, two check digits, and as many signs as the country has. */
final class Ibans {
    private static final Pattern BEGINNING = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}[0-9]{2}");
    private static final Map<String, Integer> LENGTHS = lengths("AD24 AE23 AL28 AT20 BA20 BE16 BG22 BR29 CH21 CY28 CZ24"
            + " DE22 DK18 EE20 ES24 FI18 FR27 GB22 GE22 GI23 GR27 HR21 HU28 IE22 IL23 IS26 IT27 LI21 LT20 LU20 LV21 MC27"
            + " MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 TR26 UA29 XK20");

    private Ibans() {}

    static void find(Figures figures, Claims claims) {
        figures.find(BEGINNING).forEach(beginning -> {
            int end = end(figures.text(), beginning.start());
            if (end > 0) claims.claim(Hint.Kind.IBAN, beginning.start(), end);
        });
    }

    /** Where the number that begins here ends; 0 when it is none. */
    private static int end(String text, int start) {
        var country = text.substring(start, start + 2).toUpperCase(Locale.ROOT);
        int length = LENGTHS.getOrDefault(country, 0);
        var signs = new StringBuilder(length);
        int at = start;
        while (at < text.length() && signs.length() < length) {
            char sign = text.charAt(at);
            if (isSign(sign)) signs.append(sign);
            else if (!isGap(sign) || isGap(text.charAt(at - 1))) return 0;
            at++;
        }
        boolean ends = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
        return ends && length > 0 && signs.length() == length && remainder(signs) == 1 ? at : 0;
    }

    private static boolean isSign(char sign) {
        return (sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
    }

    private static boolean isGap(char sign) {
        return sign == ' ' || sign == '-' || sign == '\u00a0';
    }

    /** Modulo 97 with the first four signs last and letters as numbers from 10; 1 for a number that is right. */
    private static int remainder(CharSequence signs) {
        int remainder = 0;
        for (int i = 0; i < signs.length(); i++) {
            int value = Character.digit(signs.charAt((i + 4) % signs.length()), 36);
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
        }
        return remainder;
    }

    static List<Pattern> patterns() {
        return List.of(BEGINNING);
    }

    private static Map<String, Integer> lengths(String table) {
        var lengths = new HashMap<String, Integer>();
        for (var country : table.split(" ", -1))
            lengths.put(country.substring(0, 2), Integer.valueOf(country.substring(2)));
        return Map.copyOf(lengths);
    }
}
