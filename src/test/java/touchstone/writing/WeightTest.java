package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.standard.Standard;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** Whether a change of a standard is a matter of wording is said, never guessed; and a form says what its button does. */
class WeightTest {
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

    private static Written change(Client client, String code, String text) {
        return Written.open(client, "/standards/" + code + "/edit")
                .with("text", text)
                .with("reason", "Because <b>it</b> helps");
    }

    private static String button(TestSite.Answer form) {
        return form.text(".send-bar > button.first");
    }

    private static String chosen(TestSite.Answer form) {
        return form.doc().select("[name=material][checked]").val();
    }

    @Test
    void nothingIsChosenBeforeSomebodyChooses() {
        for (var who : new Client[] {site.member(), site.editor()}) {
            var form = who.get("/standards/B13/edit");

            assertThat(form.doc().select("[name=material][type=radio][required]"))
                    .hasSize(2);
            assertThat(form.doc().select("[name=material][checked]")).isEmpty();
            assertThat(form.doc().select("#reason[required]")).hasSize(1);
            assertThat(form.text("label[for=reason]")).endsWith("needed");
        }
    }

    @Test
    void whoeverSaysNeitherIsAskedAndLosesNothing() {
        var before = standard("B13").text();
        for (var who : new Client[] {site.member(), site.editor()})
            for (var said : new String[] {"", "perhaps", "<b>yes</b>"}) {
                var answer = change(who, "B13", "Other words, unweighed.")
                        .with("material", said)
                        .send();

                assertThat(answer.status()).isEqualTo(422);
                assertThat(answer.text("#material-problem")).startsWith("Please choose one");
                assertThat(chosen(answer)).isEmpty();
                assertThat(answer.doc().select("#text").text()).isEqualTo("Other words, unweighed.");
                assertThat(answer.doc().select("#reason").val()).isEqualTo("Because <b>it</b> helps");
            }
        assertThat(standard("B13").text()).isEqualTo(before);
        var german = site.member().post("/standards/B13", "based-on=1&title=x", "Accept-Language", "de");
        assertThat(german.text("#material-problem")).startsWith("Bitte wählen Sie eines");
    }

    @Test
    void anotherRuleDoesNotAnswerForWhoeverSaysNothing() {
        for (var who : new Client[] {site.member(), site.editor()})
            assertThat(change(who, "B13", "Other words.")
                            .with("rule", "wow")
                            .send()
                            .text("#material-problem"))
                    .isNotEmpty();
    }

    @Test
    void theButtonSaysWhatHappens() {
        var kept = site.editor();
        assertThat(button(kept.get("/standards/B13/edit"))).isEqualTo("Send it");
        assertThat(kept.get("/standards/B13/edit").doc().select("[data-go]").eachAttr("data-go"))
                .containsExactly("Save", "Put it up for discussion");
        assertThat(site.member()
                        .get("/standards/B13/edit", "Accept-Language", "de")
                        .doc()
                        .select("[data-go]")
                        .eachAttr("data-go"))
                .containsExactly("Vorschlagen", "Zur Diskussion stellen");
        assertThat(button(site.member().get("/standards/B13/edit"))).isEqualTo("Propose it");
        assertThat(kept.get("/standards/B13/edit").text(".weight"))
                .contains("Holds at once. Nobody is asked", "This opens a discussion");
        assertThat(site.member().get("/standards/B13/edit").text(".weight"))
                .contains("takes it or declines it", "This opens a discussion");

        var again = change(kept, "B13", "").with("material", "yes").send();

        assertThat(chosen(again)).isEqualTo("yes");
        assertThat(button(again)).isEqualTo("Put it up for discussion");
        assertThat(button(site.editor().get("/groups/sporty/edit"))).isEqualTo("Save");
    }

    @Test
    void aDraftKeepsWhatWasChosen() {
        var ana = site.join("ana-weighs", Role.MEMBER);
        ana.post(
                "/drafts",
                Map.of(
                        "place",
                        "/standards/B14/edit",
                        "based-on",
                        Integer.toString(standard("B14").revision()),
                        "field:text",
                        "Half a thought",
                        "field:material",
                        "yes"));

        var form = ana.get("/standards/B14/edit");

        assertThat(chosen(form)).isEqualTo("yes");
        assertThat(button(form)).isEqualTo("Put it up for discussion");
        assertThat(form.doc().select("#text").text()).isEqualTo("Half a thought");
    }

    private static String proposed(Client who, String code, String text) {
        assertThat(change(who, code, text).with("material", "no").send().status())
                .isEqualTo(303);
        return who.get("/me").doc().expectFirst("#proposals a").attr("href");
    }

    @Test
    void whoeverAdoptsKnowsWhatItMeans() {
        var ben = site.join("ben-weighs", Role.MEMBER);
        var proposal = proposed(ben, "B14", "Ben's wording.");
        assertThat(site.editor().get(proposal).text(".outcome"))
                .contains("it only reads better", "holds at once", "nobody is asked");
        assertThat(site.editor().get(proposal, "Accept-Language", "de").text(".outcome"))
                .contains("gilt es sofort", "niemand wird gebeten");
        assertThat(ben.get(proposal).doc().select(".outcome")).isEmpty();

        site.editor().post(proposal, "answer=adopt");

        assertThat(standard("B14").text()).isEqualTo("Ben's wording.");
        Written.open(ben, "/groups/sporty/edit").with("needs", "A smile.").send();
        var plain = ben.get("/me").doc().expectFirst("#proposals a").attr("href");
        assertThat(site.editor().get(plain).text(".outcome")).contains("on the page at once");
        assertThat(site.editor().get(plain).doc().select("[value=discuss]")).isEmpty();
        assertThat(site.editor().post(plain, "answer=discuss").status()).isEqualTo(404);
    }

    @Test
    void whatIsMoreThanWordingIsPutUpForDiscussionByItsKeeper() {
        var cleo = site.join("cleo-weighs", "Cleo Weighs", Role.MEMBER);
        var proposal = proposed(cleo, "B12", "Something else to <b>do</b>.");
        assertThat(cleo.post(proposal, "answer=discuss").status()).isEqualTo(404);
        var before = standard("B12").text();

        var thread = site.editor().post(proposal, "answer=discuss").header("Location");

        assertThat(thread).startsWith("/discussions/");
        assertThat(site.get(thread).text("#proposed ins")).contains("Something else to");
        assertThat(site.get(thread).text("#posts")).contains("Cleo Weighs", "Because <b>it</b> helps");
        assertThat(standard("B12").text()).isEqualTo(before);
        assertThat(site.editor().post(proposal, "answer=discuss").header("Location"))
                .isEqualTo(thread);
        assertThat(site.editor().post(proposal, "answer=adopt").header("Location"))
                .isEqualTo(thread);
        assertThat(site.editor().get(proposal).doc().select("button[name=answer]"))
                .isEmpty();
    }
}
