package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.testing.Ticking;

/** A form that was sent is remembered for a week, and swept after it. */
class OnceStoreTest {
    private final OnceStore once = new OnceStore();
    private final Ticking clock = new Ticking();

    @TempDir
    private Path data;

    private Colleagues us;

    @BeforeEach
    void open() {
        us = new Colleagues(data, clock);
    }

    @AfterEach
    void close() {
        us.close();
    }

    @Test
    void theSameWordsUnderTheSameKeyWereSentBefore() {
        keep("key", "words");

        assertThat(path("key", "words")).contains("/stories/x");
        assertThat(path("key", "other words")).isEmpty();
        assertThat(path("another", "words")).isEmpty();
        assertThat(path("", "words")).isEmpty();
    }

    @Test
    void whatWasSentLongAgoIsSwept() {
        keep("old", "words");
        clock.pass(Duration.ofDays(4));
        keep("newer", "words");
        clock.pass(Duration.ofDays(4));

        us.db().write(tx -> {
            once.sweep(tx);
            return true;
        });

        assertThat(path("old", "words")).isEmpty();
        assertThat(path("newer", "words")).contains("/stories/x");
    }

    private void keep(String key, String content) {
        us.db().write(tx -> {
            once.keep(tx, key, us.ana(), content, "/stories/x");
            return true;
        });
    }

    private Optional<String> path(String key, String content) {
        return us.db().write(tx -> once.path(tx, key, us.ana(), content));
    }
}
