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
        return answer.header("Location");
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

        decided("B2");

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

    private void decided(String code) {
        clock.pass(Duration.ofMinutes(1));
        var thread = ana.post(
                        "/discussions", Map.of("about", "standard:" + code, "title", "Still so?", "text", "Is it?"))
                .header("Location");
        var answer = ana.post(
                thread + "/decision", Map.of("sentence", "It stays.", "reason", "We looked.", "effect", "keep"));
        assertThat(answer.status()).as(answer.text(".problem")).isEqualTo(303);
    }
}
