package touchstone.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.testing.TestSite;

/** A change is decided while its standard was changed too: both texts stand in the form, and no word is lost. */
class OvertakenTest extends Changed {
    private static final String SCRIPT = "<script>alert(1)</script> & \"quoted\" {{7*7}}";

    private String thread;

    @BeforeEach
    void open() {
        thread = change(site.member(), Map.of("text", "What was proposed.", "material", "yes"));
    }

    /** What a browser would send from the form as it was answered, with some fields changed. */
    private TestSite.Answer decide(TestSite.Answer form, Map<String, String> more) {
        var fields = new HashMap<String, String>();
        for (var one : form.doc().select("form.deciding [name]")) {
            boolean choice =
                    one.attr("type").equals("radio") || one.attr("type").equals("checkbox");
            if (!choice || one.hasAttr("checked")) fields.put(one.attr("name"), value(one));
        }
        fields.putAll(Map.of("sentence", "So it shall be.", "reason", "It helps.", "effect", "change-standard"));
        fields.putAll(more);
        return site.editor().post(thread + "/decision", fields);
    }

    private static String value(Element field) {
        if (field.normalName().equals("textarea")) return field.wholeText();
        return field.normalName().equals("select")
                ? field.select("option[selected]").val()
                : field.val();
    }

    private TestSite.Answer form() {
        return site.editor().get(thread + "/decision");
    }

    @Test
    void whatWasSavedMeanwhileStandsBesideWhatWasProposedAndTheFormGoesOn() {
        var before = form();
        change(site.editor(), Map.of("text", "What was saved meanwhile.", "why", "A better why."));

        var late = decide(before, Map.of("votes-for", "5"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text(".clashes h2")).isEqualTo("Changed in the same place meanwhile");
        assertThat(late.doc().select(".compare-theirs").eachText()).containsExactly("What was saved meanwhile.");
        assertThat(late.doc().select(".compare-yours").eachText()).containsExactly("What was proposed.");
        assertThat(late.doc().select("[name=change-standard-text]").text()).isEqualTo("What was proposed.");
        assertThat(late.doc().select("input[name=sentence]").val()).isEqualTo("So it shall be.");
        assertThat(late.doc().select("input[name=votes-for]").val()).isEqualTo("5");
        assertThat(late.doc().select("input[value=change-standard][checked]")).hasSize(1);
        assertThat(standard().version()).isEqualTo(1);

        var decided = decide(late, Map.of("change-standard-text", "Both together."));

        assertThat(decided.status()).as(decided.text(".problem")).isEqualTo(303);
        assertThat(standard().text()).isEqualTo("Both together.");
        assertThat(standard().why()).isEqualTo("A better why.");
        assertThat(standard().version()).isEqualTo(2);
    }

    @Test
    void whoOpensTheFormLaterSeesBothTextsAtOnce() {
        change(site.editor(), Map.of("text", SCRIPT));

        var form = form();

        assertThat(form.text(".compare-theirs")).isEqualTo(SCRIPT);
        assertThat(form.doc().select("script:not([src]):not([type])")).isEmpty();
        assertThat(decide(form, Map.of()).status()).isEqualTo(303);
        assertThat(standard().text()).isEqualTo("What was proposed.");
    }

    @Test
    void theSavedTextMayBeTakenAndThenNothingIsLeftToDecide() {
        change(site.editor(), Map.of("text", "What was saved meanwhile."));

        var taken = decide(form(), Map.of("change-standard-take", "text"));

        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text("fieldset.wrong > .problem")).contains("reads exactly so by now");
        assertThat(standard().version()).isEqualTo(1);
    }

