package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.standard.StandardLine;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** What waits for somebody, on the first page and in the inbox: to know, to decide on, to go on with, to look at. */
class WaitingTest {
    private TestSite site;
    private Client ana;

    @BeforeEach
    void open() {
        site = TestSite.starter();
        ana = site.join("ana@example.org", "Ana Arnold", Role.MEMBER);
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** Alters what is kept, as time or an import would. */
    private void alter(String sql, Object... values) {
        site.app().store().db().write(tx -> {
            tx.handle().execute(sql, values);
            tx.changed("standard", "test");
            tx.changed("person", "test");
            return true;
        });
    }

    private void keeps(Client person, String code) {
        alter(
                "update standard set keeper_id = ? where code = ?",
                person.person().id(),
                code);
    }

    /** Knows everything that is asked. */
    private void knowsAll(Client person) {
        for (var line : site.app().store().standards().inForce())
            person.post(line.path() + "/acknowledgement", "version=" + line.version());
    }

    private static Elements waiting(Client person) {
        return person.get("/").doc().select("#waiting li");
    }

    /** Why a thing waits for somebody, in words. */
    private static String said(Client person, String ref) {
        return person.get("/").text("#waiting .wait:has([data-ref=" + ref + "]) > .note");
    }

    private String begun(Client person, String title) {
        return person.post("/discussions", Map.of("about", "standard:B13", "title", title, "text", "Let us talk."))
                .header("Location")
                .replaceFirst("#.*", "");
    }

    @Test
    void aJoinerSeesAFewStandardsToKnowAndTheWayToAll() {
        long asked = site.app().store().standards().inForce().stream()
                .filter(StandardLine::companyWide)
                .filter(line -> line.rule().binding())
                .count();
        var today = ana.get("/");
        assertThat(today.doc().select("#waiting li").eachAttr("data-ref"))
                .startsWith("standard:A1", "standard:A2", "standard:A3")
                .hasSizeLessThanOrEqualTo(4);
        assertThat(today.doc().expectFirst("#waiting li a").attr("href")).isEqualTo("/standards/A1#known");
        assertThat(today.text("#waiting .wait:has([data-ref=standard:A1]) > .note"))
                .contains("Please read this standard and say that you know it");

        var inbox = ana.get("/inbox");
        assertThat(inbox.doc().select("#waiting li[data-ref^=standard]")).hasSizeGreaterThanOrEqualTo((int) asked);
        assertThat(today.text("#waiting .further"))
                .isEqualTo("and " + (inbox.doc().select("#waiting li").size() - 3) + " more");
        assertThat(inbox.doc().select("#waiting details li")).isNotEmpty();
        assertThat(ana.german("/").text("#waiting .wait:has([data-ref=standard:A1]) > .note"))
                .contains("Bitte lesen Sie diesen Standard");
        assertThat(today.header("Cache-Control")).isEqualTo("no-store");
        assertThat(site.get("/").doc().select("#waits")).isEmpty();
    }

    @Test
    void whoKnowsAllIsLeftInPeaceUntilANewEditionHolds() {
        knowsAll(ana);
        assertThat(waiting(ana)).isEmpty();
        assertThat(ana.get("/").text("#waits")).contains("Nothing waits for you");
        assertThat(ana.get("/inbox").doc().select("#waiting")).isEmpty();

        alter("update standard set version = 2 where code = 'A2'");

        assertThat(waiting(ana).eachAttr("data-ref")).containsExactly("standard:A2");
        assertThat(said(ana, "standard:A2")).contains("Edition 2 is in force");
    }

    @Test
    void aParkedThreadComesBackToWhoOpenedAndWhoParkedItUntilSomebodyGoesOn() {
        var ben = site.join("ben@example.org", "Ben Becker", Role.MEMBER);
        var cem = site.join("cem@example.org", "Cem Can", Role.MEMBER);
        for (var one : new Client[] {ana, ben, cem}) knowsAll(one);
        var thread = begun(ana, "Park me <b>now</b>");
        assertThat(ben.post(thread + "/parked", Map.of("until", "2027-01-07")).status())
                .isEqualTo(303);
        assertThat(waiting(ana)).isEmpty();

        alter("update thread set parked_until = '2026-11-14', last_at = '2026-10-01T08:00:00Z' where state = 'parked'");

        for (var one : new Client[] {ana, ben}) {
            assertThat(waiting(one).select("a").attr("href")).isEqualTo(thread + "#end");
            assertThat(one.get("/").text("#waiting"))
                    .contains("It was parked until 14 November 2026 and is back", "<b>now</b>");
        }
        assertThat(waiting(cem)).isEmpty();
        assertThat(ana.get("/inbox").text("#waiting")).contains("is back");

        ana.post(thread, Map.of("text", "Here we go again."));
        assertThat(waiting(ana)).isEmpty();
        assertThat(waiting(ben).select("[data-ref^=thread]")).isEmpty();
    }

    @Test
    void aKeeperSeesWhatIsOverdueAndWhatIsDoubtedAndNobodyElseDoes() {
        knowsAll(ana);
        keeps(ana, "B16");
        keeps(ana, "B13");
        site.member().post("/standards/B13/flag", Map.of("sentence", "We have <i>no</i> board any more."));

        var lines = ana.get("/inbox").doc().select("#waiting li");
        assertThat(lines.eachAttr("data-ref")).containsExactlyInAnyOrder("standard:B13", "standard:B16");
        assertThat(said(ana, "standard:B16")).contains("You keep it, and its review was due on");
        assertThat(said(ana, "standard:B13")).contains("<i>no</i> board");
        assertThat(lines.select("[data-ref=standard:B13] a").attr("href")).isEqualTo("/standards/B13#doubts");
        assertThat(ana.get("/standards/B13").doc().select("#doubts")).hasSize(1);
        assertThat(site.editor().get("/inbox").text("#waiting")).doesNotContain("You keep it");
    }

    @Test
    void aProposalWaitsForItsKeeperUntilItIsDecidedAlsoWhenItsNoticeIsRead() {
        knowsAll(ana);
        keeps(ana, "B13");
        var form = site.member()
                .get("/standards/B13/edit")
                .doc()
                .select("form:has([name=based-on])")
                .forms()
                .getFirst();
        var fields = new HashMap<String, String>();
        for (var input : form.formData()) fields.put(input.key(), input.value());
        fields.putAll(
                Map.of("text", "Something <u>else</u> to do.", "material", "yes", "reason", "It is <u>better</u>"));
        var sent = site.member().post("/standards/B13", fields);
        assertThat(sent.status()).as(sent.text(".problem")).isEqualTo(303);

        for (int look = 0; look < 2; look++) {
            var line = waiting(ana).select("[data-ref=standard:B13]");
            assertThat(line).hasSize(1);
            assertThat(said(ana, "standard:B13"))
                    .contains(site.member().person().name() + " proposes a change", "It is <u>better</u>");
            assertThat(line.select("a").attr("href")).startsWith("/discussions/");
            ana.post("/inbox/read", Map.of("newest", "z"));
        }
        assertThat(site.editor().get("/").text("#waiting")).doesNotContain("proposes a change");

        ana.post(line(sent), Map.of("sentence", "So be it.", "reason", "It is better.", "effect", "change-standard"));
        assertThat(ana.get("/").text("#waiting")).doesNotContain("proposes a change");
    }

    private static String line(TestSite.Answer sent) {
        return sent.header("Location").replaceFirst("#.*", "") + "/decision";
    }

    @Test
    void itCostsTheSameNumberOfQueriesHoweverMuchWaits() {
        keeps(ana, "B16");
        begun(ana, "One");
        alter("update thread set state = 'parked', parked_until = '2026-11-14', last_at = '2026-10-01T08:00:00Z'");
        ana.get("/");
        long few = site.statements(() -> ana.get("/"));
        for (int number = 0; number < 4; number++) begun(ana, "More " + number);
        alter("update thread set state = 'parked', parked_until = '2026-11-14', last_at = '2026-10-01T08:00:00Z'");
        for (var code : new String[] {"B1", "B2", "B13"}) keeps(ana, code);
        alter("update standard set review_on = '2026-01-01'");
        ana.get("/");

        assertThat(waiting(ana).size()).isGreaterThan(8);
        assertThat(site.statements(() -> ana.get("/"))).isEqualTo(few);
    }
}
