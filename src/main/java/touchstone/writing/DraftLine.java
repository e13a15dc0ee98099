package touchstone.writing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A draft in a list of one's own drafts.
 *
 * @param begins its first words, or the place that was chosen; empty when there are none
 */
public record DraftLine(String place, String title, String begins, long basedOn, Instant at) {
    private static final int MOST = 60;

    /** What stands in the fields, as far as it tells one draft from another. */
    static String begins(Map<String, List<String>> fields) {
        return fields.values().stream()
                .flatMap(List::stream)
                .map(value -> value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(value -> value.contains(" "))
                .findFirst()
                .map(words -> words.codePointCount(0, words.length()) <= MOST
                        ? words
                        : words.substring(0, words.offsetByCodePoints(0, MOST)) + "…")
                .orElseGet(() -> String.join(", ", fields.getOrDefault("touchpoint", List.of())));
    }
}