    @Test
    void whatIsSavedWhileOneBringsBothTogetherIsShownTooAndWhatWasTypedStays() {
        change(site.editor(), Map.of("text", "Saved first."));
        var form = form();
        change(site.editor(), Map.of("text", "Saved second."));

        var late = decide(form, Map.of("change-standard-text", "Mine, " + SCRIPT));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text(".compare-theirs")).isEqualTo("Saved second.");
        assertThat(late.text(".compare-yours")).isEqualTo("Mine, " + SCRIPT);
        assertThat(late.doc().select("[name=change-standard-text]").text()).isEqualTo("Mine, " + SCRIPT);
        assertThat(decide(late, Map.of()).status()).isEqualTo(303);
        assertThat(standard().text()).isEqualTo("Mine, " + SCRIPT);
    }

    @Test
    void whatWasTypedThereStaysThroughAnyOtherRefusalAndMayNotBeEmpty() {
        change(site.editor(), Map.of("text", "Saved meanwhile."));

        var noReason = decide(form(), Map.of("reason", "", "change-standard-text", "Both together."));
        var empty = decide(form(), Map.of("change-standard-text", " "));

        assertThat(noReason.status()).isEqualTo(422);
        assertThat(noReason.doc().select("[name=change-standard-text]").text()).isEqualTo("Both together.");
        assertThat(noReason.text(".compare-yours")).isEqualTo("Both together.");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text("#change-standard-text-problem")).isEqualTo("Please fill this in.");
        assertThat(empty.doc().select("[name=change-standard-text]").text()).isEmpty();
    }

    @Test
    void aFormThatDidNotShowTheNewerTextCannotPassOverIt() {
        change(site.editor(), Map.of("text", "Saved meanwhile."));
        for (var basedOn : new String[] {"99", Integer.toString(standard().revision()), "nonsense", ""}) {
            var answer = decide(form(), Map.of("change-standard-based-on", basedOn, "change-standard-open", "version"));
            assertThat(answer.status()).as(basedOn).isEqualTo(409);
        }
        assertThat(standard().version()).isEqualTo(1);
    }

    @Test
    void whatWouldNotPassItsFormAnyMoreIsMendedInPlace() {
        var store = site.app().store();
        store.db().write(tx -> tx.handle()
                .execute("update proposal set fields = replace(fields, 'department=', 'department=gone-')"));

        var form = form();
        var refused = decide(form, Map.of());

        assertThat(form.doc().select("[name=change-standard-department]")).hasSize(1);
        assertThat(form.doc().select(".compare")).isEmpty();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#change-standard-department-problem")).isNotEmpty();
        assertThat(decide(refused, Map.of("change-standard-department", "workshop"))
                        .status())
                .isEqualTo(303);
        assertThat(standard().department()).isEqualTo("workshop");
    }

    @Test
    void aProposedReviewThatIsOverIsRefusedAtItsField() {
        site.app().store().db().write(tx -> tx.handle()
                .execute("update proposal set fields = replace(fields, 'review-on=202', 'review-on=201')"));

        var refused = decide(form(), Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#review-on-problem")).contains("from tomorrow until");
        assertThat(refused.doc().select("details.more[open] #review-on")).hasSize(1);
        assertThat(decide(refused, Map.of("review-on", "2027-05-01")).status()).isEqualTo(303);
        assertThat(standard().reviewOn()).hasToString("2027-05-01");
    }

    @Test
    void thereIsOneDayToLookAtItAgainAlsoWhereTwoWereNamed() {
        thread = change(site.member(), Map.of("review-on", "2027-03-01", "text", "More.", "material", "yes"));
        change(site.editor(), Map.of("review-on", "2027-04-01"));

        var form = form();
        assertThat(form.doc().select("form.deciding input[type=date]").eachAttr("name"))
                .containsExactly("review-on");
        assertThat(form.text("#review-on-hint")).contains("the day of its next review");
        var refused = decide(form, Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#review-on-problem")).contains("1 April 2027 was saved meanwhile", "1 March 2027");

        assertThat(decide(refused, Map.of("review-on", "2027-05-01")).status()).isEqualTo(303);
        assertThat(standard().reviewOn()).hasToString("2027-05-01");
        assertThat(standard().text()).isEqualTo("More.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "", " ", "2026-13-45", "2027-05-01x", SCRIPT})
    void aDayThatIsNoneIsRefusedAtItsFieldWhateverTheFormSays(String day) {
        var said = Map.of(
                "change-standard-based-on",
                Integer.toString(standard().revision()),
                "change-standard-open",
                "review-on",
                "change-standard-review-on",
                day,
                "review-on",
                "");

        var refused = decide(form(), said);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#review-on-problem")).isNotEmpty();
        assertThat(refused.doc().select("input[name=sentence]").val()).isEqualTo("So it shall be.");
        assertThat(standard().version()).isEqualTo(1);
        assertThat(decide(refused, Map.of("review-on", "2027-05-01")).status()).isEqualTo(303);
    }
}
