package touchstone;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class DailyTest {
    @Test
    void aTaskThatFailsInWhateverWayIsTriedAgainTheNextDay() {
        assertThatCode(() -> Daily.run(() -> {
                    throw new NoClassDefFoundError("on purpose");
                }))
                .doesNotThrowAnyException();
        assertThatCode(() -> Daily.run(() -> {
                    throw new IllegalStateException("on purpose");
                }))
                .doesNotThrowAnyException();
    }
}
