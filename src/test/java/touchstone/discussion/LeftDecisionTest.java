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
        assertThat(left.doc().select(".compare-yours .label").eachText())
                .containsExactlyInAnyOrder("What is decided?", "What follows from it?");
        assertThat(left.doc().select(".compare-yours .diff").eachText())
                .containsExactlyInAnyOrder(HOSTILE, "There is nothing to do");
        assertThat(left.doc().select("main script")).isEmpty();
        assertThat(ben.get(place, "Accept-Language", "de").text("h1")).isEqualTo("Das ist schon entschieden");
        assertThat(ana.get(place).header("Location")).isEqualTo(thread);
    }

    @Test
    void aStandardThatWasTypedIsReadWhole() {
        var typed = Map.of(
                "place", place,
                "based-on", "0",
                "field:sentence", "A new one.",
                "field:effect", "new-standard",
                "field:new-measure-title", "Oil the gate",
                "field:new-standard-why", HOSTILE,
                "field:new-standard-leeway", "The day.",
                "field:new-standard-keeper", ben.person().slug(),
                "field:change-standard-text", "As before.",
                "field:new-measure-touchpoint", "N2");
        site.editor().post("/drafts", typed);

        var left = site.editor().get(place);

        assertThat(left.doc().select(".compare-yours .label").eachText())
                .containsExactlyInAnyOrder(
                        "What is decided?",
                        "What follows from it?",
                        "What do we want to do?",
                        "Why?",
                        "What may one decide oneself?",
                        "Who takes care of it?",
                        "What exactly do we do?");
        assertThat(left.doc().select(".compare-yours .diff").eachText())
                .contains("Oil the gate", HOSTILE, "The day.", "As before.", "ben-decides of the members");
        assertThat(left.doc().select("main script")).isEmpty();
    }

    @Test
    void itIsReadableAlsoWhereTheDecisionWasReplacedFromElsewhere() {
        var about = "standard:B13";
        var one = begun(about, "First about it");
        var two = begun(about, "Then about it");
        ben.post("/drafts", Map.of("place", one + "/decision", "based-on", "0", "field:sentence", HOSTILE));
        var keep = Map.of("sentence", "It stays.", "reason", "It works.", "effect", "keep");
        for (var each : new String[] {one, two})
            assertThat(site.editor().post(each + "/decision", keep).status()).isEqualTo(303);
        assertThat(ben.get(one).doc().select(".ruling.past")).hasSize(1);

        var left = ben.get(one + "/decision");

        assertThat(left.status()).isEqualTo(200);
        assertThat(left.text(".compare-theirs")).isEqualTo("It stays.");
        assertThat(left.text(".compare-yours .diff")).isEqualTo(HOSTILE);
    }

    private String begun(String about, String title) {
        return ana.post("/discussions", Map.of("about", about, "title", title, "text", "Well?"))
                .header("Location");
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
