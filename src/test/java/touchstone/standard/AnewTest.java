package touchstone.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Client;

/** Who is asked anew sees what is new, and who decided it is not asked. */
class AnewTest extends Changed {
    private static final String PATH = "/standards/A1";
    private static final String SENTENCE = "From now on we <b>wave</b> first.";

    private Client reader;

    @BeforeEach
    void open() {
        reader = site.join("rea@example.org", "Rea Reader", Role.MEMBER);
        assertThat(reader.post(PATH + "/acknowledgement", "version=1").status()).isEqualTo(303);
    }

    /** A change of what people do, as an editor writes, proposes and decides it. */
    private void decided(Map<String, String> changes) {
        var fields = new HashMap<>(changes);
        fields.put("material", "yes");
        var thread = change(site.editor(), "A1", fields);
        var decision = Map.of("sentence", SENTENCE, "reason", "It works.", "effect", "change-standard");
        var answer = site.editor().post(thread + "/decision", decision);
        assertThat(answer.status()).as(answer.text(".problem")).isEqualTo(303);
    }

    @Test
    void theDecisionAndEachChangedWordStandBesideTheButton() {
        decided(Map.of("text", "We wave <i>first</i>."));

        var page = reader.get(PATH);

        assertThat(page.text(".acknowledge .decided-sentence")).isEqualTo(SENTENCE);
        assertThat(page.doc().select(".acknowledge .decided-sentence a").attr("href"))
                .contains("/discussions/", "#decision-");
        assertThat(page.doc()
                        .select(".acknowledge details[open] .diff ins")
                        .eachText()
                        .toString())
                .contains("<i>first</i>");
        assertThat(page.doc().select(".acknowledge :is(i, b)")).isEmpty();
        assertThat(reader.german(PATH).text(".acknowledge")).contains("Sie kennen Ausgabe 1", "Was sich geändert hat");
    }

    @Test
    void overTwoVersionsItIsWhatChangedSinceTheOneThatOneKnows() {
        decided(Map.of("text", "We wave first."));
        decided(Map.of("leeway", "With either hand."));

        assertThat(reader.get(PATH).doc().select(".acknowledge ins").eachText().toString())
                .contains("wave first", "With either hand");
        reader.post(PATH + "/acknowledgement", "version=3");
        decided(Map.of("leeway", "With both hands."));
        assertThat(reader.get(PATH).doc().select(".acknowledge .diff").eachText())
                .singleElement()
                .asString()
                .contains("both");
    }

    @Test
    void whatIsLongIsFolded() {
        decided(Map.of("text", "Word by word. ".repeat(200)));

        assertThat(reader.get(PATH).doc().select(".acknowledge details:not([open]) ins"))
                .isNotEmpty();
    }

    @Test
    void theNoticeSaysWhatWasDecidedAndLeadsToWhatIsNew() {
        decided(Map.of("text", "We wave first."));

        var line = reader.get("/inbox").doc().select(".notices li:contains(Please read it)");

        assertThat(line.text()).contains(SENTENCE);
        assertThat(line.select("a[href=" + PATH + "#known]")).hasSize(1);
    }

    @Test
    void whoAnswersToAnOlderVersionSeesTheSame() {
        decided(Map.of("text", "We wave first."));

        var late = reader.post(PATH + "/acknowledgement", "version=1");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text(".decided-sentence")).isEqualTo(SENTENCE);
        assertThat(late.text("ins")).contains("wave first");
    }

    @Test
    void whoDecidedItKnowsIt() {
        decided(Map.of("text", "We wave first."));

        var page = site.editor().get(PATH);

        assertThat(page.text(".acknowledge"))
                .startsWith("You decided edition 2 on")
                .endsWith("so you know it.");
        assertThat(page.doc().select(".acknowledge button[type=submit].first")).isEmpty();
        assertThat(site.editor().get("/").text("#waiting")).doesNotContain("A1");
        assertThat(site.editor().german(PATH).text(".acknowledge")).contains("entschieden, also kennen Sie sie");
        assertThat(site.get("/coverage").text("main")).contains("Whoever decides a standard counts as knowing it.");
    }

    @Test
    void itsKeeperReadsThatWhoDecidedItCounts() {
        decided(Map.of("keeper", reader.person().slug(), "text", "We wave first."));

        var page = reader.get(PATH);

        assertThat(page.text(".outstanding"))
                .contains(site.editor().person().name() + " decided this edition and counts as knowing it.");
        assertThat(page.doc().select(".outstanding li").eachText())
                .doesNotContain(site.editor().person().name());
    }
}
