package touchstone.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What somebody typed into a form and has not saved.
 *
 * @param place the address of the form
 * @param title how its writer knows it again, in one line; empty when it has none yet
 * @param fields what stands in the form, by name, without what belongs to one sending and without secrets
 * @param basedOn the revision that it changes, 0 for a new thing
 * @param at when it was typed
 */
public record Draft(String place, String title, Map<String, List<String>> fields, long basedOn, Instant at) {
    /** As much as the longest page of the manual and what stands around it, in bytes of UTF-8. */
    static final int LONGEST = 256 * 1024;

    private static final int MOST_VALUES = 2_000;
    private static final int LONGEST_TITLE = 200;
    private static final Set<String> OF_ONE_SENDING = Set.of("based-on", "once", "place", Strand.FIELD);

    public Draft {
        title = line(title);
        var kept = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> {
            if (isKept(name)) kept.put(name, List.copyOf(values));
        });
        fields = Collections.unmodifiableMap(kept);
    }

    private static boolean isKept(String name) {
        return !OF_ONE_SENDING.contains(name) && !name.toLowerCase(Locale.ROOT).contains("password");
    }

    private static String line(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE));
    }

    /** The same at the place where its form is now. */
    Draft at(String place) {
        return new Draft(place, title, fields, basedOn, at);
    }

    boolean isTooLong() {
        long bytes = 0;
        int values = 0;
        for (var field : fields.entrySet())
            for (var value : field.getValue()) {
                bytes += field.getKey().getBytes(UTF_8).length + value.getBytes(UTF_8).length;
                values++;
            }
        return bytes > LONGEST || values > MOST_VALUES;
    }

    /** Whether it changes something that is there already. */
    public boolean isOfSomething() {
        return basedOn > 0;
    }
}
