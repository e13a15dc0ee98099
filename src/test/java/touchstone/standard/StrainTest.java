package touchstone.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;
import touchstone.testing.Ticking;

/** Two undesired stories since the last review put a standard under strain, until somebody looks at it and decides. */
class StrainTest {
    private static final String WHY = "Under strain: two stories since the last review tell what happened without it.";

    private Ticking clock;
    private TestSite site;
    private Client ana;

    @BeforeEach
    void open() {
        clock = new Ticking();
        site = TestSite.starter(clock);
        clock.pass(Duration.ofDays(1));
        ana = site.join("ana@example.org", "Ana Arnold", Role.MEMBER);
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** Tells a story by the form that the page of the standard leads to. */
    private String told(String code, String title, String verdict) {
        var tell = site.get("/standards/" + code).doc().select("#stories .chapter-head a");
        var form = ana.get(tell.attr("href"));
        assertThat(form.doc().select("[name=illustrates][value=" + code + "][checked]"))
                .hasSize(1);
        var fields = new HashMap<>(Map.of(
                "title", title,
                "touchpoint",
                        form.doc().select("[name=touchpoint] option[selected]").val(),
                "situation", "A customer came <b>twice</b>.",
                "behaviour", "Nobody looked.",
                "outcome", "The customer left.",
                "verdict", verdict,
                "effect", "disappointed",
                "basis", "happened",
                "language", "en",
                "illustrates", code));
        fields.putIfAbsent("touchpoint", "V5");
        if (fields.get("touchpoint").isEmpty()) fields.put("touchpoint", "V5");
        clock.pass(Duration.ofMinutes(1));
        var answer = ana.post("/stories", fields);
        assertThat(answer.status()).as(answer.text(".problem, .privacy")).isEqualTo(303);
        return answer.saved();
    }

    private String gaps() {
        return site.get("/gaps").text("#strain");
    }

    @Test
    void twoUndesiredStoriesPutItUnderStrainAndADecisionEndsThat() {
        told("B2", "The first time", "undesired");
        told("B2", "All was well", "desired");
        assertThat(gaps()).doesNotContain("B2 ");
        assertThat(site.get("/standards/B2").doc().select(".strain")).isEmpty();

        told("B2", "The <i>second</i> time", "undesired");

        assertThat(gaps()).contains("B2 ", WHY);
        assertThat(site.get("/standards/B2").text(".strain")).contains(WHY);
        assertThat(site.german("/standards/B2").text(".strain")).contains("Unter Druck: Zwei Geschichten");
        assertThat(site.get("/standards/B2").doc().select("#stories i")).isEmpty();

        decided(site.editor(), "B2");

        assertThat(gaps()).doesNotContain("B2 ");
        assertThat(site.get("/standards/B2").doc().select(".strain")).isEmpty();
        told("B2", "The third time", "undesired");
        assertThat(gaps()).doesNotContain("B2 ");
        told("B2", "The fourth time", "undesired");
        assertThat(gaps()).contains("B2 ", WHY);
    }

    @Test
    void aStoryThatIsTakenAwayOrJudgedOtherwiseCountsNoMore() {
        told("B2", "The first time", "undesired");
        var second = told("B2", "The second time", "undesired");
        assertThat(gaps()).contains("B2 ");

        assertThat(site.editor().post(second + "/remove", "").status()).isEqualTo(303);

        assertThat(gaps()).doesNotContain("B2 ");
        assertThat(site.get("/standards/B2").doc().select(".strain")).isEmpty();
    }

    /** Ana has no say over B2: what she decides is said, and changes nothing about the standard. */
    @Test
    void whatABystanderDecidesIsNoReview() {
        told("B2", "The first time", "undesired");
        told("B2", "The second time", "undesired");
        ana.post("/standards/B2/flag", Map.of("sentence", "Nobody does <i>that</i>."));
        assertThat(site.editor()
                        .post("/standards/B2/review", Map.of("why", "It <i>creaks</i>."))
                        .status())
                .isEqualTo(303);
        var before = standard("B2");

        var thread = decided(ana, "B2");

        assertThat(standard("B2")).isEqualTo(before);
        assertThat(before.state()).isEqualTo(StandardState.UNDER_REVIEW);
        assertThat(site.get("/standards/B2").text(".strain")).contains(WHY, "Nobody does <i>that</i>.");
        assertThat(site.get("/standards/B2").text("#decisions")).contains("It stays.");
        assertThat(site.get(thread).text(".ruling")).contains("It stays.").doesNotContain("What came of it");
    }

    @Test
    void theFormSaysBeforeThatABystandersWordIsNoReview() {
        var thread = opened(ana, "B2") + "/decision";

        assertThat(ana.get(thread).text("label:has([value=keep])"))
                .contains("counts for this discussion only: B2 is reviewed by those who look after it");
        assertThat(ana.german(thread).text("label:has([value=keep])")).contains("gilt nur für diese Diskussion: B2");
        assertThat(site.editor().get(thread).text("label:has([value=keep])")).contains("looked at and confirmed");
    }

    @Test
    void aReviewAlsoTakesDownWhatReadersDoubt() {
        ana.post("/standards/B2/flag", Map.of("sentence", "Nobody does that."));
        ana.post("/standards/B3/flag", Map.of("sentence", "Nor that."));
        assertThat(gaps()).contains("Nobody does that.");

        decided(site.editor(), "B2");

        assertThat(gaps()).doesNotContain("Nobody does that.").contains("Nor that.");
        assertThat(site.get("/standards/B2").doc().select(".strain")).isEmpty();
        assertThat(site.editor().get("/standards/B2").text("#doubts")).doesNotContain("Nobody does that.");
    }

    @Test
    void whatABystanderSaidPointsToWhatIsDecidedLater() {
        var thread = decided(ana, "B2");

        decided(site.editor(), "B2");

        assertThat(site.get(thread).text(".ruling.past")).contains("Since then something else holds: It stays.");
    }

    private Standard standard(String code) {
        return site.app().store().standards().find(code).orElseThrow();
    }

    private String opened(Client client, String code) {
        return client.post("/discussions", Map.of("about", "standard:" + code, "title", "Still so?", "text", "Is it?"))
                .header("Location");
    }

    private String decided(Client client, String code) {
        clock.pass(Duration.ofMinutes(1));
        var thread = opened(client, code);
        var fields = new HashMap<>(Map.of("sentence", "It stays.", "reason", "We looked.", "effect", "keep"));
        for (var one : client.get(thread + "/decision").doc().select("form.deciding input[type=hidden]"))
            fields.put(one.attr("name"), one.val());
        var answer = client.post(thread + "/decision", fields);
        assertThat(answer.status()).as(answer.text(".problem")).isEqualTo(303);
        return thread;
    }
}
