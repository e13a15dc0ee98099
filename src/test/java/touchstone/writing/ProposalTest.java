package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** What becomes of a proposed change, and how whoever proposed it hears of that. */
class ProposalTest {
    private static final String PAGE = "/manual/gaps";
    private static final String HOSTILE = "<script>alert(1)</script> \"'><img src=x onerror=alert(2)>";

    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.starter();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String propose(Client who, String body) {
        var answer = Written.open(who, PAGE + "/edit")
                .with("body", body)
                .with("reason", body)
                .send();
        assertThat(answer.status()).isEqualTo(303);
        return who.get("/me").doc().expectFirst("#proposals a").attr("href");
    }

    private static String mine(Client who) {
        return who.get("/me").text("#proposals li:first-child");
    }

    @Test
    void whoProposesSeesThatItWaitsAndThatItIsTaken() {
        var ana = site.join("ana-proposes", Role.MEMBER);
        assertThat(ana.get("/me").doc().select("#proposals")).isEmpty();
        var proposal = propose(ana, "Clearer words.");
        assertThat(mine(ana)).contains("Gaps", "Clearer words.", "waits");
        assertThat(ana.get(proposal).status()).isEqualTo(200);
        assertThat(ana.get(proposal).doc().select("button[name=answer]")).isEmpty();
        assertThat(site.member().get("/me").text("main")).doesNotContain("Clearer words.");

        site.editor().post(proposal, "answer=adopt");

        assertThat(mine(ana)).contains("taken");
        assertThat(ana.get("/me").doc().select("#proposals a").attr("href")).isEqualTo(PAGE);
    }

    @Test
    void whoDecidesHearsOfItUntilItIsSettled() {
        var editor = site.editor();
        var eve = site.join("eve-proposes", "Eve Proposes", Role.MEMBER);
        var proposal = propose(eve, "Words that Eve would like.");

        assertThat(editor.get("/inbox").text("main")).contains("Eve Proposes", "Words that Eve would like.");
        assertThat(site.member().get("/inbox").text("main")).doesNotContain("Words that Eve would like.");

        editor.post(proposal, Map.of("answer", "decline", "why", "Not now."));

        assertThat(editor.get("/inbox").text("main")).doesNotContain("Words that Eve would like.");
    }

    @Test
    void oneThatIsNotTakenComesWithAReason() {
        var ben = site.join("ben-proposes", Role.MEMBER);
        var proposal = propose(ben, "Louder words.");
        for (var why : new String[] {"", "  ", "x".repeat(301)}) {
            var again = site.editor().post(proposal, Map.of("answer", "decline", "why", why));
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.doc().select("#why").val()).isEqualTo(why.strip());
            assertThat(again.text("#why-problem")).isNotEmpty();
        }
        assertThat(ben.post(proposal, "answer=decline&why=no").status()).isEqualTo(404);
        assertThat(mine(ben)).contains("waits");

        assertThat(site.editor()
                        .post(proposal, Map.of("answer", "decline", "why", HOSTILE))
                        .status())
                .isEqualTo(303);

        assertThat(mine(ben)).contains("not taken", "<script>alert(1)</script>");
        assertThat(ben.get("/me").doc().select("main script, main img")).isEmpty();
        assertThat(site.editor().post(proposal, "answer=adopt").status()).isEqualTo(404);
    }

    @Test
    void oneBroughtTogetherWithAFasterChangeIsTakenWithIt() {
        var cleo = site.join("cleo-proposes", Role.MEMBER);
        var proposal = propose(cleo, "What Cleo would rather read.");
        Written.open(site.editor(), PAGE + "/edit")
                .with("body", "What was faster.")
                .send();
        var shown = site.editor().get(proposal);
        assertThat(shown.text(".facts:last-child")).contains("Reason:", "compared here is with the text of today");
        assertThat(shown.text("del")).contains("faster");
        var clash = site.editor().post(proposal, "answer=adopt");
        assertThat(clash.text(".clashes")).contains("Proposed").doesNotContain("Yours");
        assertThat(clash.status()).isEqualTo(409);
        assertThat(mine(cleo)).contains("waits");

        var both = Written.of(site.editor(), clash)
                .with("body", "What was faster, and what Cleo would read.")
                .send();

        assertThat(both.status()).isEqualTo(303);
        assertThat(mine(cleo)).contains("taken").doesNotContain("not taken");
        assertThat(site.editor().get(PAGE + "/history").doc().select("ul.versions a"))
                .isEmpty();
    }

    @Test
    void aFormSettlesNoProposalOfAnotherThing() {
        var dan = site.join("dan-proposes", Role.MEMBER);
        var proposal = propose(dan, "Words of Dan.");
        var id = proposal.replaceFirst(".*/", "");

        Written.open(site.editor(), "/groups/sporty/edit")
                .with("needs", "Speed, and a smile.")
                .with("proposal", id)
                .send();

        assertThat(mine(dan)).contains("waits");
    }

    /** Proposes a hostile reason for a change of one field, and gives back where that lies. */
    private static String hostile(Client who, String page, String field) {
        var answer = Written.open(who, page + "/edit")
                .with(field, "Something else for " + page)
                .with("reason", HOSTILE)
                .with("material", "no")
                .send();
        assertThat(answer.status()).as(page + answer.text(".problem")).isEqualTo(303);
        return who.get("/me").doc().expectFirst("#proposals a").attr("href");
    }

    /** The page leads to the proposal, under the anchor that notices name, and shows its words as text. */
    private static void tells(TestSite.Answer shown, String proposal) {
        var anchor = "proposal-" + proposal.replaceFirst(".*/", "");
        assertThat(shown.text(".undecided")).startsWith("1 proposed change waits: <script>alert(1)");
        assertThat(shown.doc().expectFirst("#" + anchor + " a").attr("href")).isEqualTo(proposal);
        assertThat(shown.doc().select(".undecided script, .undecided img")).isEmpty();
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void itsThingsPageTellsThoseWhoDecideAndWhoProposed() {
        var fay = site.join("fay-proposes", Role.MEMBER);
        var pages = Map.of(
                "/standards/B2", "why",
                "/touchpoints/V3", "target",
                "/stories/in-three-weeks", "lesson",
                "/groups/families", "needs",
                "/journeys/commuter-repair", "verdict",
                "/manual/first-steps", "body");
        pages.forEach((page, field) -> {
            assertThat(site.editor().get(page).doc().select(".undecided")).isEmpty();
            var proposal = hostile(fay, page, field);
            var anchor = "proposal-" + proposal.replaceFirst(".*/", "");

            for (var who : new Client[] {site.editor(), fay}) tells(who.get(page), proposal);
            assertThat(site.editor().get("/inbox").doc().select("a[href=" + page + "#" + anchor + "]"))
                    .isNotEmpty();
            assertThat(site.member().get(page).doc().select(".undecided")).isEmpty();
            assertThat(site.get(page).doc().select(".undecided")).isEmpty();

            site.editor().post(proposal, Map.of("answer", "decline", "why", "Not now."));
            assertThat(fay.get(page).doc().select(".undecided")).isEmpty();
        });
    }

    @Test
    void severalStandInALine() {
        var gus = site.join("gus-proposes", Role.MEMBER);
        hostile(gus, "/groups/sporty", "needs");
        Written.open(gus, "/groups/sporty/edit")
                .with("needs", "Nothing but speed.")
                .with("reason", "Shorter.")
                .send();

        assertThat(site.editor().get("/groups/sporty").text(".undecided"))
                .startsWith("2 proposed changes wait:")
                .endsWith("Shorter.");
    }
}
