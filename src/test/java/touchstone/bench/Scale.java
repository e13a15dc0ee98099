package touchstone.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much is measured.
 *
 * @param parts what is measured
 * @param sizes stories beside the starter's, from few to many
 * @param pairs rounds of each program at each measurement, in turn
 * @param round how long one round takes
 * @param warmUp of each program for each kind of page, before it is measured
 * @param starts how often the program is started
 * @param memory how long it serves everything in a small heap
 */
record Scale(
        Set<Part> parts, List<Integer> sizes, int pairs, Duration round, Duration warmUp, int starts, Duration memory) {
    private static final int MIDDLE = 10_000;

    /** Everything, or with the word quick less of it, or only some parts by their words; numbers replace the sizes. */
    static Scale of(String... arguments) {
        var words = List.of(arguments);
        var sizes = words.stream()
                .filter(word -> word.matches("[1-9]\\d{0,5}"))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        var parts = EnumSet.noneOf(Part.class);
        for (var part : Part.values()) if (words.contains(part.word())) parts.add(part);
        if (words.size() > sizes.size() + parts.size() + (words.contains("quick") ? 1 : 0))
            throw new IllegalArgumentException("bench takes the word quick, what to measure (" + allParts()
                    + "; all of it unless some is named), and numbers of stories");
        return (words.contains("quick") ? quick() : full()).ofParts(parts).ofSizes(sizes);
    }

    private static String allParts() {
        return Arrays.stream(Part.values()).map(Part::word).collect(Collectors.joining(", "));
    }

    private static Scale full() {
        return new Scale(
                EnumSet.allOf(Part.class),
                List.of(1_000, MIDDLE, 100_000),
                5,
                Duration.ofMillis(1_500),
                Duration.ofSeconds(6),
                5,
                Duration.ofSeconds(20));
    }

    private static Scale quick() {
        return new Scale(
                EnumSet.allOf(Part.class),
                List.of(1_000, MIDDLE),
                3,
                Duration.ofMillis(600),
                Duration.ofMillis(1_500),
                3,
                Duration.ofSeconds(5));
    }

    private Scale ofSizes(List<Integer> others) {
        return others.isEmpty() ? this : new Scale(parts, others, pairs, round, warmUp, starts, memory);
    }

    private Scale ofParts(Set<Part> others) {
        return others.isEmpty() ? this : new Scale(others, sizes, pairs, round, warmUp, starts, memory);
    }

    boolean has(Part... any) {
        return Arrays.stream(any).anyMatch(parts::contains);
    }

    int smallest() {
        return sizes.getFirst();
    }

    int largest() {
        return sizes.getLast();
    }

    /** The size at which start and memory are measured: 10,000 where it is among them. */
    int middle() {
        return sizes.stream()
                .filter(size -> size <= MIDDLE)
                .max(Integer::compare)
                .orElse(smallest());
    }
}
