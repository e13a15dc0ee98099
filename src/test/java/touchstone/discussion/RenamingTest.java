package touchstone.discussion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.account.Newcomer;
import touchstone.account.SignInName;
import touchstone.people.Department;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.Talks;
import touchstone.testing.TestSite;

/** Another title for a thread: who may give it, where it shows, and that no word and no address is lost. */
class RenamingTest extends Talks {
    private static TestSite.Answer renamed(Client client, String thread, String title, String... more) {
        var form = client.get(thread + "/title").doc();
        return client.post(
                thread + "/title",
                "based-on=" + form.select("input[name=based-on]").val()
                        + "&once=" + form.select("input[name=once]").val() + "&title="
                        + URLEncoder.encode(title, UTF_8)
                        + String.join("", more));
    }

    @Test
    void theNewTitleStandsEverywhereAndTheOldOneInItsHistory() {
        var thread = begun("story:in-three-weeks", "First about quokkas");
        ben.post("/me/following", Map.of("path", thread, "wanted", "yes"));
        ana.post(thread, Map.of("text", "And another thing."));
        assertThat(ana.get(thread).doc().select(".acts a[href=" + thread + "/title]"))
                .hasSize(1);

        var answer = renamed(ana, thread, "Now about wombats");

        assertThat(answer.header("Location")).isEqualTo(thread);
        assertThat(site.get(thread).text("h1")).isEqualTo("Now about wombats");
        assertThat(site.get("/search?q=wombats").doc().select("main [data-ref^=thread:]"))
                .hasSize(1);
        assertThat(ben.get("/inbox").text("main")).contains("Now about wombats").doesNotContain("quokkas");
        assertThat(site.get("/stories/in-three-weeks").text("#talk")).contains("Now about wombats");
        assertThat(site.get(thread).text(".opener .acts")).isEqualTo("renamed on 15 November 2026");
        var history = site.get(thread + "/history");
        assertThat(history.text("main")).contains("First about quokkas", "15 November 2026, renamed by Ana Arnold");
    }

    @Test
    void theAddressFollowsWhereThatIsWantedAndOldLinksGoOnWorking() {
        var thread = begun("", "Under an old roof");
        var post = said(ben, thread, "See you there.");
        ben.post("/drafts", Map.of("place", thread, "title", "Half a thought", "field:text", "Sings"));

        var moved = renamed(ana, thread, "Under a new roof", "&moves=yes").header("Location");

        assertThat(moved).isEqualTo("/discussions/under-a-new-roof");
        assertThat(site.get(moved).text("h1")).isEqualTo("Under a new roof");
        assertThat(site.get(thread + "?post=" + post).status()).isEqualTo(301);
        assertThat(site.get(thread + "?post=" + post).header("Location")).isEqualTo(moved + "?post=" + post);
        for (var below : new String[] {"/decision", "/history", "/title?x=/y", "/posts/" + post + "/history"})
            assertThat(site.editor().get(thread + below).header("Location"))
                    .as(below)
                    .isEqualTo(moved + below);
        assertThat(ben.get(moved).text("#say textarea")).isEqualTo("Sings");
        // A form that was open all the time goes on under the old address.
        ben.post("/drafts", Map.of("place", thread, "title", "Half a thought", "field:text", "Sings louder"));
        assertThat(ben.get(moved).text("#say textarea")).isEqualTo("Sings louder");
        assertThat(ben.post(thread, Map.of("text", "Sings")).header("Location")).startsWith(moved + "?post=");
        assertThat(begun("", "Under an old roof")).isEqualTo("/discussions/under-an-old-roof-2");
        assertThat(renamed(ana, moved, "Under an old roof", "&moves=yes").header("Location"))
                .isEqualTo(thread);
    }

    @Test
    void onlyWhoBeganItOrAnswersForItsThingOrEditsMayRenameIt() {
        var standard = site.app().store().standards().find("B13").orElseThrow();
        var inCharge = site.join(new Newcomer(
                "Wanda Workshop", new SignInName("wanda"), Role.MEMBER, standard.department(), false, false));
        var owner = site.app().store().touchpoints().line("N2").orElseThrow().department();
        var host = site.join(new Newcomer("Hugo Host", new SignInName("hugo"), Role.MEMBER, owner, false, false));
        var thread = begun("touchpoint:N2", "Whose title is this");
        var stranger =
                site.join(new Newcomer("Sam Stranger", new SignInName("sam"), Role.MEMBER, other(owner), false, false));

        assertThat(stranger.get(thread).doc().select("a[href$=/title]")).isEmpty();
        assertThat(stranger.get(thread + "/title").status()).isEqualTo(404);
        assertThat(stranger.post(thread + "/title", Map.of("title", "Mine")).status())
                .isEqualTo(404);
        assertThat(host.get(thread + "/title").status()).isEqualTo(404);
        assertThat(renamed(site.editor(), thread, "The editor's title").status())
                .isEqualTo(303);
        assertThat(renamed(ana, thread, "My title again").status()).isEqualTo(303);
        // A standard has a keeper, who alone answers for it.
        var kept = begun("standard:B13", "The keeper's business");
        assertThat(inCharge.get(kept + "/title").status()).isEqualTo(404);
        var told = begun("story:in-three-weeks", "A story's talk");
        assertThat(host.get(told + "/title").status()).isEqualTo(404);
        assertThat(site.get(thread + "/title").status()).isEqualTo(303);
        assertThat(site.get(thread + "/history").doc().select("main .hang")).hasSize(2);
    }

