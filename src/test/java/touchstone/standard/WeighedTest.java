package touchstone.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** A decision does what its form said, or the form comes back and says what it would do now. */
class WeighedTest extends Changed {
    private static final String WORDS = "So <script>it</script> stays.";

    private Client colleague;
    private Client other;
    private String thread;

    @BeforeEach
    void open() {
        colleague = site.join("col-weighs@example.org", "Col League", Role.MEMBER);
        other = site.join("oda-weighs@example.org", "Oda Other", Role.MEMBER);
        site.app().store().db().write(tx -> {
            tx.handle()
                    .execute(
                            "update person set department_id = (select id from department where slug = ?) where id = ?",
                            standard().department(),
                            colleague.person().id());
            tx.changed("person", colleague.person().id());
            return true;
        });
        thread = other.post(
                        "/discussions",
                        Map.of("about", "standard:B13", "title", "Still so?", "text", "Is it still so?"))
                .header("Location");
        stand(colleague, "fits");
    }

    private void stand(Client who, String position) {
        assertThat(who.post(thread + "/position", Map.of("position", position, "reason", ""))
                        .status())
                .isEqualTo(303);
    }

    private TestSite.Answer keep(TestSite.Answer form, Map<String, String> more) {
        var fields = new HashMap<>(Map.of("sentence", WORDS, "reason", "It *works*.", "effect", "keep"));
        for (var one : form.doc().select("form.deciding input[type=hidden]")) fields.put(one.attr("name"), one.val());
        fields.putAll(more);
        return colleague.post(thread + "/decision", fields);
    }

    private static String hint(TestSite.Answer form) {
        return form.text("label:has([value=keep])");
    }

    @Test
    void aSecondPositionThatCameMeanwhileMakesNoReviewOfWhatShouldOnlyBeSaid() {
        var review = standard().reviewOn();
        var form = colleague.get(thread + "/decision");
        assertThat(hint(form)).contains("counts for this discussion only");
        stand(other, "fits");

        var late = keep(form, Map.of());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("fieldset.wrong > .problem")).contains("does more than this page said");
        assertThat(hint(late)).doesNotContain("this discussion only");
        assertThat(late.doc().select("input[name=sentence]").val()).isEqualTo(WORDS);
        assertThat(late.doc().select("[name=reason]").text()).isEqualTo("It *works*.");
        assertThat(late.doc().select("input[value=keep][checked]")).hasSize(1);
        assertThat(late.doc().select("main script")).isEmpty();
        assertThat(standard().reviewOn()).isEqualTo(review);

        assertThat(keep(late, Map.of()).status()).isEqualTo(303);
        assertThat(standard().reviewOn()).isAfter(review);
    }

    @Test
    void whoCanDecideLessMeanwhileIsToldToo() {
        stand(other, "fits");
        var form = colleague.get(thread + "/decision");
        site.app().store().db().write(tx -> {
            tx.handle()
                    .execute(
                            "update person set department_id = (select id from department where slug <> ? limit 1) where id = ?",
                            standard().department(),
                            colleague.person().id());
            tx.changed("person", colleague.person().id());
            return true;
        });
        var review = standard().reviewOn();

        var late = keep(form, Map.of());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("fieldset.wrong > .problem")).contains("does less than this page said");
        assertThat(hint(late)).contains("this discussion only");
        assertThat(keep(late, Map.of()).status()).isEqualTo(303);
        assertThat(standard().reviewOn()).isEqualTo(review);
    }

    @Test
    void aDecisionThatDoesTheSameEitherWayWaitsForNothing() {
        var form = colleague.get(thread + "/decision");
        stand(other, "fits");

        assertThat(keep(form, Map.of("effect", "no-change")).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "<script>", "YES", "\u0000yes"})
    void nonsenseInItsPlaceGivesNobodyMoreSay(String said) {
        var review = standard().reviewOn();

        var answer = keep(colleague.get(thread + "/decision"), Map.of("seen-charge", said));

        assertThat(answer.status()).isIn(303, 409);
        assertThat(standard().reviewOn()).isEqualTo(review);
    }
}
