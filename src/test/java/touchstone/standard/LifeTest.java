package touchstone.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** A standard comes into force, changes and retires by decisions only (invariant 6). */
class LifeTest extends Changed {
    private static TestSite.Answer decide(Client client, String thread, String effect) {
        return decide(client, thread, effect, Map.of());
    }

    private static TestSite.Answer decide(Client client, String thread, String effect, Map<String, String> more) {
        var fields =
                new HashMap<>(Map.of("sentence", "So it shall be.", "reason", "Because it helps.", "effect", effect));
        fields.putAll(more);
        return client.post(thread + "/decision", fields);
    }

    private String proposed(Client client, String code, String text) {
        return change(client, code, Map.of("text", text, "material", "yes"));
    }

    private String talkAbout(Client client, String about) {
        var answer = client.post(
                "/discussions", Map.of("about", about, "title", "About " + about, "text", "What do you think?"));
        assertThat(answer.status()).as(answer.text(".problem")).isEqualTo(303);
        return answer.header("Location").replaceFirst("#.*", "");
    }

    @Test
    void invariant6AMaterialChangeIsTalkedAboutAndAdoptedByADecision() {
        var before = standard("B13");
        site.editor().post("/standards/B13/acknowledgement", "version=1");

        var thread = proposed(site.editor(), "B13", "Something else to do.");

        assertThat(thread).startsWith("/discussions/");
        assertThat(standard("B13").text()).isEqualTo(before.text());
        assertThat(site.get(thread).text("#proposed .diff")).contains("Something else");

        var decided = decide(site.editor(), thread, "change-standard");

        assertThat(decided.status()).as(decided.text(".problem")).isEqualTo(303);
        var after = standard("B13");
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.text()).isEqualTo("Something else to do.");
        assertThat(after.validFrom()).hasToString("2026-11-15");
        assertThat(site.get("/standards/B13/history/" + after.revision()).text(".diff"))
                .contains("Something else");
        assertThat(site.get("/standards/B13").text(".badge-line")).contains("edition 2", "decided on 15 November 2026");
        assertThat(site.get(thread).text("#proposed .diff")).contains("Something else");
    }

    @Test
    void aWordingFixOfItsKeeperNeedsNoDecision() {
        var before = standard("B13");

        assertThat(change(site.editor(), "B13", Map.of("text", "The same in other words.")))
                .isEqualTo("/standards/B13");

        assertThat(standard("B13").version()).isEqualTo(before.version());
        assertThat(standard("B13").text()).isEqualTo("The same in other words.");
    }

    @Test
    void anotherRuleIsNeverAMatterOfWording() {
        var led = change(site.editor(), "B13", Map.of("rule", "wow"));

        assertThat(led).startsWith("/discussions/");
        assertThat(standard("B13").rule()).isEqualTo(Rule.MINIMUM);
    }

    @Test
    void whatWasMendedElsewhereMeanwhileStays() {
        var first = proposed(site.member(), "B13", "One way.");
        change(site.editor(), "B13", Map.of("why", "A better reason."));

        assertThat(decide(site.editor(), first, "change-standard").status()).isEqualTo(303);
        assertThat(standard("B13").why()).isEqualTo("A better reason.");
        assertThat(standard("B13").text()).isEqualTo("One way.");
    }

    @Test
    void aProposalThatIsTalkedAboutIsNotAdoptedWithAButton() {
        var thread = proposed(site.member(), "B13", "Another way.");
        var proposal = site.editor()
                .get("/standards/B13/history")
                .doc()
                .select("ul.versions a")
                .attr("href");

        assertThat(site.editor().get(proposal).doc().select("button[name=answer]"))
                .isEmpty();
        assertThat(site.editor().post(proposal, "answer=adopt").header("Location"))
                .isEqualTo(thread);
        assertThat(standard("B13").version()).isEqualTo(1);
    }

    @Test
    void withoutAProposedTextThereIsNothingToAdopt() {
        var thread = talkAbout(site.member(), "standard:B13");

        assertThat(site.editor().get(thread + "/decision").doc().select("input[value=change-standard]"))
                .isEmpty();
        assertThat(decide(site.editor(), thread, "change-standard").status()).isEqualTo(422);
    }

    @Test
    void keepingItSetsTheNextReviewAndEndsTheOldOne() {
        assertThat(standard("B7").state()).isEqualTo(StandardState.UNDER_REVIEW);
        var thread = talkAbout(site.member(), "standard:B7");

        assertThat(decide(site.editor(), thread, "keep", Map.of("review-on", "2027-05-01"))
                        .status())
                .isEqualTo(303);

        assertThat(standard("B7").state()).isEqualTo(StandardState.IN_FORCE);
        assertThat(standard("B7").reviewOn()).hasToString("2027-05-01");
        assertThat(standard("B7").version()).isEqualTo(1);
    }

    @Test
    void itRetiresByADecisionOfThoseWhoMay() {
        var thread = talkAbout(site.member(), "standard:B13");

        assertThat(decide(site.member(), thread, "retire-standard").status()).isEqualTo(422);
        assertThat(standard("B13").state()).isEqualTo(StandardState.IN_FORCE);
        assertThat(decide(site.editor(), thread, "retire-standard").status()).isEqualTo(303);

        assertThat(standard("B13").state()).isEqualTo(StandardState.RETIRED);
        assertThat(site.get("/standards/B13").text(".opener")).contains("Retired", "So it shall be. Because it helps.");
        assertThat(site.get("/coverage").doc().select("[data-ref=standard:B13]"))
                .isEmpty();
    }

    @Test
    void aProposedOneComesIntoForceOrIsDeclinedWithTheReason() {
        assertThat(standard("B19").state()).isEqualTo(StandardState.PROPOSED);
        var declined = talkAbout(site.member(), "standard:B19");
        var somebody = site.join("somebody@example.org", Role.MEMBER);
        assertThat(decide(somebody, declined, "no-change").status()).isEqualTo(422);

        assertThat(decide(site.editor(), declined, "no-change").status()).isEqualTo(303);
        assertThat(standard("B19").state()).isEqualTo(StandardState.DECLINED);
        assertThat(site.get("/standards/B19").text(".opener")).contains("Declined", "Because it helps.");
    }

    @Test
    void aNewOneIsProposedAndTheDecisionPutsItInForce() {
        var made = site.editor().post("/standards", newStandard());
        assertThat(made.header("Location")).isEqualTo("/standards/B21");
        assertThat(standard("B21").state()).isEqualTo(StandardState.PROPOSED);
        var thread = threadAbout("B21");

        assertThat(decide(site.editor(), thread, "new-standard").status()).isEqualTo(303);

        assertThat(standard("B21").state()).isEqualTo(StandardState.IN_FORCE);
        assertThat(standard("B21").version()).isEqualTo(1);
        assertThat(standard("B21").reviewOn()).hasToString("2027-11-15");
        assertThat(site.member().get("/standards/B21").doc().select(".acknowledge"))
                .isNotEmpty();
    }

    private String threadAbout(String code) {
        return site.app().store().db().read(handle -> handle.createQuery(
                        "select '/discussions/' || slug from thread where kind = 'standard' and thing = :id")
                .bind("id", standard(code).id())
                .mapTo(String.class)
                .one());
    }

    private static Map<String, String> newStandard() {
        var fields = new HashMap<>(Map.of(
                "title", "Whoever rings hears a voice before the fourth tone.",
                "rule", "minimum",
                "why", "Silence says that nobody is there.",
                "text", "We take the call.",
                "leeway", "The words are yours.",
                "check", "Somebody speaks.",
                "scope", "company",
                "department", "sales",
                "review-on", "2027-11-15",
                "language", "en"));
        fields.put("touchpoints", "V5");
        return fields;
    }

    @Test
    void theDecisionItselfMakesANewOne() {
        var thread = talkAbout(site.member(), "touchpoint:V5");
        var more = new HashMap<String, String>();
        newStandard().forEach((name, value) -> more.put("new-standard-" + name, value));

        var missing = decide(site.editor(), thread, "new-standard");
        var decided = decide(site.editor(), thread, "new-standard", more);

        assertThat(missing.status()).isEqualTo(422);
        assertThat(decided.status()).as(decided.text(".problem")).isEqualTo(303);
        assertThat(standard("B21").state()).isEqualTo(StandardState.IN_FORCE);
        assertThat(standard("B21").touchpoints()).containsExactly("V5");
        assertThat(site.get("/decisions").body()).contains("So it shall be.");
    }

    @Test
    void whatHeldAtTheIntroductionWasAdoptedThen() {
        assertThat(site.get("/standards/A1").text(".badge-line")).contains("decided on 13 January 2026");
        var store = site.app().store();
        assertThat(store.talk().decisions().about(standard("A1").ref(), 5)).hasSize(1);
        assertThat(store.talk().decisions().about(standard("B19").ref(), 5)).isEmpty();
    }

    @Test
    void whatADecisionSettlesWaitsForNobodyAnyMore() {
        site.editor();
        var ana = site.join("ana-waits", Role.MEMBER);
        for (var effect : new String[] {"change-standard", "no-change", "retire-standard"}) {
            var thread = proposed(ana, "B13", "To be settled by " + effect);
            assertThat(site.editor().get("/standards/B13").text(".undecided")).contains("We talked about it");
            assertThat(site.editor().get("/inbox").doc().select("a[href*=#proposal-]"))
                    .hasSize(1);

            assertThat(decide(site.editor(), thread, effect).status()).isEqualTo(303);

            assertThat(site.editor().get("/inbox").doc().select("a[href*=#proposal-]"))
                    .as(effect)
                    .isEmpty();
            assertThat(site.editor().get("/standards/B13").doc().select(".undecided"))
                    .isEmpty();
        }
    }
}
