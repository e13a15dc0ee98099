package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.testing.TestSite;

/** What goes with a thing that is removed for good. */
class ErasingTest {
    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.starter();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void whatWasSaidAboutAThingGoesWithIt() {
        var path = Fresh.STORY.make(site.member(), "Talked about");
        var once = Map.of("once", "key-of-a-zirbelwort", "about", "story:talked-about", "title", "A zirbelwort");
        var opening = new LinkedHashMap<>(once);
        opening.put("text", "What does @editor-of-the-editors say of a zirbelwort?");
        var thread = site.member().post("/discussions", opening).header("Location");
        site.editor().post(thread, Map.of("text", "No zirbelwort"));
        site.editor().post(thread + "/position", Map.of("position", "fits", "reason", "For a zirbelwort"));
        site.editor().post(thread + "/position", Map.of("position", "does-not-fit", "reason", "Against a zirbelwort"));
        site.member()
                .post(
                        thread + "/decision",
                        Map.of("sentence", "A zirbelwort it is", "reason", "Why", "effect", "keep"));
        assertThat(site.get("/decisions").text("main")).contains("A zirbelwort it is");
        site.editor().post(path + "/remove", "");
        assertThat(site.get(thread).status()).isEqualTo(404);

        site.admin().post("/bin/story/talked-about/erase", "");

        assertThat(site.get(thread).status()).isEqualTo(404);
        assertThat(site.editor().get(thread).status()).isEqualTo(404);
        for (var page : List.of("/discussions", "/decisions"))
            assertThat(site.get(page).text("main")).doesNotContain("zirbelwort");
        assertThat(site.everythingKept().lines().filter(row -> row.contains("zirbelwort")))
                .isEmpty();
        assertThat(site.app().index().await(site.app().store().db().changes().head(), Duration.ofSeconds(20)))
                .isTrue();
        assertThat(site.get("/search?q=zirbelwort").doc().select("main [data-ref]"))
                .isEmpty();
    }

    @Test
    void nothingIsLeftOfAThingUnderAnAddressThatItHadOnce() {
        var fields = new LinkedHashMap<String, String>();
        Fresh.MANUAL.fill(fields);
        fields.putAll(Map.of("title", "Once a wirbelwort", "language", "en", "once", "key-of-once"));
        var path = site.editor().post("/manual", fields).header("Location");
        var moved = Written.open(site.editor(), path + "/edit")
                .with("title", "Now another")
                .with("moves", "yes")
                .send()
                .header("Location");
        assertThat(moved).isEqualTo("/manual/now-another");
        site.editor().post(moved + "/remove", "");

        site.admin().post("/bin/manual/now-another/erase", "");

        assertThat(site.everythingKept().lines().filter(row -> row.contains("once-a-wirbelwort")))
                .isEmpty();
    }
}
