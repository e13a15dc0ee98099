package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** What came as a matter of wording is put up for discussion by whoever finds that it is more, and its proposer hears of it. */
class TalkedAboutTest {
    private static final String WHY = "Because <b>it</b> helps";

    private final TestSite site = TestSite.starter();
    private Client proposer;

    @BeforeEach
    void open() {
        proposer = site.join("pam-words@example.org", "Pam Proposer", Role.MEMBER);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String proposed() {
        var sent = Written.open(proposer, "/standards/B12/edit")
                .with("text", "Something else to <b>do</b>.")
                .with("reason", WHY)
                .with("material", "no")
                .send();
        assertThat(sent.status()).as(sent.text(".problem")).isEqualTo(303);
        return proposer.get("/me").doc().expectFirst("#proposals a").attr("href");
    }

    @Test
    void whoeverPressesOpensTheDiscussionAndTheProposerIsTold() {
        var thread = site.editor().post(proposed(), "answer=discuss").header("Location");

        var posts = site.get(thread).doc().select("#posts");
        assertThat(posts.select(".by").text())
                .contains(site.editor().person().name())
                .doesNotContain("Pam Proposer");
        assertThat(posts.text()).contains("@Pam Proposer: " + WHY);
        var inbox = proposer.get("/inbox").doc().select(".notices li:has(a[href^=" + thread + "])");
        assertThat(inbox.text()).contains(site.editor().person().name(), "mentions you", "Pam Proposer", WHY);

        var decided = site.editor()
                .post(
                        thread + "/decision",
                        Map.of("sentence", "So it shall be.", "reason", "Yes.", "effect", "no-change"));
        assertThat(decided.status()).isEqualTo(303);
        assertThat(proposer.get("/inbox").text(".notices li:contains(So it shall be)"))
                .contains("Your change was not adopted");
    }

    @Test
    void whatIsOnlyProposedYetHasItsDiscussionAlready() {
        var proposal = proposed();
        site.app().store().db().write(tx -> {
            tx.handle().execute("update standard set state = 'proposed' where code = 'B12'");
            tx.changed(
                    "standard",
                    site.app().store().standards().find("B12").orElseThrow().id());
            return true;
        });

        var page = site.editor().get(proposal);

        assertThat(page.doc().select("button[value=adopt]")).hasSize(1);
        assertThat(page.doc().select("button[value=discuss]")).isEmpty();
        assertThat(site.editor().post(proposal, "answer=discuss").status()).isEqualTo(404);
        assertThat(site.editor().post(proposal, "answer=adopt").status()).isEqualTo(303);
    }

    @Test
    void whatLiesInTheBinIsNotTalkedAbout() {
        var proposal = proposed();
        var db = site.app().store().db();
        db.write(tx -> tx.handle()
                .createUpdate("insert into bin select kind, id, 'open', :at from named where path = '/standards/B12'")
                .bind("at", tx.at().toString())
                .execute());

        var answer = site.editor().post(proposal, "answer=discuss");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(db.<Integer>read(handle -> handle.createQuery(
                                "select (select count(*) from thread where proposal_id <> '') + sum(material) from proposal")
                        .mapTo(Integer.class)
                        .one()))
                .isZero();
    }
}
