package touchstone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.Listener;
import touchstone.testing.Patience;
import touchstone.testing.TestSite;
import touchstone.thing.Things;

/** What an open page is told, and for how long. */
class LiveTest {
    private TestSite site;

    @BeforeEach
    void open() {
        site = TestSite.starter();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private long change(String kind, String address) {
        return log(kind, site.ref(kind, address).id());
    }

    private long log(String kind, String id) {
        site.app().store().db().write(tx -> {
            tx.changed(kind, id);
            return true;
        });
        return site.app().store().db().changes().head();
    }

    private static Listener greeted(Listener listener) {
        assertThat(listener.status()).isEqualTo(200);
        assertThat(listener.next().event()).isEqualTo("hello");
        return listener;
    }

    @Test
    void aPageIsToldWhatChangedByRefAndPositionAndNothingElse() {
        try (var listener = greeted(site.listen("topics=standard:B13,touchpoint:N2"))) {
            change("standard", "B7");
            long position = change("standard", "B13");

            assertThat(listener.next())
                    .isEqualTo(new Listener.Heard(
                            "changed", Long.toString(position), List.of(position + " standard:B13")));
        }
    }

    @Test
    void theThreadOutlivesAnErrorAndTellsWhatItOwes() {
        var store = site.app().store();
        var asked = new CountDownLatch(2);
        var kinds = new AbstractSet<String>() {
            @Override
            public boolean contains(Object kind) {
                asked.countDown();
                if (asked.getCount() == 1) throw new StackOverflowError("on purpose");
                return false;
            }

            @Override
            public Iterator<String> iterator() {
                return Collections.emptyIterator();
            }

            @Override
            public int size() {
                return 0;
            }
        };
        var topics = new LiveTopics(new Things(store.names(), List.of()), Map.of("today", kinds));
        try (var _ = new Live(store.db().changes(), topics)) {
            change("standard", "B13");

            Patience.await("the second round", asked);
        }
    }

    @Test
    void whoComesBackIsToldWhatWasMissed() {
        long before = site.app().store().db().changes().head();
        change("standard", "B13");
        long last = change("standard", "B13");
        change("standard", "B7");

        try (var listener = greeted(site.listen("topics=standard:B13", "Last-Event-ID", Long.toString(before)))) {
            assertThat(listener.next().data()).containsExactly(last + " standard:B13");
        }
        try (var listener = greeted(site.listen("topics=standard:B13&since=" + before))) {
            assertThat(listener.changed()).containsExactly("standard:B13");
        }
    }

    @Test
    void whoKnowsEverythingIsToldOnlyWhatComes() {
        long last = change("standard", "B13");

        try (var listener = greeted(site.listen("topics=standard:B13,standard:B7&since=" + last))) {
            change("standard", "B7");

            assertThat(listener.changed()).containsExactly("standard:B7");
        }
    }

    @Test
    void whoMissedTooMuchIsToldToReadEverythingAnew() {
        var id = site.ref("standard", "B13").id();
        site.app().store().db().write(tx -> {
            for (int i = 0; i < 2_500; i++) tx.changed("standard", id);
            return true;
        });

        try (var listener = site.listen("topics=standard:B13&since=1")) {
            assertThat(listener.next().event()).isEqualTo("reload");
        }
        try (var listener = site.listen("topics=standard:B13&since=999999999")) {
            assertThat(listener.next().event()).isEqualTo("reload");
        }
    }

    @Test
    void whatNobodyMayReadNoMoreIsNotTold() {
        try (var listener =
                greeted(site.member().listen("topics=story:in-three-weeks,story:third-time-unlucky,today"))) {
            site.editor().post("/stories/third-time-unlucky/remove", "");
            change("story", "in-three-weeks");

            assertThat(listener.changed()).containsExactlyInAnyOrder("story:in-three-weeks", "today");
        }
    }

    @Test
    void anInboxIsItsPersonsOwn() {
        var other = site.editor();
        try (var listener = greeted(site.member().listen("topics=inbox,standard:B13"));
                var guest = site.listen("topics=inbox")) {
            log(Notices.INBOX, other.person().id());
            change("standard", "B13");
            assertThat(listener.changed()).containsExactly("standard:B13");

            log(Notices.INBOX, site.member().person().id());
            assertThat(listener.changed()).containsExactly("inbox");
            assertThat(guest.status()).isEqualTo(204);
        }
    }

    @Test
    void whoeverTypesAtTheSamePlaceIsToldThatSomebodyBegins() {
        var place = "/standards/B13/edit";
        try (var listener = greeted(site.editor().listen("topics=place:" + place))) {
            site.member().post("/drafts", Map.of("place", place, "field:text", "Ours.", "based-on", "1"));
            assertThat(listener.changed()).containsExactly("place:" + place);

            site.member().post("/drafts/forget", Map.of("place", place));
            assertThat(listener.changed()).containsExactly("place:" + place);

            change("standard", "B13");
            assertThat(listener.changed()).containsExactly("place:" + place);
        }
    }

    @Test
    void listeningEndsWithTheSession() {
        var ana = site.join("ana", Role.MEMBER);
        try (var listener = greeted(ana.listen("topics=today"))) {
            ana.post("/sign-out", "");

            listener.awaitEnd();
        }
    }

    @Test
    void listeningEndsWithADeactivation() {
        var ana = site.join("ana", Role.MEMBER);
        try (var listener = greeted(ana.listen("topics=today"))) {
            site.admin().post("/people/" + ana.person().slug() + "/deactivation", "");

            listener.awaitEnd();
        }
    }

    @Test
    void listeningEndsWithANewPassword() {
        var ana = site.join("ana", Role.MEMBER);
        try (var listener = greeted(ana.listen("topics=today"))) {
            ana.post("/me/password", Map.of("old", TestSite.PASSWORD, "password", "a wild river at dawn"));

            listener.awaitEnd();
        }
    }

    @Test
    void listeningEndsWithAnotherRole() {
        var ana = site.join("ana", Role.EDITOR);
        try (var listener = greeted(ana.listen("topics=today"))) {
            site.admin().post("/people/" + ana.person().slug(), Map.of("role", "member", "department", "workshop"));

            listener.awaitEnd();
        }
    }

    @Test
    void guestsListenOnlyWhileTheyMayRead() {
        try (var listener = greeted(site.listen("topics=today"))) {
            site.admin().post("/admin", Map.of("company", "Radhaus", "readers", "members"));

            listener.awaitEnd();
        }
        try (var listener = site.listen("topics=today")) {
            assertThat(listener.status()).isEqualTo(303);
        }
    }

    @Test
    void anOpenPageKeepsNoSessionAlive() {
        var ana = site.member();
        var kept = site.everythingKept();

        try (var listener = greeted(ana.listen("topics=today"))) {
            assertThat(listener.header("Cache-Control")).isEqualTo("no-store");
            assertThat(site.everythingKept()).isEqualTo(kept);
        }
    }

    @Test
    void whoReadsNothingDelaysNobody() throws IOException {
        try (var deaf = new Socket()) {
            deaf.setReceiveBufferSize(1_024);
            deaf.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), site.app().port()));
            deaf.getOutputStream()
                    .write("GET /events?topics=today HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            try (var listener = greeted(site.listen("topics=today"))) {
                for (int i = 0; i < 300; i++) {
                    change("standard", "B13");
                    assertThat(listener.changed()).containsExactly("today");
                }
            }
        }
    }

    @Test
    void whenTheServerEndsNobodyWaitsForThoseWhoListen() {
        try (var other = TestSite.empty();
                var listener = greeted(other.listen("topics=today"))) {
            long before = System.nanoTime();
            other.app().close();

            listener.awaitEnd();
            assertThat(System.nanoTime() - before).as("nanoseconds").isLessThan(8_000_000_000L);
        }
    }

    @Test
    void aSessionHasAFewConnectionsAndTheOldestMakesRoom() {
        Client ana = site.member();
        try (var first = greeted(ana.listen("topics=today"))) {
            var more = new ArrayList<Listener>();
            for (int i = 0; i < 6; i++) more.add(greeted(ana.listen("topics=today")));

            first.awaitEnd();
            change("standard", "B13");
            for (var one : more) assertThat(one.changed()).containsExactly("today");
            more.forEach(Listener::close);
        }
    }
}
