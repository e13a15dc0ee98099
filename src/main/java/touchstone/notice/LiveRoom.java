package touchstone.notice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who listens to what, and how many may. Not for two threads at once. */
final class LiveRoom {
    private final LiveLimits limits;
    private final Set<LiveConnection> all = new LinkedHashSet<>();
    private final Map<LiveKey, Set<LiveConnection>> listeners = new HashMap<>();
    private final Map<String, Deque<LiveConnection>> owners = new HashMap<>();
    private int guests;

    LiveRoom(LiveLimits limits) {
        this.limits = limits;
    }

    /** Whether somebody else of this kind may come in. */
    boolean hasPlaceFor(LiveConnection one) {
        if (all.size() >= limits.all()) return false;
        return !isGuest(one)
                || (guests < limits.guests()
                        && owners.getOrDefault(one.pass().owner(), new ArrayDeque<>())
                                        .size()
                                < limits.perAddress());
    }

    /** Lets somebody in. A session that has too many loses its oldest, which is given back: most likely it is dead. */
    Optional<LiveConnection> enter(LiveConnection one) {
        all.add(one);
        if (isGuest(one)) guests++;
        for (var key : one.keys())
            listeners.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(one);
        var own = owners.computeIfAbsent(one.pass().owner(), any -> new ArrayDeque<>());
        own.add(one);
        return isGuest(one) || own.size() <= limits.perSession() ? Optional.empty() : Optional.of(own.getFirst());
    }

    void leave(LiveConnection one) {
        if (!all.remove(one)) return;
        if (isGuest(one)) guests--;
        for (var key : one.keys()) listeners.computeIfPresent(key, (_, some) -> without(some, one));
        owners.computeIfPresent(one.pass().owner(), (_, own) -> {
            own.remove(one);
            return own.isEmpty() ? null : own;
        });
    }

    private static @Nullable Set<LiveConnection> without(Set<LiveConnection> some, LiveConnection one) {
        some.remove(one);
        return some.isEmpty() ? null : some;
    }

    Set<LiveConnection> listeners(LiveKey key) {
        return listeners.getOrDefault(key, Set.of());
    }

    List<LiveConnection> all() {
        return new ArrayList<>(all);
    }

    int size() {
        return all.size();
    }

    private static boolean isGuest(LiveConnection one) {
        return one.pass().visitor().isGuest();
    }
}
