package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.TestSite;

/** What somebody wants to find again. */
class BookmarkTest {
    @Test
    void whatIsMarkedWaitsOnOnesOwnPageUntilItIsForgotten() {
        try (var site = TestSite.starter()) {
            var ana = site.join("quendoline", Role.MEMBER);
            var ben = site.join("balthasar", Role.MEMBER);

            for (int pressed = 0; pressed < 2; pressed++)
                assertThat(ana.post("/me/bookmarks", "path=/stories/in-three-weeks")
                                .header("location"))
                        .isEqualTo("/me#bookmarks");
            ana.post("/me/bookmarks", "path=/standards/B13");
            for (var nowhere : new String[] {"/stories/none", "//evil.example", "javascript:alert(1)", ""})
                ana.post("/me/bookmarks", "path=" + nowhere);

            assertThat(ana.get("/me").doc().select("#bookmarks li > a").eachAttr("href"))
                    .containsExactlyInAnyOrder("/standards/B13", "/stories/in-three-weeks");
            assertThat(ben.get("/me").doc().select("#bookmarks li > a")).isEmpty();

            ana.post("/me/bookmarks", "path=/stories/in-three-weeks&forget=yes");
            assertThat(ana.get("/me").doc().select("#bookmarks li > a").eachAttr("href"))
                    .containsExactly("/standards/B13");
        }
    }
}
