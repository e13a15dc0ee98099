package touchstone.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What texts may name: the addresses that the wiki has and those that the import brings, by kind. */
final class Known {
    private static final int MOST_NAMED = 12;

    private final Map<String, Set<String>> addresses = new HashMap<>();

    void add(String kind, String address) {
        addresses.computeIfAbsent(kind, any -> new TreeSet<>()).add(address);
    }

    boolean has(String kind, String address) {
        return all(kind).contains(address);
    }

    /** What to write instead of a word that names nothing of a kind. */
    String mend(String kind, String word) {
        var known = all(kind);
        var near = known.stream().filter(other -> other.equalsIgnoreCase(word)).findFirst();
        if (near.isPresent()) return "write " + near.get();
        if (known.isEmpty()) return "add a " + kind + " with this name to the import";
        var some = String.join(", ", known.stream().limit(MOST_NAMED).toList());
        return "write one of " + some + (known.size() > MOST_NAMED ? ", ..." : "");
    }

    private Set<String> all(String kind) {
        return addresses.getOrDefault(kind, Set.of());
    }
}
