package touchstone.writing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Since when each person has been typing at a place without a longer pause; kept in memory, as it is worth nothing later. */
final class Presence {
    /** After this long without a touch, somebody is not there any more. */
    static final Duration PAUSE = Duration.ofMinutes(2);

    /** From here on each touch first lets go of who has left. */
    private static final int MANY = 1_000;

    private record Seat(String person, String place) {}

    private record Stay(Instant from, Instant last) {
        boolean isOver(Instant now) {
            return last.plus(PAUSE).isBefore(now);
        }
    }

    private final Map<Seat, Stay> stays = new ConcurrentHashMap<>();

    /** Whether somebody has just begun. */
    boolean typed(String person, String place, Instant now) {
        if (stays.size() >= MANY) stays.values().removeIf(stay -> stay.isOver(now));
        var fresh = new Stay(now, now);
        var stay = stays.merge(
                new Seat(person, place),
                fresh,
                (before, begun) -> before.isOver(now) ? begun : new Stay(before.from(), now));
        return stay.equals(fresh);
    }

    /** Whether somebody was there. */
    boolean left(String person, String place) {
        return stays.remove(new Seat(person, place)) != null;
    }

    /** Since when somebody is there; the last touch where nothing is known of an earlier one, as after a restart. */
    Instant since(String person, String place, Instant lastTouch) {
        var stay = stays.get(new Seat(person, place));
        return stay == null ? lastTouch : stay.from();
    }
}
