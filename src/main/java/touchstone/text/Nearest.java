package touchstone.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody may have meant, by the number of signs to change. */
final class Nearest {
    private Nearest() {}

    /** How to mend a word that is none of the allowed ones. */
    static String hint(String word, Collection<String> allowed) {
        if (allowed.isEmpty()) return "leave it out";
        return of(word, allowed)
                .map(near -> "did you mean " + near + "? Else leave it out")
                .orElse("leave it out; known are " + String.join(", ", allowed));
    }

    static Optional<String> of(String word, Collection<String> allowed) {
        return allowed.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** The Levenshtein distance, without regard to case; words of over 80 signs are far from everything. */
    static int distance(String from, String to) {
        if (from.length() > 80 || to.length() > 80) return Integer.MAX_VALUE;
        var a = from.toLowerCase(java.util.Locale.ROOT);
        var b = to.toLowerCase(java.util.Locale.ROOT);
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
