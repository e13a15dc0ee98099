package touchstone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.testing.TestSite;

/** What is not listened to: hostile topics, other sites, and what is no browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveRefusalTest {
    private TestSite site;

    @BeforeAll
    void open() {
        site = TestSite.starter();
    }

    @AfterAll
    void close() {
        site.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "standard:",
                "standard:b0rken",
                "standard:B13\nid: 9\nevent: reload\ndata: x",
                "story:' or '1'='1",
                "story:../../etc/passwd",
                "inbox:somebody-else",
                "person:management",
                "session:1",
                "place:/standards/B13",
                "place:/standards/../standards/B13/edit",
                "place://evil.example/edit",
                "place:/standards/B13\r\n/edit",
                "typing standard:B13",
                ":",
                "\u0000",
                "<script>alert(1)</script>",
                "\uD83D\uDEB2:\uD83D\uDEB2"
            })
    void aTopicThatIsNoneIsNotHeardOf(String topic) {
        try (var listener = site.listen("topics=" + encoded(topic))) {
            assertThat(listener.status()).isEqualTo(204);
        }
    }

    @Test
    void manyTopicsAreCutAndAnEndlessOneIsNone() {
        var many = new ArrayList<String>();
        for (int i = 0; i < 500; i++) many.add("standard:B" + i);
        var query = "topics=" + String.join(",", many);
        try (var listener = site.listen(query)) {
            assertThat(listener.status()).isEqualTo(200);
            assertThat(listener.next().data().getFirst()).endsWith(" " + LiveTopics.MOST_OF_GUESTS + " guest");
        }
        try (var listener = site.member().listen(query)) {
            assertThat(listener.next().data().getFirst()).endsWith(" " + LiveTopics.MOST + " member");
        }
        try (var listener = site.listen("topics=standard:" + "B".repeat(5_000))) {
            assertThat(listener.status()).isEqualTo(204);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1e9", "99999999999999999999", "1; drop table change_log", "\uFF11"})
    void aPositionThatIsNoneIsNone(String since) {
        try (var listener = site.listen("topics=standard:B13&since=" + encoded(since))) {
            assertThat(listener.next().event()).isEqualTo("hello");
        }
    }

    @Test
    void anotherSiteDoesNotListen() {
        for (var headers : List.of(
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Origin", "https://evil.example"})) {
            try (var listener = site.listen("topics=today", headers)) {
                assertThat(listener.status()).isEqualTo(403);
            }
        }
    }

    @Test
    void whoWantsSomethingElseIsToldWhatThisIs() {
        var answer = site.get("/events?topics=today");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.body()).startsWith("At this address a browser listens");
        assertThat(site.german("/events?topics=today").body()).startsWith("Unter dieser Adresse");
    }

    @Test
    void aGuestFromElsewhereSignsInFirst() {
        try (var listener = site.listen("topics=today", "X-Forwarded-For", "192.0.2.7")) {
            assertThat(listener.status()).isEqualTo(303);
        }
    }
}
