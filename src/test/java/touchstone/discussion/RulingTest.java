package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.testing.Talks;

/** What a decision asks for, and what the words of positions and decisions link to. */
class RulingTest extends Talks {
    private static Map<String, String> decision(String sentence, String effect) {
        return Map.of("sentence", sentence, "reason", "Because it *works*.", "effect", effect);
    }

    @Test
    void whatAReasonLinksToSaysSoUntilThePositionChanges() {
        var thread = begun("", "Links in <b>reasons</b>");
        var linked = ".backlinks a[href=" + thread + "]";
        assertThat(site.get("/standards/B5").doc().select(linked)).isEmpty();

        ana.post(thread + "/position", Map.of("position", "fits", "reason", "As [[B5]] says <script>x</script>"));
        assertThat(site.get("/standards/B5").doc().select(linked).text()).isEqualTo("Links in <b>reasons</b>");

        ana.post(thread + "/position", Map.of("position", "fits", "reason", "As [[N5]] says"));
        assertThat(site.get("/standards/B5").doc().select(linked)).isEmpty();
        assertThat(site.get("/touchpoints/N5").doc().select(linked)).hasSize(1);

        var form = new LinkedHashMap<>(decision("So it is.", "no-change"));
        form.put("reason", "See [[B5]] and [[nothing-at-all]]");
        assertThat(ana.post(thread + "/decision", form).status()).isEqualTo(303);
        assertThat(site.get("/standards/B5").doc().select(linked)).hasSize(1);
        assertThat(site.get("/touchpoints/N5").doc().select(linked)).hasSize(1);
    }

    @Test
    void whatTheChosenEffectNeedsIsAskedForAtItsField() {
        var thread = begun("touchpoint:N2", "What to do");
        var form = new LinkedHashMap<>(decision("We do something.", "new-measure"));
        form.put("new-measure-body", "Words <b>that</b> stay");
        form.put("review-on", "soon");

        var answer = ana.post(thread + "/decision", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("form.deciding > .problem[role=alert]")).isEqualTo("2 things need another look, below.");
        assertThat(answer.text("#new-measure-title-problem")).isEqualTo("Please fill this in.");
        assertThat(answer.doc().select("#new-measure-title").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(answer.doc().select("fieldset.wrong > .problem")).isEmpty();
        assertThat(answer.text("#new-measure-body")).isEqualTo("Words <b>that</b> stay");
        assertThat(answer.doc().select("input[value=new-measure][checked]")).hasSize(1);
        assertThat(answer.doc().select("details.more[open] #review-on").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(answer.doc().select("input[name=sentence]").val()).isEqualTo("We do something.");
        form.put("review-on", "");
        form.put("new-measure-title", "x".repeat(1_000));
        assertThat(ana.post(thread + "/decision", form).text("#new-measure-title-problem"))
                .startsWith("That is too long");
        form.put("new-measure-title", "Ask <script>alert(1)</script> for a day");
        assertThat(ana.post(thread + "/decision", form).status()).isEqualTo(303);
    }

    @Test
    void aNewStandardSaysAtEachFieldWhatIsMissing() {
        var thread = begun("touchpoint:V5", "A standard for this");
        var form = new LinkedHashMap<>(decision("We agree on something.", "new-standard"));
        form.put("new-standard-why", "It helps.");
        form.put("new-standard-rule", "extra");

        var answer = site.editor().post(thread + "/decision", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#new-standard-title-problem")).isEqualTo("Please fill this in.");
        assertThat(answer.text("#new-standard-rule-problem")).isEqualTo("Please choose one of these.");
        assertThat(answer.text("#new-standard-department-problem")).isEqualTo("Please fill this in.");
        assertThat(answer.doc().select("#new-standard-why-problem")).isEmpty();
        assertThat(answer.text("#new-standard-why")).isEqualTo("It helps.");
        assertThat(ana.post(thread + "/decision", form).text("fieldset.wrong > .problem"))
                .contains("decides this");
    }
}