    @Test
    void whatIsDecidedIsRenamedByEditorsAlone() {
        var thread = begun("", "Decided and named");
        ana.post(thread + "/decision", Map.of("sentence", "We keep it.", "reason", "It works.", "effect", "no-change"));

        assertThat(ana.get(thread).doc().select("a[href$=/title]")).isEmpty();
        assertThat(ana.post(thread + "/title", Map.of("title", "Mine")).status())
                .isEqualTo(404);
        assertThat(renamed(site.editor(), thread, "Named by an editor").status())
                .isEqualTo(303);
    }

    private String other(String department) {
        return site.app().store().company().departments().stream()
                .map(Department::slug)
                .filter(slug -> !slug.equals(department))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoComesSecondSeesTheFirstAndChooses() {
        var thread = begun("", "Two at once");
        var late = Map.of("title", "The second", "based-on", "1", "once", "late");
        renamed(site.editor(), thread, "The first");

        var answer = ana.post(thread + "/title", late);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text(".compare-theirs")).isEqualTo("The first");
        assertThat(answer.doc().select("input[name=title]").val()).isEqualTo("The second");
        assertThat(answer.doc().select("input[name=based-on]").val()).isEqualTo("2");
        assertThat(site.get(thread).text("h1")).isEqualTo("The first");

        var taken = Map.of("title", "The second", "take-theirs", "title", "based-on", "2", "once", "taken");
        assertThat(ana.post(thread + "/title", taken).status()).isEqualTo(303);
        assertThat(site.get(thread).text("h1")).isEqualTo("The first");

        var chosen = Map.of("title", "The second", "based-on", "2", "once", "chosen");
        assertThat(ana.post(thread + "/title", chosen).status()).isEqualTo(303);
        assertThat(ana.post(thread + "/title", chosen).status()).isEqualTo(303);
        assertThat(site.get(thread).text("h1")).isEqualTo("The second");
        assertThat(site.get(thread + "/history").doc().select("main .hang")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script> & \"quoted\" {{7*7}}",
                "'; drop table thread; --",
                "\u202Eright to left \uD83D\uDE00 [[B13]] @ana-arnold",
                "../../../new",
                "new"
            })
    void whateverIsTypedIsATitleAndNothingElse(String title) {
        var thread = begun("", "Harmless");

        var moved = renamed(ana, thread, title, "&moves=yes").header("Location");

        assertThat(moved).matches("/discussions/[a-z0-9-]+").isNotEqualTo("/discussions/new");
        assertThat(site.get(moved).doc().expectFirst("h1").wholeText())
                .isEqualTo(title.replace("@ana-arnold", "Ana Arnold"));
        assertThat(site.get(moved).doc().select("h1 *, h1 script")).isEmpty();
        assertThat(site.get(moved + "/history").doc().select("main script, main i"))
                .isEmpty();
        renamed(ana, moved, "Harmless again");
        assertThat(site.get(moved + "/history").doc().select("main .read").eachText())
                .hasSize(2);
    }

    @Test
    void whatIsNoTitleComesBackAsItWasTyped() {
        var thread = begun("", "To stay");

        for (var wrong : new String[] {"", "  ", "x".repeat(161)}) {
            var answer = renamed(ana, thread, wrong, "&moves=yes");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.doc().select("input[name=title]").val()).isEqualTo(wrong.strip());
            assertThat(answer.doc().select("input[name=moves][checked]")).hasSize(1);
        }
        assertThat(site.get(thread).text("h1")).isEqualTo("To stay");
        assertThat(site.get(thread + "/history").text("main")).contains("one title so far");
    }

    @Test
    void aTitleThatNamesACustomerAsksFirst() {
        var thread = begun("", "About a customer");

        var answer = renamed(ana, thread, "What Frau Meier said");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text(".privacy")).isNotEmpty();
        assertThat(site.get(thread).text("h1")).isEqualTo("About a customer");
    }
}
