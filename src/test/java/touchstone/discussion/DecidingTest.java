package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Talks;

class DecidingTest extends Talks {
    private static Map<String, String> decision(String sentence, String effect) {
        return Map.of("sentence", sentence, "reason", "Because it *works*.", "effect", effect);
    }

    private String held(String thread) {
        return ana.get(thread + "/decision").doc().select("input[name=instead]").val();
    }

    @Test
    void aPersonHasOnePositionWhichMayChangeAndSaysFromWhat() {
        var thread = begun("story:in-three-weeks", "Positions");
        ana.post(thread + "/position", Map.of("position", "fits", "reason", "A day costs nothing."));
        ben.post(thread + "/position", Map.of("position", "depends", "reason", ""));
        assertThat(site.get(thread).doc().select(".positions h3 b").eachText()).containsExactly("1", "0", "1");

        ana.post(thread + "/position", Map.of("position", "doesnt-fit", "reason", "In May it does."));

        var page = site.get(thread).doc();
        assertThat(page.select(".positions h3 b").eachText()).containsExactly("0", "1", "1");
        assertThat(page.select(".positions .unfit li").text())
                .contains("Ana Arnold", "changed from “Fits”", "In May it does.");
        assertThat(page.select(".post .hang-head .sign").text()).isEqualTo("Doesn’t fit");
        assertThat(ana.get(thread).doc().select(".stand input[checked]").val()).isEqualTo("doesnt-fit");
        assertThat(site.get("/stories/in-three-weeks").text("#talk")).contains("1 Doesn’t fit");
    }

