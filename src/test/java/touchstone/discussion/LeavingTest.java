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
    void titlesAndQuotesDoNotNameALeaver() {
        try (var site = TestSite.starter()) {
            var zoe = site.join("zoe@example.org", "Zoe Quintessa", Role.MEMBER);
            var ana = site.join("ana@example.org", "Ana Arnold", Role.MEMBER);
            var thread = ana.post("/discussions", Map.of("title", "Does @Zoe Quintessa decide?", "text", "Or not?"))
                    .header("Location");
            assertThat(site.get(thread).text("h1")).isEqualTo("Does Zoe Quintessa decide?");
            assertThat(thread).isEqualTo("/discussions/does-decide");
            zoe.post(thread, Map.of("text", "I do"));
            var post = ana.get(thread).doc().select(".post").getLast().id().replace("post-", "");
            ana.post(
                    thread,
                    Map.of("text", ana.get(thread + "/posts/" + post + "/quote").body() + "Do you?"));
            assertThat(site.get(thread).text("blockquote .mention")).isEqualTo("@Zoe Quintessa");
            ana.post(thread + "/title", Map.of("title", "Is it @Zoe Quintessa who decides?"));
            ana.post(thread, Map.of("text", "Dear @ana-arnold, stay"));

            site.admin().post("/people/zoe-quintessa/deactivation", "");
            site.admin().post("/people/zoe-quintessa/farewell", "");

            assertThat(site.get(thread).text("h1")).isEqualTo("Is it a former colleague who decides?");
            assertThat(site.get(thread).text("main")).contains("Dear @Ana Arnold, stay");
            assertThat(site.get(thread + "/history").text("main")).contains("Does a former colleague decide?");
            assertThat(site.get("/discussions").text("main")).contains("Is it a former colleague who decides?");
            for (var text : new String[] {"thread.title", "thread_version.title", "named.title", "post.body"})
                assertThat(kept(site, text)).as(text).isZero();
        }
    }

    private static int kept(TestSite site, String text) {
        int dot = text.indexOf('.');
        return site.app().store().db().read(handle -> handle.createQuery(
                        "select count(*) from " + text.substring(0, dot) + " where instr(lower("
                                + text.substring(dot + 1) + "), 'quintessa') > 0")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void onlyWhatNamesTheLeaverIsWritten() {
        try (var site = TestSite.starter()) {
            site.join("zoe@example.org", "Zoe Quintessa", Role.MEMBER);
            var ana = site.join("ana@example.org", "Ana Arnold", Role.MEMBER);
            for (int i = 0; i < 3; i++)
                ana.post("/discussions", Map.of("title", "Number " + i, "text", "Dear @sales-lead, hello"));
            ana.post("/discussions", Map.of("title", "Number 4", "text", "Dear @Zoe Quintessa, hello"));
            site.app().store().db().write(tx -> tx.handle().execute("create table written (what text)"));
            for (var table : new String[] {"post", "notice"})
                site.app().store().db().write(tx -> tx.handle()
                        .execute("create trigger " + table + "_written after update on " + table
                                + " begin insert into written values ('" + table + "'); end"));

            site.admin().post("/people/zoe-quintessa/deactivation", "");
            site.admin().post("/people/zoe-quintessa/farewell", "");

            var written = site.app().store().db().read(handle -> handle.createQuery("select what from written")
                    .mapTo(String.class)
                    .list());
            assertThat(written).containsExactly("post");
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
