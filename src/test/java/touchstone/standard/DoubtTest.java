package touchstone.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.people.Role;
import touchstone.testing.TestSite;

/** Readers ask and doubt, and are heard. */
class DoubtTest {
    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.starter();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Standard standard(String code) {
        return site.app().store().standards().find(code).orElseThrow();
    }

    @Test
    void aQuestionOpensATalkOnceAndAnEmptyOneNone() {
        var asked = site.member()
                .post("/standards/A1/question", Map.of("question", "And <script>bikes</script> of friends?"));
        var again = site.member()
                .post("/standards/A1/question", Map.of("question", "And <script>bikes</script> of friends?"));

        assertThat(asked.status()).isEqualTo(303);
        assertThat(again.header("Location")).isEqualTo(asked.header("Location"));
        assertThat(site.get(asked.header("Location")).body()).doesNotContain("<script>bikes");
        var refused = site.member().post("/standards/A1/question", Map.of("question", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".problem")).isNotEmpty();
    }

    @Test
    void aReadersDoubtIsListedWithItsWordsUntilSomebodyHasLooked() {
        var answer = site.member().post("/standards/B13/flag", Map.of("sentence", "We have <i>no</i> board any more."));
        assertThat(answer.status()).isEqualTo(303);

        assertThat(site.get("/gaps").text("#strain .gap-list")).contains("B13", "We have <i>no</i> board any more.");
        assertThat(site.get("/standards/B13").text(".strain")).contains("no longer true");
        assertThat(site.get("/standards/B13").body())
                .doesNotContain(site.member().person().name());
        var settle = site.editor()
                .get("/standards/B13")
                .doc()
                .select(".doubts form[action*=/flag/]")
                .attr("action");
        assertThat(site.member().post(settle, "").status()).isEqualTo(404);
        assertThat(site.editor().post(settle, "").status()).isEqualTo(303);
        assertThat(site.editor().post(settle, "").status()).isEqualTo(404);
        assertThat(site.get("/gaps").doc().select("#strain .gap-list")).isEmpty();
    }

    @Test
    void aDoubtThatIsSettledWaitsForNobodyAndTheOthersGoOnWaiting() {
        var keeper = site.join("keeper", Role.MEMBER);
        var code = "B12";
        var store = site.app().store();
        store.db().write(tx -> tx.handle()
                .execute(
                        "update standard set keeper_id = ? where code = ?",
                        keeper.person().id(),
                        code));
        changed();
        site.member().post("/standards/B12/flag", Map.of("sentence", "In other words later."));
        site.member().post("/standards/B12/flag", Map.of("sentence", "Nobody does it."));
        site.admin().post("/standards/B12/flag", Map.of("sentence", "It is too dear."));
        var asked = keeper.get("/").doc().select("#waiting a[href*=#doubt-]").eachAttr("href");
        assertThat(asked).hasSize(2).allMatch(path -> path.startsWith("/standards/B12#doubt-"));
        assertThat(keeper.get("/inbox").text("main")).doesNotContain("In other words");
        var page = keeper.get("/standards/B12").doc();
        assertThat(asked).allMatch(path -> page.getElementById(path.replaceFirst(".*#", "")) != null);

        var settle = site.editor()
                .get("/standards/B12")
                .doc()
                .select(".doubts form:contains(Nobody does it)")
                .attr("action");
        assertThat(site.editor().post(settle, "").status()).isEqualTo(303);

        assertThat(keeper.get("/").doc().select("#waiting a[href*=#doubt-]")).hasSize(1);
        assertThat(keeper.get("/inbox").text("main")).contains("too dear").doesNotContain("Nobody does it");
    }

