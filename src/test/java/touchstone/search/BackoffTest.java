package touchstone.search;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void eachWaitIsTwiceAsLongAsTheOneBeforeUpToAMinute() {
        var backoff = new Backoff();

        assertThat(Stream.generate(backoff::next)
                        .limit(9)
                        .map(Duration::toSeconds)
                        .collect(toList()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void aTryThatWentWellBeginsAnew() {
        var backoff = new Backoff();
        backoff.next();
        backoff.next();

        backoff.reset();

        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(1));
    }
}
