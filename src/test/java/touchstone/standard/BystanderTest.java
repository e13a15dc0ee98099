package touchstone.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** What a bystander decides about a standard undoes nothing for good, and its keeper hears of it. */
class BystanderTest extends Changed {
    private Client keeper;
    private Client proposer;
    private Client bystander;
    private String thread;

    @BeforeEach
    void open() {
        keeper = site.join("kea-keeps@example.org", "Kea Keeper", Role.MEMBER);
        proposer = site.join("pia-proposes@example.org", "Pia Proposer", Role.MEMBER);
        bystander = site.join("bo-passes@example.org", "Bo Bystander", Role.MEMBER);
        change(site.editor(), Map.of("keeper", keeper.person().slug()));
        thread = change(proposer, Map.of("text", "Something else to do.", "material", "yes"));
        assertThat(thread).startsWith("/discussions/");
    }

    private TestSite.Answer decide(Client client, String effect, Map<String, String> more) {
        var held = client.get(thread + "/decision")
                .doc()
                .select("input[name=instead]")
                .val();
        var fields = new HashMap<>(
                Map.of("sentence", "So it shall be.", "reason", "Because.", "effect", effect, "instead", held));
        fields.putAll(more);
        return client.post(thread + "/decision", fields);
    }

    private void decided(Client client, String effect) {
        var answer = decide(client, effect, Map.of());
        assertThat(answer.status()).as(answer.text(".problem")).isEqualTo(303);
    }

    private static boolean asked(Client client) {
        return !client.get("/inbox").doc().select("a[href*=#proposal-]").isEmpty();
    }

    private boolean offered() {
        return !keeper.get(thread + "/decision")
                .doc()
                .select("input[value=change-standard]:not([disabled])")
                .isEmpty();
    }

    @Test
    void whoOpensTheDiscussionAgainRevivesTheChangeThatItDeclined() {
        for (var effect : new String[] {"keep", "no-change"}) {
            decided(bystander, effect);
            assertThat(offered()).as(effect).isFalse();
            assertThat(asked(keeper)).as(effect).isFalse();

            assertThat(proposer.post(thread + "/reopened", "").status()).isEqualTo(303);

            assertThat(offered()).as(effect).isTrue();
            assertThat(asked(keeper)).as(effect).isTrue();
            assertThat(keeper.get("/").text("#waiting")).as(effect).contains("We talked about it");
            assertThat(proposer.get("/standards/B13").text(".undecided")).contains("We talked about it");
        }
        assertThat(settled()).isEqualTo("waiting||");

        decided(keeper, "change-standard");

        assertThat(standard().text()).isEqualTo("Something else to do.");
        assertThat(asked(keeper)).isFalse();
    }

    @Test
    void whatWasAdoptedIsNotProposedAgainWhereTheDiscussionGoesOn() {
        decided(keeper, "change-standard");

        proposer.post(thread + "/reopened", "");

        assertThat(settled()).startsWith("adopted||2");
        assertThat(asked(keeper)).isFalse();
    }

    @Test
    void whoeverOpensItAgainNeedsNoWordOfIt() {
        decided(bystander, "keep");

        keeper.post(thread + "/reopened", "");

        assertThat(offered()).isTrue();
        assertThat(asked(keeper)).isFalse();
        assertThat(keeper.get("/").text("#waiting")).contains("We talked about it");
    }

    @Test
    void itsKeeperHearsWhatOthersDecideAndNotOfTheOwnDecision() {
        for (var effect : new String[] {"keep", "no-change"}) {
            decided(bystander, effect);
            assertThat(keeper.get("/inbox").text(".notices li:contains(So it shall be)"))
                    .as(effect)
                    .contains("Decided about a standard that you keep");
            keeper.post("/inbox/read", "");
            bystander.post(thread + "/reopened", "");
        }
        var before = keeper.get("/inbox")
                .doc()
                .select(".notices li:contains(Decided about)")
                .size();

        decided(keeper, "keep");

        assertThat(keeper.get("/inbox").doc().select(".notices li:contains(Decided about)"))
                .hasSize(before);
        assertThat(proposer.get("/inbox").text(".notices li:contains(So it shall be)"))
                .contains("Your change was not adopted");
    }

    @Test
    void whoCouldNotChangeItDoesNotPutOffItsReview() {
        var review = standard().reviewOn();
        var badge = site.get("/standards/B13").text(".badge-line");
        assertThat(badge).contains("decided on 2 February 2026");

        var refused = decide(bystander, "keep", Map.of("review-on", "2027-05-01"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#review-on-problem")).contains("Please leave this empty");
        decided(bystander, "keep");

        assertThat(standard().reviewOn()).isEqualTo(review);
        assertThat(site.get("/standards/B13").text(".badge-line")).isEqualTo(badge);
    }

    @Test
    void whoeverKeepsItPutsItOffAndThatIsNoNewEdition() {
        decided(keeper, "keep");

        assertThat(standard().reviewOn()).hasToString("2027-11-15");
        assertThat(site.get("/standards/B13").text(".badge-line"))
                .contains("decided on 2 February 2026", "15 November 2027");
        assertThat(site.get("/").doc().select("[data-ref=standard:B13]").text()).doesNotContain("15 November 2026");
    }

    private String settled() {
        return site.app().store().db().read(handle -> handle.createQuery(
                        "select state || '|' || answer || '|' || settled_at from proposal")
                .mapTo(String.class)
                .one());
    }
}
