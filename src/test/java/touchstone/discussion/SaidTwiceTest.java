package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;
import touchstone.testing.Ticking;

/** Words that a browser put back into a form with another key are not said twice; and the way down a thread is short. */
class SaidTwiceTest {
    @Test
    void theSameWordsInARowAreOnePostWhateverTheKey() {
        try (var site = TestSite.starter()) {
            var ana = site.join("ana-says", Role.MEMBER);
            var thread = ana.post("/discussions", Map.of("about", "", "title", "Twice", "text", "Well?"))
                    .header("Location");
            var first = ana.post(thread, Map.of("text", "Yes.", "once", "one")).header("Location");

            var second = ana.post(thread, Map.of("text", "Yes.", "once", "two")).header("Location");

            assertThat(second).isEqualTo(first);
            var answer = thread + "/posts/" + first.replaceFirst(".*#post-", "") + "/reply";
            var reply = ana.post(answer, Map.of("text", "Yes.", "once", "three"));
            assertThat(reply.status()).as(answer).isEqualTo(303);
            assertThat(ana.post(answer, Map.of("text", "Yes.", "once", "four")).header("Location"))
                    .isEqualTo(reply.header("Location"))
                    .isNotEqualTo(first);
            site.member().post(thread, Map.of("text", "No."));
            assertThat(ana.post(thread, Map.of("text", "Yes.", "once", "five")).header("Location"))
                    .isNotEqualTo(first);
            assertThat(site.get(thread).doc().select(".post")).hasSize(5);
        }
    }

    @Test
    void theSameWordsAreSaidAgainWhereTimeHasPassed() {
        var clock = new Ticking();
        try (var site = TestSite.starter(clock)) {
            var ana = site.join("ana-asks-again", Role.MEMBER);
            var thread = ana.post("/discussions", Map.of("about", "", "title", "Again", "text", "Any news?"))
                    .header("Location");
            clock.pass(Duration.ofMinutes(9));
            ana.post(thread, Map.of("text", "Any news?"));
            assertThat(site.get(thread).doc().select(".post")).hasSize(1);

            clock.pass(Duration.ofMinutes(2));
            var later = ana.post(thread, Map.of("text", "Any news?")).header("Location");

            assertThat(site.get(thread).doc().select(".post")).hasSize(2);
            var answer = thread + "/posts/" + later.replaceFirst(".*#post-", "") + "/reply";
            ana.post(answer, Map.of("text", "None."));
            ana.post(answer, Map.of("text", "None."));
            assertThat(site.get(thread).doc().select(".post")).hasSize(3);
            clock.pass(Duration.ofMinutes(11));
            ana.post(answer, Map.of("text", "None."));
            assertThat(site.get(thread).doc().select(".post")).hasSize(4);
        }
    }

    @Test
    void aThreadThatABrowserSendsAgainUnderAnotherKeyIsOneThread() {
        var clock = new Ticking();
        try (var site = TestSite.starter(clock)) {
            var ana = site.join("ana-opens", Role.MEMBER);
            var first = opened(ana, "Twice?", "one");

            assertThat(opened(ana, "Twice?", "two")).isEqualTo(first);
            assertThat(opened(site.member(), "Twice?", "three")).isNotEqualTo(first);
            assertThat(opened(ana, "Twice!", "four")).isNotEqualTo(first);
            clock.pass(Duration.ofMinutes(11));
            assertThat(opened(ana, "Twice?", "five")).isNotEqualTo(first);
        }
    }

    private static String opened(Client who, String title, String key) {
        return who.post("/discussions", Map.of("about", "", "title", title, "text", "Well?", "once", key))
                .header("Location");
    }

    @Test
    void wordsThatAreKeptOtherwiseThanTypedAreTheSameWords() {
        try (var site = TestSite.starter()) {
            site.join("ben-is-called", "Ben Becker", Role.MEMBER);
            var ana = site.join("ana-calls", Role.MEMBER);
            var thread = ana.post("/discussions", Map.of("about", "", "title", "Called", "text", "Well?"))
                    .header("Location");
            var first = ana.post(thread, Map.of("text", "@Ben Becker, yes?")).header("Location");

            assertThat(ana.post(thread, Map.of("text", "@Ben Becker, yes?")).header("Location"))
                    .isEqualTo(first);
            assertThat(site.get(thread).doc().select(".post")).hasSize(2);
        }
    }

    @Test
    void aThreadLeadsToItsFormAndTheBarMarksTellOnlyWhereOneTells() {
        try (var site = TestSite.starter()) {
            var ana = site.member();
            for (var who : new Client[] {ana, site.editor()})
                assertThat(who.get("/discussions/firm-or-kind").doc().select(".jump a[href=#say]"))
                        .hasSize(1);
            assertThat(site.get("/discussions/firm-or-kind").doc().select("#say"))
                    .hasSize(1);
            assertThat(ana.get("/stories/new").doc().select(".tell-link[aria-current]"))
                    .hasSize(1);
            for (var path : new String[] {"/", "/discussions", "/stories", "/standards/B13", "/me"})
                assertThat(ana.get(path).doc().select(".tell-link[aria-current]"))
                        .as(path)
                        .isEmpty();
        }
    }
}
