package touchstone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RhythmTest {
    @Test
    void theMorningIsTheCompanysAndTheWeekBeginsOnMonday() {
        var berlin = ZoneId.of("Europe/Berlin");
        var sunday = Instant.parse("2026-11-15T12:00:00Z");

        assertThat(Rhythm.DAILY.last(sunday, berlin)).contains(Instant.parse("2026-11-15T06:00:00Z"));
        assertThat(Rhythm.DAILY.last(Instant.parse("2026-11-15T05:59:59Z"), berlin))
                .contains(Instant.parse("2026-11-14T06:00:00Z"));
        assertThat(Rhythm.WEEKLY.last(sunday, berlin)).contains(Instant.parse("2026-11-09T06:00:00Z"));
        assertThat(Rhythm.WEEKLY.last(Instant.parse("2026-07-06T05:00:00Z"), berlin))
                .contains(Instant.parse("2026-07-06T05:00:00Z"));
        assertThat(Rhythm.NEVER.last(sunday, berlin)).isEmpty();
    }
}
