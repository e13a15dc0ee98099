package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.testing.Talks;

/** Who may put another decision in the place of one that holds. */
class ReplacingTest extends Talks {
    private static final String WORDS = "So <b>not</b> & never";

    private static Map<String, String> decision(String sentence, String effect, String instead) {
        var form = new LinkedHashMap<String, String>();
        form.put("sentence", sentence);
        form.put("reason", "Because it works.");
        form.put("effect", effect);
        form.put("instead", instead);
        return form;
    }

    private String held(String thread) {
        var anchor = site.get(thread).doc().select(".ruling:not(.past)").attr("id");
        return anchor.substring("decision-".length());
    }

    @Test
    void whatIsDecidedIsReplacedByNobodyBeforeItIsOpenAgain() {
        var thread = begun("standard:B6", "Retired by an editor");
        assertThat(site.editor()
                        .post(thread + "/decision", decision("It ends.", "retire-standard", ""))
                        .status())
                .isEqualTo(303);

        var late = ana.post(thread + "/decision", decision(WORDS, "no-change", held(thread)));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text(".clashes")).contains("opened again first", "It ends.");
        assertThat(late.doc().select("input[name=instead]").val()).isEqualTo(held(thread));
        assertThat(late.doc().select("input[name=sentence]").val()).isEqualTo(WORDS);
        assertThat(late.doc().select("form.deciding button[type=submit]").eachAttr("formaction"))
                .containsExactly(thread + "/reopened");
        assertThat(late.doc().select("#park")).isEmpty();
        assertThat(site.get(thread).doc().select(".ruling.past")).isEmpty();
    }

    @Test
    void whoOpensItAgainFromTheFormFindsTheWordsThere() {
        var thread = begun("standard:B5", "Opened again");
        ana.post(thread + "/decision", decision("At first so.", "keep", ""));
        var late = ana.post(thread + "/decision", decision(WORDS, "no-change", ""));
        assertThat(late.status()).isEqualTo(409);

        var again = ana.post(thread + "/reopened", decision(WORDS, "no-change", ""));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.doc().select("input[name=sentence]").val()).isEqualTo(WORDS);
        assertThat(again.doc().select("input[value=no-change][checked]")).hasSize(1);
        var instead = again.doc().select("input[name=instead]").val();
        assertThat(instead).isEqualTo(held(thread));
        assertThat(ana.post(thread + "/decision", decision(WORDS, "no-change", instead))
                        .status())
                .isEqualTo(303);
        assertThat(site.get(thread).text(".ruling.past .decided-sentence")).isEqualTo("At first so.");
    }

    @Test
    void whoMayNotDecideSoMayNotUndoItEither() {
        var thread = begun("standard:B7", "Overruled");
        site.editor().post(thread + "/decision", decision("It ends here.", "retire-standard", ""));
        ana.post(thread + "/reopened", "");
        var form = decision(WORDS, "no-change", held(thread));
        assertThat(ana.get(thread + "/decision").text("fieldset .problem")).contains("Here “It ends here.” holds");

        var refused = ana.post(thread + "/decision", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("fieldset.wrong > .problem")).contains("whoever looks after it, an editor");
        assertThat(refused.doc().select("input[name=sentence]").val()).isEqualTo(WORDS);
        assertThat(site.get(thread).doc().select(".ruling.past")).isEmpty();
        assertThat(site.editor().post(thread + "/decision", form).status()).isEqualTo(303);
        assertThat(site.get(thread).text(".ruling.past .decided-sentence")).isEqualTo("It ends here.");
    }

    @Test
    void aDecisionOfAnotherThreadPointsToWhatHoldsOfTheStandardNow() {
        var first = begun("standard:B9", "Keep it");
        ana.post(first + "/decision", decision("It stays.", "keep", ""));
        var later = begun("standard:B9", "End it");
        site.editor().post(later + "/decision", decision("It ends now.", "retire-standard", ""));

        var past = site.get(first).doc().select(".ruling.past");
        assertThat(past.text()).contains("It stays.", "Since then something else holds: It ends now.");
        assertThat(past.select("a[href=" + later + "#decision-" + held(later) + "]"))
                .hasSize(1);
        var ref = site.app().store().standards().find("B9").orElseThrow().ref();
        assertThat(site.app().store().talk().decisions().about(ref, 9))
                .hasSize(3)
                .filteredOn(line -> line.decision().isCurrent())
                .extracting(line -> line.decision().sentence())
                .containsExactly("It ends now.");
    }

    @Test
    void whatStaysAsItIsLeavesTheDecisionThatMadeItStanding() {
        var ref = site.app().store().standards().find("B10").orElseThrow().ref();
        var thread = begun("standard:B10", "Still good");
        ana.post(thread + "/decision", decision("It stays.", "keep", ""));

        assertThat(site.app().store().talk().decisions().about(ref, 9))
                .hasSize(2)
                .allMatch(line -> line.decision().isCurrent());
    }
}
