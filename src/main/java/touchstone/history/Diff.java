package touchstone.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two texts, word by word; line by line where they are very long. */
public final class Diff {
    /** Words and the space between them, as units that are compared. */
    private static final Pattern WORDS = Pattern.compile("\\s+|[\\p{L}\\p{N}_]+|[^\\s\\p{L}\\p{N}_]");

    private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    // Comparing costs the product of length and change: by words, a long text written anew would take seconds.
    private static final int MOST_WORDS = 6_000;
    private static final int MOST_LINES = 3_000;

    /** What became of a stretch of text. */
    public enum Fate {
        SAME,
        REMOVED,
        ADDED
    }

    /** A stretch of text with one fate. */
    public record Stretch(Fate fate, String text) {
        public boolean isAdded() {
            return fate == Fate.ADDED;
        }

        public boolean isRemoved() {
            return fate == Fate.REMOVED;
        }
    }

    private Diff() {}

    /** The stretches of both texts in reading order; what was removed stands before what took its place. */
    public static List<Stretch> between(String before, String after) {
        if (before.equals(after)) return before.isEmpty() ? List.of() : List.of(new Stretch(Fate.SAME, before));
        var old = units(WORDS, before);
        var now = units(WORDS, after);
        if (old.size() + now.size() > MOST_WORDS) {
            old = units(LINES, before);
            now = units(LINES, after);
        }
        if (old.size() + now.size() > MOST_LINES + MOST_WORDS) return whole(before, after);
        return between(old, now);
    }

    private static List<Stretch> whole(String before, String after) {
        var stretches = new ArrayList<Stretch>();
        add(stretches, Fate.REMOVED, List.of(before));
        add(stretches, Fate.ADDED, List.of(after));
        return stretches;
    }

    private static List<Stretch> between(List<String> old, List<String> now) {
        var stretches = new ArrayList<Stretch>();
        int done = 0;
        for (var delta :
                DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) continue;
            int at = delta.getSource().getPosition();
            add(stretches, Fate.SAME, old.subList(done, at));
            add(stretches, Fate.REMOVED, delta.getSource().getLines());
            add(stretches, Fate.ADDED, delta.getTarget().getLines());
            done = at + delta.getSource().size();
        }
        add(stretches, Fate.SAME, old.subList(done, old.size()));
        return inPairs(stretches);
    }

    /** What was removed before what took its place, each in one stretch; a mere space between two such places parts nothing. */
    private static List<Stretch> inPairs(List<Stretch> found) {
        var stretches = new ArrayList<Stretch>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (int i = 0; i < found.size(); i++) {
            var stretch = found.get(i);
            boolean joins = stretch.text().isBlank() && !removed.isEmpty() && !added.isEmpty() && i < found.size() - 1;
            if (stretch.fate() == Fate.SAME && !joins) {
                flush(stretches, removed, added);
                stretches.add(stretch);
                continue;
            }
            if (!stretch.isAdded()) removed.append(stretch.text());
            if (!stretch.isRemoved()) added.append(stretch.text());
        }
        flush(stretches, removed, added);
        return stretches;
    }

    private static void flush(List<Stretch> stretches, StringBuilder removed, StringBuilder added) {
        add(stretches, Fate.REMOVED, List.of(removed.toString()));
        add(stretches, Fate.ADDED, List.of(added.toString()));
        removed.setLength(0);
        added.setLength(0);
    }

    private static void add(List<Stretch> stretches, Fate fate, List<String> units) {
        var text = String.join("", units);
        if (!text.isEmpty()) stretches.add(new Stretch(fate, text));
    }

    private static List<String> units(Pattern pattern, String text) {
        var units = new ArrayList<String>();
        var found = pattern.matcher(text);
        while (found.find()) units.add(found.group());
        return units;
    }
}
