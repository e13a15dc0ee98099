package touchstone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.story.ShortForm.told;
import static touchstone.story.ShortForm.with;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** Telling a story in the browser, and telling it better. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TellingTest {
    private TestSite site;
    private Client ana;
    private Client ben;

    @BeforeAll
    void open() {
        site = TestSite.starter();
        ana = site.join("quendoline", Role.MEMBER);
        ben = site.join("ben", Role.MEMBER);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private String tell(Client who, Map<String, String> fields) {
        var answer = who.post("/stories", fields);
        assertThat(answer.status()).as(answer.text("main")).isEqualTo(303);
        return answer.saved();
    }

    @Test
    void aStoryToldIsThereAtOnceAndFoundAtOnce() {
        var path = tell(ana, told("The old chain in the velvetbag"));

        assertThat(path).isEqualTo("/stories/the-old-chain-in-the-velvetbag");
        assertThat(site.get(path).text("h1")).isEqualTo("The old chain in the velvetbag");
        assertThat(site.get("/search?q=velvetbag").doc().select("[data-ref=story:the-old-chain-in-the-velvetbag]"))
                .hasSize(1);
        assertThat(site.get("/touchpoints/N5").text("#stories")).contains("The old chain in the velvetbag");
    }

    @Test
    void aSecondStoryOfTheSameTitleGetsItsOwnAddress() {
        tell(ana, told("Told twice"));

        assertThat(tell(ben, told("Told twice"))).isEqualTo("/stories/told-twice-2");
    }

    @Test
    void aTitleThatIsAnAddressOfOursGetsAnother() {
        assertThat(tell(ana, told("New"))).isEqualTo("/stories/story-new");
        assertThat(ana.get("/stories/new").status()).isEqualTo(200);
    }

    @Test
    void theSameFormSentTwiceIsOneStory() {
        var form = with(told("Pressed twice"), "once", "key-1");

        assertThat(tell(ana, form)).isEqualTo(tell(ana, form));

        assertThat(site.get("/search?q=%22Pressed+twice%22").doc().select("main [data-ref^=story:pressed-twice]"))
                .hasSize(1);
        assertThat(tell(ana, with(form, "outcome", "Something else."))).isEqualTo("/stories/pressed-twice-2");
    }

    @Test
    void invariant1AStoryHasOneTouchpointAndItsThreeTexts() {
        for (var missing :
                new String[] {"touchpoint", "situation", "behaviour", "outcome", "title", "verdict", "effect"}) {
            var answer = ana.post("/stories", with(told("Something is missing"), missing, "  "));

            assertThat(answer.status()).as(missing).isEqualTo(422);
            assertThat(answer.doc().select("#" + missing + "-problem"))
                    .as(missing)
                    .hasSize(1);
            assertThat(answer.text("h1")).isNotEmpty();
        }
    }

    @Test
    void aRefusedFormKeepsEverythingTyped() {
        var answer = ana.post("/stories", with(told("Kept & <b>safe</b>"), "outcome", "", "lesson", "A lesson"));

        var doc = answer.doc();
        assertThat(doc.select("[name=title]").val()).isEqualTo("Kept & <b>safe</b>");
        assertThat(doc.select("[name=situation]").text()).isEqualTo("A lady looked at the bill and went quiet.");
        assertThat(doc.select("[name=lesson]").text()).isEqualTo("A lesson");
        assertThat(doc.select("[name=touchpoint] [selected]").val()).isEqualTo("N5");
        assertThat(doc.select("[name=verdict][checked]").val()).isEqualTo("desired");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void whatIsNotAmongTheOptionsIsRefused() {
        for (var wrong : new String[][] {
            {"touchpoint", "Z9"},
            {"verdict", "great"},
            {"effect", "fine"},
            {"basis", "?"},
            {"month", "2026-13"},
            {"language", "fr"},
            {"groups", "nobody"},
            {"illustrates", "Z1"},
            {"further", "Z9"}
        })
            assertThat(ana.post("/stories", with(told("Wrong"), wrong)).status())
                    .as(wrong[0])
                    .isEqualTo(422);
    }

    @Test
    void fieldsThatTheFormDoesNotHaveChangeNothing() {
        var path = tell(ana, with(told("Mass assignment"), "state", "teaching", "credit", "anybody", "owner", "ben"));

        assertThat(site.get(path + "/history/1").status()).isEqualTo(200);
        var file = site.app()
                .store()
                .register()
                .revisions()
                .of("story", id(path), 0, 1)
                .getFirst()
                .file();
        assertThat(file).doesNotContain("teaching", "credit", "owner");
    }

    @Test
    void aDesiredStoryCarriesTheNameUnlessItsTellerWantsOtherwise() {
        assertThat(site.get(tell(ana, told("With my name"))).text("main"))
                .contains("told by " + ana.person().name());
        assertThat(site.get(tell(ana, with(told("Without my name"), "teller", "colleague")))
                        .text("main"))
                .contains("told by a colleague")
                .doesNotContain(ana.person().name());
    }

    @Test
    void whatWentWrongIsToldByAColleagueWhereverItShows() {
        var path = tell(ana, with(told("Gone wrong"), "verdict", "undesired"));
        ana.post(path, with(told("Gone wrong indeed"), "verdict", "undesired", "based-on", "1"));

        for (var page : new String[] {path, path + "/history", path + "/history/1", path + "/history/2", "/feed.atom"})
            for (var reader : new Client[] {ben, site.editor()})
                assertThat(reader.get(page).body())
                        .as(page)
                        .doesNotContain(ana.person().name());
        assertThat(ben.get(path + "/history").doc().select(".versions li")).hasSize(2);
    }

    @Test
    void theTellerAndTheEditorsMendAndEverybodyElseProposes() {
        var path = tell(ana, told("To be mended"));

        assertThat(ana.post(path, with(told("Mended by its teller"), "based-on", "1"))
                        .status())
                .isEqualTo(303);
        assertThat(site.get(path).text("h1")).isEqualTo("Mended by its teller");

        assertThat(ben.post(path, with(told("Mended by Ben"), "based-on", "2", "reason", "Shorter"))
                        .header("location"))
                .isEqualTo(path + "/history");
        assertThat(site.get(path).text("h1")).isEqualTo("Mended by its teller");

        var editor = site.editor();
        var waiting = editor.get(path + "/history")
                .doc()
                .select("a[href*=/proposals/]")
                .attr("href");
        assertThat(editor.get(waiting).text(".diff ins")).contains("Ben");
        assertThat(ben.post(waiting, "answer=adopt").status()).isEqualTo(404);
        assertThat(editor.post(waiting, "answer=adopt").status()).isEqualTo(303);
        assertThat(site.get(path).text("h1")).isEqualTo("Mended by Ben");
        assertThat(editor.get(waiting).status()).isEqualTo(404);
    }

    @Test
    void aGuestIsAskedToSignInAndKeepsWhatWasTyped() {
        var answer = site.post("/stories", Client.form(told("From a guest")));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.doc().select("input[name=held:title]").val()).isEqualTo("From a guest");
        assertThat(answer.doc().select("input[name=again]").val()).isEqualTo("/stories");
        assertThat(site.get("/stories/new").header("location")).isEqualTo("/sign-in?next=%2Fstories%2Fnew");
    }

    @Test
    void twoWhoChangeDifferentFieldsBothKeepTheirWords() {
        var path = tell(ana, told("Two at once"));
        var editor = site.editor();

        editor.post(path, with(told("Two at once"), "based-on", "1", "lesson", "The editor's lesson"));
        ana.post(path, with(told("Two at once"), "based-on", "1", "outcome", "The teller's outcome"));

        assertThat(site.get(path).text("main")).contains("The editor's lesson", "The teller's outcome");
        assertThat(site.get(path + "/history").doc().select(".versions li")).hasSize(3);
    }

    @Test
    void twoWhoChangeTheSameFieldBothSeeBothTexts() {
        var path = tell(ana, told("The same field"));
        site.editor().post(path, with(told("The same field"), "based-on", "1", "outcome", "Theirs, whole"));

        var late = ana.post(path, with(told("The same field"), "based-on", "1", "outcome", "Mine, whole"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text(".compare-theirs")).isEqualTo("Theirs, whole");
        assertThat(late.text(".compare-yours")).isEqualTo("Mine, whole");
        assertThat(late.doc().select("[name=outcome]").text()).isEqualTo("Mine, whole");
        assertThat(late.doc().select("[name=based-on]").val()).isEqualTo("2");
        assertThat(site.get(path).text("main")).contains("Theirs, whole").doesNotContain("Mine, whole");

        var taken = with(told("The same field"), "based-on", "2", "outcome", "Mine, whole", "take-theirs", "outcome");
        assertThat(ana.post(path, taken).status()).isEqualTo(303);
        assertThat(site.get(path).text("main")).contains("Theirs, whole");

        ana.post(path, with(told("The same field"), "based-on", "2", "outcome", "Mine after all"));
        assertThat(site.get(path).text("main")).contains("Mine after all");
    }

    @Test
    void hostileTextsAreKeptAsTextAndBreakNothing() {
        for (var text : HOSTILE) {
            var answer = ana.post(
                    "/stories",
                    with(told("Hostile"), "title", text, "situation", text, "tags", text, "question", text));
            assertThat(answer.status()).as(text).isIn(303, 422);
            if (answer.status() == 303) {
                var page = site.get(answer.saved());
                assertThat(page.status()).as(text).isEqualTo(200);
                assertThat(page.doc().select("main script, main iframe, main [onerror], main [onload]"))
                        .as(text)
                        .isEmpty();
                assertThat(site.get(answer.saved() + "/edit").status()).isEqualTo(303);
                assertThat(ana.get(answer.saved() + "/edit").status()).as(text).isEqualTo(200);
                assertThat(ana.get(answer.saved() + "/history/1").status())
                        .as(text)
                        .isEqualTo(200);
            }
        }
    }

    private static final String[] HOSTILE = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "---\nkind: standard\n---\n# x",
        "# A heading\n## Situation\n## Behaviour",
        "title: x\n: : :",
        "'; drop table story; --",
        "${7*7} {{7*7}} #{7*7}",
        "\u0000\u0007\u001b[31m",
        "\u202egnp.exe",
        "[x](javascript:alert(1))",
        ">".repeat(1_500),
        "a".repeat(70_000),
        "\ud83d\ude00 \ufffe \ud800",
        "..%2f..%2fetc",
    };

    private String id(String path) {
        var slug = path.substring("/stories/".length());
        return site.app().store().stories().find(slug).orElseThrow().id();
    }
}
