package touchstone.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.account.Newcomer;
import touchstone.account.SignInName;
import touchstone.people.Role;
import touchstone.testing.Client;

/** Whoever asks is heard, and hears what came of it. */
class HearingTest extends Changed {
    private final Client mia = site.join(
            new Newcomer("Mia Member", new SignInName("mia@example.org"), Role.MEMBER, "service-desk", false, true));

    private static String told(Client who, String about) {
        return who.get("/inbox").text(".notices li:contains(" + about + ")");
    }

    private static String label(Client who, String about) {
        return who.get("/inbox").text(".notices li:contains(" + about + ") .label");
    }

    private void decide(String thread, Map<String, String> fields) {
        assertThat(site.editor().post(thread + "/decision", fields).status()).isEqualTo(303);
    }

    /** Where a change of words that Mia has just proposed is decided. */
    private String proposed() {
        change(mia, Map.of("why", "Because of the finches."));
        return site.editor()
                .get("/standards/B13/history")
                .doc()
                .expectFirst("a[href*=/proposals/]")
                .attr("href");
    }

    private String firstDoubt(String code) {
        return site.app().store().db().read(handle -> handle.createQuery("""
                        select f.id from flag f join standard s on s.id = f.thing where s.code = :code and f.settled_at = ''
                        """)
                .bind("code", code)
                .mapTo(String.class)
                .one());
    }

    @Test
    void aQuestionIsToldToTheEditorsWhereItsKeeperCannotSignIn() {
        site.editor();
        mia.post("/standards/B13/question", Map.of("question", "Also on Sundays, zebrafinch?"));

        assertThat(told(site.editor(), "zebrafinch")).contains("has a question for you", "waits for you");
        assertThat(site.editor().get("/").text("#waiting")).contains("has a question for you");
        assertThat(mia.get("/inbox").text(".notices")).doesNotContain("zebrafinch");
    }

    @Test
    void aQuestionThatOneEditorAnswersWaitsForNobodyAnyMore() {
        site.admin();
        site.editor();
        var thread = mia.post("/standards/B13/question", Map.of("question", "Also on Sundays, zebrafinch?"))
                .header("Location");
        assertThat(site.admin().get("/").text("#waiting")).contains("has a question for you");

        site.editor().post(thread, Map.of("text", "On Sundays too."));

        assertThat(site.admin().get("/").text("#waiting")).doesNotContain("has a question for you");
        assertThat(label(site.editor(), "zebrafinch")).isEmpty();
        assertThat(told(mia, "On Sundays too.")).isNotEmpty();
    }

    @Test
    void aQuestionIsToldToItsKeeperAloneWhoCanSignIn() {
        var kim = site.join("kim-keeps@example.org", "Kim Keeper", Role.MEMBER);
        change(site.editor(), Map.of("keeper", kim.person().slug()));

        mia.post("/standards/B13/question", Map.of("question", "Also on Sundays, zebrafinch?"));

        assertThat(told(kim, "zebrafinch")).contains("has a question for you");
        assertThat(told(site.editor(), "zebrafinch")).isEmpty();
    }

    @Test
    void aDoubtIsToldToTheEditorsWhereItsKeeperCannotSignInAndItsAuthorHearsThatTheyLooked() {
        site.editor();
        mia.post("/standards/B13/flag", Map.of("sentence", "Nobody does that, zebrafinch."));
        assertThat(told(site.editor(), "zebrafinch"))
                .contains(
                        "doubts that this still holds",
                        "waits for you",
                        "B13 " + standard().title());

        site.editor().post("/standards/B13/flag/" + firstDoubt("B13"), "");

        assertThat(site.editor().get("/inbox").text(".notices")).doesNotContain("zebrafinch");
        assertThat(told(mia, "Your doubt was answered")).contains("Somebody has looked at it");
    }

    @Test
    void whoeverDoubtedHearsTheDecisionThatAnswersIt() {
        mia.post("/standards/B13/flag", Map.of("sentence", "Nobody does that, zebrafinch."));
        var thread = site.editor()
                .post("/discussions", Map.of("about", "standard:B13", "title", "Still so?", "text", "Is it?"))
                .header("Location");

        decide(
                thread,
                Map.of(
                        "sentence", "It stays <b>as</b> it is.",
                        "reason", "So.",
                        "effect", "keep",
                        "seen-doubt", firstDoubt("B13")));

        assertThat(told(mia, "Your doubt was answered")).contains("It stays", "Still so?");
        assertThat(mia.get("/inbox").doc().select(".notices b, .notices script"))
                .isEmpty();
        assertThat(mia.get("/inbox").doc().select(".notices a[href*=#decision-]"))
                .hasSize(1);
        assertThat(mia.german("/inbox").text(".notices")).contains("Ihr Zweifel wurde beantwortet");
    }

    private void changedAsProposed() {
        var decision = new HashMap<>(Map.of("sentence", "We do it so.", "reason", "So.", "effect", "change-standard"));
        decision.put("review-on", "2027-03-01");
        decide(change(mia, Map.of("why", "Because of zebrafinches.", "material", "yes")), decision);
    }

    @Test
    void whoeverProposedAChangeHearsThatItWasAdoptedAndIsAskedToReadItBeside() {
        changedAsProposed();

        assertThat(told(mia, "Your change was adopted")).contains("We do it so.");
        assertThat(mia.get("/inbox").text(".notices"))
                .contains("Please read it")
                .doesNotContain("New where you follow", "you took part");
        assertThat(mia.german("/inbox").text(".notices")).contains("Ihre Änderung wurde übernommen");
    }

    @Test
    void whoeverProposedAChangeHearsWhyItWasNotAdopted() {
        var thread = change(mia, Map.of("why", "Because of zebrafinches.", "material", "yes"));
        decide(thread, Map.of("sentence", "It stays.", "reason", "So.", "effect", "no-change"));
        assertThat(told(mia, "Your change was not adopted")).contains("It stays.");

        site.editor().post(proposed(), Map.of("answer", "decline", "why", "The old words are clearer."));

        assertThat(told(mia, "The old words are clearer.")).contains("Your change was not adopted");
    }

    @Test
    void aChangeOfWordsThatIsAdoptedIsToldToWhoeverProposedIt() {
        assertThat(site.editor().post(proposed(), Map.of("answer", "adopt")).status())
                .isEqualTo(303);

        assertThat(told(mia, "Your change was adopted")).isNotEmpty();
    }

    @Test
    void whatWasDoneDoesNotSayThatItWaits() {
        changedAsProposed();
        mia.post("/inbox/read", Map.of("path", "/standards/B13"));
        assertThat(label(mia, "Please read it")).isEqualTo("waits for you");

        mia.post(
                "/standards/B13/acknowledgement",
                Map.of("version", Integer.toString(standard().version())));

        assertThat(mia.get("/inbox").text("#waiting")).doesNotContain("B13");
        assertThat(label(mia, "Please read it")).isEmpty();
    }
}
