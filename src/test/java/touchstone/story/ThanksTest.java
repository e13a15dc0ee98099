package touchstone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** What becomes of a story: thanks, what was learned from it, what is to be done. */
class ThanksTest {
    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.starter();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String tell(Client client, String title, String teller) {
        return tell(client, title, teller, "B13");
    }

    private static String tell(Client client, String title, String teller, String illustrates) {
        var answer = client.post(
                "/stories",
                Map.of(
                        "title", title,
                        "touchpoint", "N2",
                        "verdict", "desired",
                        "effect", "delighted",
                        "situation", "A customer came.",
                        "behaviour", "We helped.",
                        "outcome", "All was well.",
                        "illustrates", illustrates,
                        "teller", teller,
                        "language", "en"));
        assertThat(answer.status()).as(answer.text(".problem")).isEqualTo(303);
        return answer.saved();
    }

    @Test
    void aMembersViewOfAStoryAsksNothingMoreThanAGuests() {
        var reader = site.join("rea-reads@example.org", "Rea Reader", Role.MEMBER);
        var path = "/stories/in-three-weeks";

        assertThat(site.leastStatements(() -> reader.get(path))).isEqualTo(site.leastStatements(() -> site.get(path)));
    }

    private static String decide(String path, String effect, Map<String, String> more) {
        var about = "story:" + path.replace("/stories/", "");
        var thread = site.editor()
                .post("/discussions", Map.of("about", about, "title", "About it", "text", "What now?"))
                .header("Location")
                .replaceFirst("#.*", "");
        var fields = new HashMap<>(Map.of("sentence", "We take it up.", "reason", "It shows how.", "effect", effect));
        fields.putAll(more);
        var answer = site.editor().post(thread + "/decision", fields);
        return answer.status() == 303 ? "" : answer.text(".problem");
    }

    @Test
    void oneThanksEachANumberForReadersAndTheNamesForTheTellerAlone() {
        var path = tell(site.member(), "The hinge that squeaked", "colleague");
        var ana = site.join("ana@example.org", "Ana <b>Arp", Role.MEMBER);
        for (int press = 0; press < 2; press++)
            assertThat(ana.post(path + "/thanks", "").header("Location")).isEqualTo(path + "#thanks");
        site.editor().post(path + "/thanks", "");

        assertThat(site.get(path).text(".story-opener")).contains("2 thank-yous");
        assertThat(site.get(path).body()).doesNotContain("Arp");
        assertThat(site.editor().get(path).body()).doesNotContain("Arp");
        assertThat(ana.get(path).text(".thanking")).contains("You said thank you");
        assertThat(site.member().get(path).doc().select(".thanking")).isEmpty();
        assertThat(site.member().post(path + "/thanks", "").status()).isEqualTo(404);
        assertThat(site.member().get("/me/stories").text(".own")).contains("Ana <b>Arp");

        ana.post(path + "/thanks", "withdraw=yes");
        assertThat(site.get(path).text(".story-opener")).contains("1 thank-you");
        site.member().post(path + "/unlink", "");
        assertThat(site.member().get("/me/stories").body()).doesNotContain(path);
    }

    @Test
    void thanksTakenBackAreInNoInboxAndSaidAgainOnceThere() {
        var teller = site.join("teller@example.org", Role.MEMBER);
        var path = tell(teller, "The pump that wheezed", "named");
        var person = site.join("grateful@example.org", Role.MEMBER);
        for (var form : new String[] {"", "withdraw=yes", "", "withdraw=yes", ""}) person.post(path + "/thanks", form);
        assertThat(teller.get("/inbox").doc().select(".notices li")).hasSize(1);

        person.post(path + "/thanks", "withdraw=yes");

        assertThat(teller.get("/inbox").doc().select(".notices li")).isEmpty();
    }

    @Test
    void aStoryToLearnFromNeedsALesson() {
        var path = tell(site.member(), "The lamp", "named");

        assertThat(decide(path, "teaching-story", Map.of())).isNotEmpty();
        var slug = path.replace("/stories/", "");
        assertThat(site.app().store().stories().find(slug).orElseThrow().state())
                .isEqualTo(StoryState.SHARED);

        assertThat(decide("/stories/in-three-weeks", "teaching-story", Map.of()))
                .isEmpty();
        assertThat(site.app()
                        .store()
                        .stories()
                        .find("in-three-weeks")
                        .orElseThrow()
                        .state())
                .isEqualTo(StoryState.TEACHING);
        var mark = site.get("/stories/in-three-weeks").doc().expectFirst("#taught");
        assertThat(mark.text()).startsWith("A story to learn from ");
        assertThat(mark.expectFirst("a").attr("href")).contains("#decision-");
        assertThat(site.german("/stories/in-three-weeks").text("#taught")).startsWith("Eine Geschichte zum Lernen");
        assertThat(site.get("/stories").doc().select("#taught")).isEmpty();
    }

