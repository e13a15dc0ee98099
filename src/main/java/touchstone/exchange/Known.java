package touchstone.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import touchstone.text.TextFile;

/** What texts may name: the addresses that the wiki has and those that the import brings, by kind. */
final class Known {
    private static final int MOST_NAMED = 12;

    private final Map<String, Set<String>> addresses = new HashMap<>();

    void add(String kind, String address) {
        addresses.computeIfAbsent(kind, any -> new TreeSet<>()).add(address);
    }

    /** Faults each word under a key that names nothing of a kind. */
    void check(TextFile file, String key, String kind, Collection<String> words) {
        var known = addresses.getOrDefault(kind, Set.of());
        for (var word : words)
            if (!word.isEmpty() && !known.contains(word))
                file.fault(key, "there is no " + kind + " " + word, mend(kind, word, known));
    }

    private static String mend(String kind, String word, Set<String> known) {
        var near = known.stream().filter(other -> other.equalsIgnoreCase(word)).findFirst();
        if (near.isPresent()) return "write " + near.get();
        if (known.isEmpty()) return "add a " + kind + " with this name to the import";
        var some = String.join(", ", known.stream().limit(MOST_NAMED).toList());
        return "write one of " + some + (known.size() > MOST_NAMED ? ", ..." : "");
    }
}
