package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** Two decide at once: the words of the second are nobody's dead draft. */
class LeftDecisionTest {
    private static final String HOSTILE = "Mine <script>alert(1)</script> \"'>";

    private TestSite site;
    private Client ana;
    private Client ben;
    private String thread;
    private String place;

    @BeforeEach
    void decideAtOnce() {
        site = TestSite.starter();
        ana = site.join("ana-decides", Role.MEMBER);
        ben = site.join("ben-decides", Role.MEMBER);
        thread = ana.post("/discussions", Map.of("about", "", "title", "At once", "text", "Well?"))
                .header("Location");
        place = thread + "/decision";
        ben.post(
                "/drafts",
                Map.of("place", place, "based-on", "0", "field:sentence", HOSTILE, "field:effect", "no-change"));
        ana.post(place, Map.of("sentence", "Ana says so.", "reason", "So.", "effect", "no-change"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whoeverIsLateSeesOneWayOn() {
        var late = ben.post(place, Map.of("sentence", HOSTILE, "reason", "Mine.", "effect", "no-change"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.doc().select(".send-bar > button").eachAttr("formaction"))
                .containsExactly(thread + "/reopened");
        assertThat(late.doc().select("form[action=/drafts/forget] button").val())
                .isEqualTo(place);
    }

    @Test
    void whatTheSecondWroteIsReadable() {
        assertThat(ben.get("/me").doc().select("#drafts a").eachAttr("href")).contains(place);

        var left = ben.get(place);

        assertThat(left.status()).isEqualTo(200);
        assertThat(left.text(".compare-theirs")).isEqualTo("Ana says so.");
        assertThat(left.text(".compare-yours")).isEqualTo(HOSTILE);
        assertThat(left.doc().select("main script")).isEmpty();
        assertThat(ben.get(place, "Accept-Language", "de").text("h1")).isEqualTo("Das ist schon entschieden");
        assertThat(ana.get(place).header("Location")).isEqualTo(thread);
    }

    @Test
    void itIsTakenUp() {
        var carried = new HashMap<String, String>();
        ben.get(place)
                .doc()
                .select("form[action=" + thread + "/reopened] input")
                .forEach(input -> carried.put(input.attr("name"), input.val()));

        var again = ben.post(thread + "/reopened", carried);

        assertThat(again.doc().select("#sentence").val()).isEqualTo(HOSTILE);
        assertThat(again.doc().select("[value=no-change]").hasAttr("checked")).isTrue();
    }

    @Test
    void itIsThrownAway() {
        ben.post("/drafts/forget", Map.of("place", place, "next", thread));

        assertThat(ben.get("/me").doc().select("#drafts a").eachAttr("href")).doesNotContain(place);
        assertThat(ben.get(place).header("Location")).isEqualTo(thread);
    }
}
