package touchstone.writing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A draft in a list of one's own drafts.
 *
 * @param begins its first words, or the place that was chosen; empty when there are none
 * @param newest whether the form shows this one by itself, as the newest of its place
 */
public record DraftLine(
        String place, String title, String begins, long basedOn, Instant at, Strand strand, boolean newest) {
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

    /** The address of the form with this text. */
    public String path() {
        return newest ? place : place + "?" + Drafts.WISHED + "=" + strand.id();
    }

    /** Where one reads it when its thing is not there any more. */
    public String words() {
        return Left.words(place) + (newest ? "" : "&" + Drafts.WISHED + "=" + strand.id());
    }
}
