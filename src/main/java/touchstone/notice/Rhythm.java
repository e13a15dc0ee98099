package touchstone.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import touchstone.text.Choice;

/** How often somebody wants to be told by mail of what does not wait. */
public enum Rhythm implements Choice {
    DAILY,
    WEEKLY,
    /** Only what waits is mailed. */
    WAITING,
    /** Nothing is mailed at all, not even what waits. */
    NEVER;

    /** Before work begins. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** The last morning on which a digest was to be sent; none for who wants none. */
    Optional<Instant> last(Instant now, ZoneId zone) {
        if (this == WAITING || this == NEVER) return Optional.empty();
        var here = now.atZone(zone);
        var morning = here.with(MORNING);
        if (here.isBefore(morning)) morning = morning.minusDays(1).with(MORNING);
        if (this == WEEKLY) morning = morning.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Optional.of(morning.toInstant());
    }

    /** The rhythm with a key; anything else is the usual one. */
    static Rhythm of(String key) {
        for (var rhythm : values()) if (rhythm.key().equals(key)) return rhythm;
        return DAILY;
    }
}
