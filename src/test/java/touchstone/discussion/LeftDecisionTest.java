package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.TestSite;

/** Two decide at once: the words of the second are nobody's dead draft. */
class LeftDecisionTest {
    private static final String HOSTILE = "Mine <script>alert(1)</script> \"'>";

    @Test
    void whatTheSecondWroteIsReadableTakenUpOrThrownAway() {
        try (var site = TestSite.starter()) {
            var ana = site.join("ana-decides", Role.MEMBER);
            var ben = site.join("ben-decides", Role.MEMBER);
            var thread = ana.post("/discussions", Map.of("about", "", "title", "At once", "text", "Well?"))
                    .header("Location");
            var place = thread + "/decision";
            var draft = Map.of("place", place, "based-on", "0", "field:sentence", HOSTILE, "field:effect", "keep");
            ben.post("/drafts", draft);
            ana.post(place, Map.of("sentence", "Ana says so.", "reason", "So.", "effect", "no-change"));
            var late = ben.post(place, Map.of("sentence", HOSTILE, "reason", "Mine.", "effect", "no-change"));
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.doc().select(".send-bar > button[formaction]").attr("formaction"))
                    .isEqualTo(thread + "/reopened");
            assertThat(late.doc().select(".send-bar > button")).hasSize(1);

            assertThat(ben.get("/me").doc().select("#drafts a").eachAttr("href"))
                    .contains(place);
            var left = ben.get(place);

            assertThat(left.status()).isEqualTo(200);
            assertThat(left.text(".compare-theirs")).isEqualTo("Ana says so.");
            assertThat(left.text(".compare-yours")).isEqualTo(HOSTILE);
            assertThat(left.doc().select("main script")).isEmpty();
            assertThat(ben.get(place, "Accept-Language", "de").text("h1")).isEqualTo("Das ist schon entschieden");
            assertThat(ana.get(place).header("Location")).isEqualTo(thread);

            var carried = new HashMap<String, String>();
            left.doc()
                    .select("form[action=" + thread + "/reopened] input")
                    .forEach(input -> carried.put(input.attr("name"), input.val()));
            var again = ben.post(thread + "/reopened", carried);
            assertThat(again.doc().select("#sentence").val()).isEqualTo(HOSTILE);
            ana.post(
                    place,
                    Map.of(
                            "sentence", "Ana again.",
                            "reason", "So.",
                            "effect", "no-change",
                            "instead", again.doc().select("[name=instead]").val()));

            ben.post("/drafts/forget", Map.of("place", place, "next", thread));
            assertThat(ben.get("/me").doc().select("#drafts a").eachAttr("href"))
                    .doesNotContain(place);
            assertThat(ben.get(place).header("Location")).isEqualTo(thread);
        }
    }
}
