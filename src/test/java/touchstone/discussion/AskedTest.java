package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Talks;

/** Asking for a position, and who hears what came of it. */
class AskedTest extends Talks {
    @Test
    void whatIsDecidedAsksNobodyForAPositionAnyMore() {
        var cleo = site.join("cleo-asked@example.org", "Cleo Asked", Role.MEMBER);
        var thread = begun(ana, "", "Wanted and decided", "What do you say?");
        ana.post(thread + "/asked", Map.of("colleague", cleo.person().slug()));
        assertThat(cleo.get("/").text("#waiting")).contains("Wanted and decided");

        ana.post(thread + "/decision", Map.of("sentence", "We keep it.", "reason", "It works.", "effect", "no-change"));

        assertThat(cleo.get("/").text("#waiting")).doesNotContain("Wanted and decided");
    }

    @Test
    void onlyWhoTookPartIsToldSoWhereItWasDecided() {
        var follower = site.join("follower@example.org", "Fritz Folger", Role.MEMBER);
        follower.post("/me/following", Map.of("path", "/touchpoints/N3", "wanted", "yes"));
        var thread = begun(ana, "touchpoint:N3", "What to keep", "What do you say?");
        said(ben, thread, "Keep it.");

        ana.post(thread + "/decision", Map.of("sentence", "We keep it.", "reason", "It works.", "effect", "no-change"));

        assertThat(ben.get("/inbox").text(".notices li:contains(We keep it.)"))
                .contains("Decided, and you took part")
                .doesNotContain("where you follow");
        assertThat(follower.get("/inbox").text(".notices li:contains(We keep it.)"))
                .contains("New where you follow")
                .doesNotContain("you took part");
    }

    @Test
    void aColleagueIsAskedOnceAndNotWhereItIsOfNoUse() {
        var dora = site.join("dora@example.org", "Dora Dietz", Role.MEMBER);
        var asked = Map.of("colleague", dora.person().slug());
        var thread = begun(ana, "", "Once is enough", "What do you say?");
        assertThat(ana.post(thread + "/asked", asked).status()).isEqualTo(303);

        var again = ana.post(thread + "/asked", asked);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("#end .problem")).contains("asked this colleague already");
        assertThat(again.doc().select("#colleague option[selected]").val())
                .isEqualTo(dora.person().slug());
        assertThat(dora.get("/inbox").doc().select(".notices li")).hasSize(1);
        assertThat(ben.post(thread + "/asked", asked).status()).isEqualTo(303);
        dora.post(thread + "/position", Map.of("position", "fits"));
        assertThat(ana.post(thread + "/asked", asked).text("#end .problem")).contains("taken a position already");

        ana.post(thread + "/decision", Map.of("sentence", "We keep it.", "reason", "It works.", "effect", "no-change"));
        var late = ana.post(thread + "/asked", Map.of("colleague", ben.person().slug()));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text("#end .problem")).contains("It was decided meanwhile");
    }
}