    @Test
    void aPositionThatIsNoneComesBackWithItsReason() {
        var thread = begun("", "Nothing chosen");

        var answer = ana.post(thread + "/position", Map.of("reason", "I do not know yet"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.doc().select("textarea[name=reason]").text()).isEqualTo("I do not know yet");
        assertThat(ana.post(thread + "/position", Map.of("position", "fits", "reason", "a".repeat(1001)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aDecisionClosesAThreadAndStandsInTheLog() {
        var thread = begun("standard:B13", "Closing");
        var form = new LinkedHashMap<>(decision("We name a day.", "keep"));
        form.put("votes-for", "5");
        form.put("votes-against", "1");
        form.put("review-on", "2027-05-01");

        var edna = site.join("edna@example.org", "Edna Ender", Role.EDITOR);
        var answer = edna.post(thread + "/decision", form);

        assertThat(answer.status()).as(answer.text(".problem")).isEqualTo(303);
        var page = site.get(thread);
        assertThat(page.text(".standing")).isEqualTo("Decided");
        assertThat(page.text(".ruling"))
                .contains("We name a day.", "It stays as it is", "Edna Ender", "5 for it, 1 against it", "1 May 2027");
        var log = site.get("/decisions").doc();
        assertThat(log.select(".decided-sentence").eachText()).contains("We name a day.");
        assertThat(log.select(".ruling a[href^=" + thread + "]")).isNotEmpty();
        assertThat(site.get("/decisions?effect=no-change").text(".decided-sentence"))
                .doesNotContain("We name a day.");
        assertThat(site.get("/decisions?touchpoint=N2&effect=keep&from=2026-11-01")
                        .text(".decided-sentence"))
                .contains("We name a day.");
        assertThat(site.get("/decisions?until=2026-11-01").text(".decided-sentence"))
                .doesNotContain("We name a day.");
    }

    @Test
    void aCloseWithoutADecisionIsRefusedWithTheChoiceToPark() {
        var thread = begun("story:in-three-weeks", "Undecided");

        var answer = ana.post(thread + "/decision", Map.of("reason", "Enough said."));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text(".problem")).contains("park it");
        assertThat(answer.doc().select("form[action=" + thread + "/parked] input[name=until]"))
                .hasSize(1);
        assertThat(answer.doc().select("textarea[name=reason]").text()).isEqualTo("Enough said.");
        assertThat(site.get(thread).text(".standing")).isEqualTo("Open");
    }

    @Test
    void whatIsParkedRestsUntilADayWithinAYear() {
        var thread = begun("", "Parking");
        for (var wrong : new String[] {"", "nonsense", "2026-11-15", "2027-11-16", "9999-01-01"})
            assertThat(ana.post(thread + "/parked", Map.of("until", wrong)).status())
                    .as(wrong)
                    .isEqualTo(422);

        assertThat(ana.post(thread + "/parked", Map.of("until", "2027-01-07")).status())
                .isEqualTo(303);

        assertThat(site.get(thread).text(".standing")).isEqualTo("Parked until 7 January 2027");
        assertThat(site.get("/discussions?show=undecided").text("main")).contains("Parking");
        ana.post(thread + "/reopened", "");
        assertThat(site.get(thread).text(".standing")).isEqualTo("Open");
    }

    @Test
    void whoDecidesSecondSeesTheFirstAndLosesNothing() {
        var thread = begun("story:in-three-weeks", "Two at once");
        ana.post(thread + "/decision", decision("Ana's sentence", "keep"));

        var late = ben.post(thread + "/decision", decision("Ben's sentence", "no-change"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text(".compare-theirs")).isEqualTo("Ana's sentence");
        assertThat(late.doc().select("input[name=sentence]").val()).isEqualTo("Ben's sentence");
        assertThat(late.doc().select("textarea[name=reason]").text()).isEqualTo("Because it *works*.");
        assertThat(site.get(thread).doc().select(".ruling")).hasSize(1);
    }

    @Test
    void aLaterDecisionTakesThePlaceOfTheFirstAndTheFirstPointsToIt() {
        var thread = begun("standard:B13", "Again");
        ana.post(thread + "/decision", decision("At first so", "keep"));
        ben.post(thread + "/reopened", "");
        assertThat(site.get(thread).text(".standing")).isEqualTo("Open");
        var form = new LinkedHashMap<>(decision("Then otherwise", "no-change"));
        assertThat(ben.post(thread + "/decision", form).status()).isEqualTo(409);
        form.put("instead", held(thread));
        assertThat(ben.post(thread + "/decision", form).status()).isEqualTo(303);

        var page = site.get(thread).doc();
        assertThat(page.select(".ruling:not(.past) .decided-sentence").text()).isEqualTo("Then otherwise");
        assertThat(page.select(".ruling.past").text())
                .contains("At first so", "Since then something else holds: Then otherwise");
        assertThat(page.select(".ruling.past a[href^=" + thread + "#decision-]"))
                .hasSize(1);
    }

    @Test
    void theSameDecisionSentTwiceIsOne() {
        var thread = begun("", "Once");
        var form = new LinkedHashMap<>(decision("Once is enough", "no-change"));
        form.put("once", "key-of-once");

        var first = ana.post(thread + "/decision", form);
        var second = ana.post(thread + "/decision", form);

        assertThat(second.status()).isEqualTo(303);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void whatCannotBeDecidedHereIsNeitherOfferedNorDone() {
        var thread = begun("", "About nothing");

        assertThat(ana.get(thread + "/decision")
                        .doc()
                        .select("input[name=effect]")
                        .eachAttr("value"))
                .doesNotContain("keep")
                .contains("no-change");
        for (var effect : new String[] {"keep", "retire-standard", "nonsense"})
            assertThat(ana.post(thread + "/decision", decision("So be it", effect))
                            .status())
                    .as(effect)
                    .isEqualTo(422);
    }

    @Test
    void aDayTooFarAheadAndVotesThatAreNoneAreRefused() {
        var thread = begun("standard:B13", "Limits");
        for (var wrong : new String[][] {
            {"review-on", "2027-11-16"},
            {"review-on", "2026-11-15"},
            {"review-on", "soon"},
            {"votes-for", "-1"},
            {"abstained", "many"}
        }) {
            var form = new LinkedHashMap<>(decision("Too far", "keep"));
            form.put(wrong[0], wrong[1]);
            assertThat(ana.post(thread + "/decision", form).status())
                    .as(wrong[1])
                    .isEqualTo(422);
        }
    }

    @Test
    void theLogComesAsATableInWhichNoCellIsAFormulaAndThatIsNoted() {
        var thread = begun("", "Tables");
        ana.post(
                thread + "/decision",
                Map.of("sentence", "=1+1", "reason", "\"Quoted\", and\nbroken", "effect", "no-change"));

        assertThat(ana.get("/decisions.csv").status()).isEqualTo(405);
        assertThat(site.admin().get("/audit").text("main")).doesNotContain("decisions.csv");
        var file = ana.post("/decisions.csv", "");

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("decisions.csv");
        assertThat(file.body())
                .startsWith("\uFEFFDate,Decision,")
                .contains(",'=1+1,")
                .doesNotContain(",=1+1");
        assertThat(site.post("/decisions.csv", "").status()).isEqualTo(401);
        assertThat(site.admin().get("/audit").text("main")).contains("decisions.csv");
        for (var cell : new String[] {"=1", "+1", "-1", "@a", "\ta", "\ra"})
            assertThat(DecisionTable.safe(cell)).isEqualTo("'" + cell);
        assertThat(DecisionTable.safe("A day")).isEqualTo("A day");
    }
}
