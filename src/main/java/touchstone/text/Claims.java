package touchstone.text;

import java.util.List;
import java.util.TreeMap;

/** The places of a text that were recognised; what is claimed first stays what it is. */
final class Claims {
    private static final int MOST = 50;

    private final String text;
    private final TreeMap<Integer, Hint> byStart = new TreeMap<>();

    Claims(String text) {
        this.text = text;
    }

    void claim(Hint.Kind kind, int from, int to) {
        if (byStart.size() >= MOST || isTaken(from, to)) return;
        byStart.put(from, new Hint(kind, text.substring(from, to), from, to));
    }

    List<Hint> hints() {
        return List.copyOf(byStart.values());
    }

    private boolean isTaken(int from, int to) {
        var before = byStart.lowerEntry(to);
        return before != null && before.getValue().to() > from;
    }
}
