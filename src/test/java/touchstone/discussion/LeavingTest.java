package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.TestSite;

/** What is left of somebody who has left, and of the example once it is taken out. */
class LeavingTest {
    @Test
    void aLeaversPositionStaysCountedWithoutTheName() {
        try (var site = TestSite.starter()) {
            var zoe = site.join("zoe@example.org", "Zoe Quintessa", Role.MEMBER);
            var ana = site.join("ana@example.org", "Ana Arnold", Role.MEMBER);
            var thread = ana.post(
                            "/discussions", Map.of("title", "Leaving", "text", "What do you say, @zoe-quintessa?"))
                    .header("Location");
            zoe.post(thread + "/position", Map.of("position", "fits", "reason", "Ask @zoe-quintessa"));
            zoe.post(thread, Map.of("text", "I say yes"));
            assertThat(site.get(thread).text(".said .mention")).contains("@Zoe Quintessa");

            site.admin().post("/people/zoe-quintessa/deactivation", "");
            assertThat(site.admin().post("/people/zoe-quintessa/farewell", "").status())
                    .isEqualTo(303);

            var page = site.get(thread);
            assertThat(page.doc().select(".positions .fits h3 b").text()).isEqualTo("1");
            assertThat(page.text(".positions .fits li")).contains("a former colleague");
            assertThat(page.text("main").toLowerCase(Locale.ROOT)).doesNotContain("quintessa");
            var kept = site.app().store().db().read(handle -> handle.createQuery(
                            "select count(*) from post where instr(lower(body), 'quintessa') > 0")
                    .mapTo(Integer.class)
                    .one());
            assertThat(kept).isZero();
        }
    }

    @Test
    void whatWasSaidAboutTheExampleStaysWithWhatItIsAbout() {
        try (var site = TestSite.starter()) {
            var ana = site.join("ana@example.org", "Ana Arnold", Role.MEMBER);
            var about = ana.post(
                            "/discussions",
                            Map.of("about", "story:in-three-weeks", "title", "About the example", "text", "One"))
                    .header("Location");
            ana.post(about + "/position", Map.of("position", "fits"));
            ana.post(about + "/decision", Map.of("sentence", "So", "reason", "Why", "effect", "keep"));
            var own = ana.post("/discussions", Map.of("title", "Our own", "text", "Two"))
                    .header("Location");

            assertThat(site.admin().post("/admin/sample/removal", "").status()).isEqualTo(303);

            assertThat(ana.get(about).status()).isEqualTo(200);
            assertThat(ana.get("/stories/in-three-weeks").status()).isEqualTo(200);
            assertThat(ana.get(own).status()).isEqualTo(200);
            assertThat(ana.get("/stories/five-millimetres").status()).isEqualTo(404);
        }
    }
}
