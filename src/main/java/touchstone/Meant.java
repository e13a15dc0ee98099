package touchstone;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant who wrote another one. */
final class Meant {
    // More than every second letter wrong is another word.
    private static final int LETTERS_PER_SLIP = 2;

    private Meant() {}

    /** The known word nearest to a written one; none when all are far. */
    static Optional<String> of(String written, Collection<String> known) {
        var plain = plain(written);
        return known.stream()
                .filter(word -> slips(plain, plain(word)) <= Math.max(plain.length(), word.length()) / LETTERS_PER_SLIP)
                .min(Comparator.comparingInt(word -> slips(plain, plain(word))));
    }

    /** As the environment or another program would spell it: TOUCHSTONE_PORT, server.port, --port. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:touchstone|server)[._-]", "")
                .replaceAll("[^a-z0-9]", "");
    }

    /** How many letters are missing, too many or others (Levenshtein). */
    private static int slips(String one, String other) {
        var before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) before[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[other.length()];
    }
}