    private static void changed() {
        site.app().store().db().write(tx -> {
            tx.changed("standard", standard("B12").id());
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000\n"})
    void anEmptyDoubtIsNone(String sentence) {
        assertThat(site.member()
                        .post("/standards/B13/flag", Map.of("sentence", sentence))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aLongDoubtComesBackAsItWasTyped() {
        var answer = site.member()
                .post("/standards/B13/flag", Map.of("sentence", "\"><script>x</script>" + "y".repeat(300)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.doc().select("input[name=sentence]").attr("value")).startsWith("\"><script>x");
        assertThat(answer.doc().select("main script")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"question, question", "flag, sentence"})
    void whatCouldTellWhoACustomerIsAsksForAReason(String what, String field) {
        var path = "/standards/A2/" + what;
        var words = "Frau Meier rang an: 0171 2345678 <script>x</script>";

        var asked = site.member().post(path, Map.of(field, words));

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text(".privacy[data-found=true]")).contains("0171 2345678");
        assertThat(asked.doc().select("form[data-hints] input[name=privacy-reason]"))
                .hasSize(1);
        assertThat(asked.doc().select("main script")).isEmpty();
        assertThat(asked.doc().select("[name=" + field + "]").text()
                        + asked.doc().select("[name=" + field + "]").val())
                .contains(words);
        assertThat(site.member()
                        .post(path, Map.of(field, words, "privacy-reason", "Both are invented."))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whatIsSaidWhileTypingIsWhatIsSaidWhenItIsSent() {
        site.join("turned-to", "Petra Petersen", Role.MEMBER);
        var words = "Ask @Petra Petersen.\n> @petra-petersen:\n> I am Petra Petersen.";
        var talk = site.member().post("/preview/hints", Map.of("text", words));
        assertThat(talk.doc().select(".privacy").attr("data-asks")).isEqualTo("false");
        for (var said : List.of("question", "flag"))
            assertThat(site.member()
                            .post("/standards/A3/" + said, Map.of(said.equals("flag") ? "sentence" : "question", words))
                            .status())
                    .isEqualTo(303);

        var story = site.member().get("/stories/new?touchpoint=N2").doc();
        assertThat(story.select("form.write").attr("data-hints")).isEqualTo("people");
        var typing = site.member().post("/preview/hints?of=people", Map.of("situation", words));
        var sent = site.member().post("/stories", Map.of("situation", words));
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.doc().select(".privacy li").eachText())
                .isNotEmpty()
                .isEqualTo(typing.doc().select(".privacy li").eachText());
    }

    @Test
    void hintsComeWhileTypingAndNoTwoFieldsShareAnId() {
        var page = site.member().get("/standards/A1").doc();

        assertThat(page.select("form[data-hints][action$=/flag] .privacy")).hasSize(1);
        assertThat(page.select("form[data-hints][action$=/question] .privacy")).hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void underReviewItStillBinds() {
        assertThat(site.member().post("/standards/A1/review", "").status()).isEqualTo(404);
        assertThat(site.editor()
                        .post("/standards/A1/review", Map.of("why", "The law is <b>new</b>."))
                        .status())
                .isEqualTo(303);

        assertThat(standard("A1").state()).isEqualTo(StandardState.UNDER_REVIEW);
        assertThat(site.get("/coverage").doc().select("[data-ref=standard:A1]")).hasSize(1);
        assertThat(site.member()
                        .post("/standards/A1/acknowledgement", "version=1")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whoeverPutsItUnderReviewSaysWhyAndThatStandsThere() {
        var editor = site.editor();
        for (var wrong : new String[] {"", "  ", "x".repeat(301)}) {
            var refused = editor.post("/standards/A2/review", Map.of("why", wrong));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.doc().select("input[name=why]").val()).isEqualTo(wrong.strip());
            assertThat(refused.text("#review-why-problem")).isNotEmpty();
        }
        assertThat(standard("A2").state()).isEqualTo(StandardState.IN_FORCE);
        assertThat(editor.get("/standards/A2").doc().select("form[action$=/review] [name=why][required]"))
                .hasSize(1);

        var done = editor.post("/standards/A2/review", Map.of("why", "The <script>price</script> changed."));

        assertThat(done.status()).isEqualTo(303);
        var page = site.get("/standards/A2");
        assertThat(page.text(".asked"))
                .startsWith("Put under review on 15 November 2026 by "
                        + editor.person().name())
                .endsWith("“The <script>price</script> changed.”");
        assertThat(page.doc().select(".asked script")).isEmpty();
        assertThat(site.german("/standards/A2").text(".asked")).contains("In Überprüfung seit", "price");
        assertThat(site.member().get("/standards/A2/history").text(".versions"))
                .contains("The <script>price</script> changed.");
        assertThat(site.get("/standards/B7").doc().select(".asked")).isEmpty();
    }
}
