package touchstone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import touchstone.config.Config;
import touchstone.people.Visitor;
import touchstone.testing.Listener;
import touchstone.testing.Patience;
import touchstone.testing.TestSite;
import touchstone.thing.Things;
import touchstone.web.Extras;
import touchstone.web.Frames;
import touchstone.web.Messages;
import touchstone.web.Mine;
import touchstone.web.Server;

/** How many may listen: who comes when the house is full is asked to come again, and takes nobody's place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveCeilingTest {
    @TempDir
    private Path data;

    private TestSite site;
    private @Nullable Live live;
    private @Nullable Server server;

    @BeforeAll
    void open() {
        site = TestSite.starter();
    }

    @AfterAll
    void close() {
        site.close();
    }

    @AfterEach
    void stop() {
        if (live != null) live.close();
        if (server != null) server.stop();
    }

    /** The site's people at a server of its own, of which so many may listen. */
    private Live serve(LiveLimits limits) {
        var store = site.app().store();
        var opened = new Live(
                store.db().changes(),
                new LiveTopics(new Things(store.names(), List.of()), Map.of("today", Set.of("story"))),
                limits);
        live = opened;
        var frames = new Frames(Messages.load(), () -> "Radhaus", Optional::empty, new Nothing(), false);
        server = new Server(Config.at(data), frames, store.accounts(), List.of(new LiveRoutes(opened)), () -> true)
                .start();
        return opened;
    }

    /** Pages that tell nothing of their own. */
    private static final class Nothing implements Extras {
        @Override
        public boolean mails() {
            return false;
        }

        @Override
        public Mine mine(Visitor visitor) {
            return Mine.NOTHING;
        }

        @Override
        public long position() {
            return 0;
        }
    }

    private Listener guest() {
        return new Listener(address(), "topics=today");
    }

    private Listener member() {
        return new Listener(
                address(), "topics=today", "Cookie", "session=" + site.member().session());
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + (server == null ? 0 : server.port()) + "/");
    }

    private static void awaitListeners(Live live, int number) {
        Patience.until(number + " who listen", () -> live.listening() == number);
    }

    private static void assertFull(Listener refused) {
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isIn("20", "21");
    }

    @Test
    void anAddressHasSoManyGuestsAndOneThatLeavesMakesRoom() {
        var opened = serve(new LiveLimits(10, 10, 2, 6));
        var first = guest();
        try (var second = guest();
                var third = guest();
                var member = member()) {
            assertThat(List.of(first.status(), second.status(), member.status()))
                    .containsOnly(200);
            assertFull(third);

            first.close();
            // A connection that is gone is noticed when something is said to it.
            tellSomething();
            awaitListeners(opened, 2);
            try (var next = guest()) {
                assertThat(next.status()).isEqualTo(200);
            }
        }
    }

    @Test
    void guestsLeavePlacesForMembers() {
        serve(new LiveLimits(3, 1, 10, 6));
        try (var guest = guest();
                var refused = guest();
                var member = member()) {
            assertThat(List.of(guest.status(), member.status())).containsOnly(200);
            assertFull(refused);
        }
    }

    @Test
    void whenTheHouseIsFullMembersComeAgainToo() {
        serve(new LiveLimits(2, 2, 2, 6));
        try (var first = member();
                var second = member();
                var refused = member()) {
            assertThat(List.of(first.status(), second.status())).containsOnly(200);
            assertFull(refused);
            assertThat(first.next().event()).isEqualTo("hello");
        }
    }

    private void tellSomething() {
        site.app().store().db().write(tx -> {
            tx.changed("story", "none");
            return true;
        });
    }
}
