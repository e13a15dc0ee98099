package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final Instant NOON = Instant.parse("2026-11-15T12:00:00Z");

    private final Presence presence = new Presence();

    @Test
    void somebodyIsThereSinceTheFirstTouchWithoutALongPause() {
        presence.typed("ana", "/a", NOON);
        presence.typed("ana", "/a", NOON.plusSeconds(100));
        presence.typed("ana", "/a", NOON.plusSeconds(200));

        assertThat(presence.since("ana", "/a", NOON.plusSeconds(200))).isEqualTo(NOON);
    }

    @Test
    void afterALongPauseOneBeginsAgain() {
        presence.typed("ana", "/a", NOON);
        presence.typed("ana", "/a", NOON.plusSeconds(121));

        assertThat(presence.since("ana", "/a", NOON)).isEqualTo(NOON.plusSeconds(121));
    }

    @Test
    void afterARestartTheLastTouchIsWhatIsKnown() {
        assertThat(presence.since("ana", "/a", NOON)).isEqualTo(NOON);
    }

    @Test
    void whoHasLeftIsForgotten() {
        presence.typed("ana", "/a", NOON);
        presence.left("ana", "/a");
        for (int number = 0; number < 2_000; number++) presence.typed("ben", "/" + number, NOON.plusSeconds(number));

        assertThat(presence.since("ana", "/a", NOON.plusSeconds(5))).isEqualTo(NOON.plusSeconds(5));
        assertThat(presence.since("ben", "/1999", NOON)).isEqualTo(NOON.plusSeconds(1999));
    }
}