    @Test
    void anIdeaComesOutOfADecisionAndSaysWhereFrom() {
        assertThat(site.get("/measures").text(".blank")).contains("no idea here yet");
        var path = tell(site.member(), "The pump", "named");

        assertThat(decide(path, "new-measure", Map.of())).contains("Please fill this in");
        assertThat(decide(
                        path,
                        "new-measure",
                        Map.of(
                                "new-measure-title", "Put a pump <script>at</script> the door",
                                "new-measure-body", "A *good* one. <script>alert(1)</script>",
                                "new-measure-touchpoint", "N2")))
                .isEmpty();

        var list = site.get("/measures").doc();
        assertThat(list.select(".ideas h2").text()).isEqualTo("Put a pump <script>at</script> the door");
        assertThat(list.select(".ideas li").text()).contains("idea by", "We take it up.", "The pump", "N2");
        var measure = list.select(".ideas h2 a").attr("href");
        var page = site.get(measure);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.doc().select("main script")).isEmpty();
        assertThat(page.text(".read em")).isEqualTo("good");
        assertThat(site.get("/search?q=pump").doc().select("[data-ref^=measure:]"))
                .hasSize(1);
        assertThat(site.get("/measures?page=9").text(".blank")).contains("not that many");
        assertThat(site.member().get("/me/stories").text(".own")).contains("Put a pump");
    }

    @Test
    void whoToldSeesWhatBecameOfIt() {
        var path = tell(site.member(), "The bell", "named");
        decide(path, "no-change", Map.of());

        assertThat(site.member().get("/me/stories").text(".own")).contains("discussed");
    }

    /** Proposes another text of B13 and decides for it; the reason and a post may name a story. */
    private static void change(String reason, String post, String decided) {
        var form = site.editor()
                .get("/standards/B13/edit")
                .doc()
                .select("form:has([name=based-on])")
                .forms()
                .getFirst();
        var fields = new HashMap<String, String>();
        for (var input : form.formData()) fields.put(input.key(), input.value());
        fields.putAll(Map.of("text", "Text for " + reason + post + decided, "material", "yes", "reason", reason));
        var thread =
                site.editor().post("/standards/B13", fields).header("Location").replaceFirst("#.*", "");
        if (!post.isEmpty()) site.editor().post(thread, Map.of("text", post));
        var answer = site.editor()
                .post(
                        thread + "/decision",
                        Map.of("sentence", "So be it.", "reason", decided, "effect", "change-standard"));
        assertThat(answer.status()).as(answer.text(".problem")).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposal", "post", "decision"})
    void whoToldAStoryThatChangedAStandardIsToldAloneWhereverItWasNamed(String where) {
        var ana = site.join(where + "@example.org", "Ana <b>" + where, Role.MEMBER);
        var path = tell(ana, "The saddle of the " + where, "colleague", "");
        var link = "[[" + path.replace("/stories/", "") + "]] & <script>x</script>";

        change(
                where.equals("proposal") ? "See " + link : "Better so " + where,
                where.equals("post") ? "See " + link : "",
                where.equals("decision") ? "See " + link : "Because.");

        var notice = ana.get("/inbox").doc().select(".notices li:contains(Your story changed something)");
        assertThat(notice.select("a").attr("href")).isEqualTo(path + "#uses");
        assertThat(notice.text()).contains("B13 Every request");
        for (var reader : List.of(ana, site.editor())) {
            var uses = reader.get(path).doc().select("#uses");
            assertThat(uses.text()).contains("It changed B13");
            assertThat(uses.select("a").attr("href")).isEqualTo("/standards/B13");
        }
        for (var page : List.of(path, "/standards/B13", "/standards/B13/history", "/decisions"))
            assertThat(site.editor().get(page).body()).doesNotContain("&lt;b&gt;" + where);
        assertThat(site.editor().get("/inbox").body()).doesNotContain("Your story changed something");
        assertThat(ana.get("/me/stories").text(".own")).contains("It changed B13");

        ana.post(path + "/unlink", "");
        assertThat(ana.get("/inbox").body()).doesNotContain("Your story changed something");
        assertThat(site.get(path).text("#uses")).contains("It changed B13");
    }

    @Test
    void aStoryThatNobodyNamedChangedNothing() {
        var ana = site.join("calm@example.org", Role.MEMBER);
        var path = tell(ana, "The quiet story", "colleague", "");

        change("Just better", "", "Because.");

        assertThat(ana.get("/inbox").body()).doesNotContain("Your story changed something");
        assertThat(site.get(path).doc().select("#uses")).isEmpty();
    }
}
