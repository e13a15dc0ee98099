package touchstone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.story.ShortForm.told;
import static touchstone.story.ShortForm.with;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** What its teller sees when a story is shared, or not yet because it could tell who somebody is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedTest {
    private TestSite site;
    private Client ana;

    @BeforeAll
    void open() {
        site = TestSite.starter();
        ana = site.join("quendoline", Role.MEMBER);
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void withoutAScriptTooARefusalOverANameLeadsToTheLineThatAsksWhy() {
        var answer = ana.post("/stories", with(told("A name in it"), "situation", "Frau Meier came in."));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("form > .problem")).startsWith("Not shared yet");
        assertThat(answer.doc().select("form > .problem a").attr("href")).isEqualTo("#privacy-reason");
        assertThat(answer.doc().select("#privacy-reason[autofocus][aria-invalid=true]"))
                .hasSize(1);
    }

    @Test
    void theNameOfAMemberDoesNotSlipThroughWhereSomethingWentWrong() {
        site.join("sarah", "Sarah Head", Role.MEMBER);
        var wrong = with(told("Sarah was late"), "verdict", "undesired");

        assertThat(ana.post("/stories", with(wrong, "title", "Late", "situation", "Sarah Head was late."))
                        .text(".privacy"))
                .contains("Somebody here has this name: Sarah Head.");
        var asked = ana.post("/stories", wrong);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text(".privacy")).contains("“Sarah”: is that a colleague?");
        assertThat(ana.post("/stories", with(wrong, "verdict", "desired")).status())
                .isEqualTo(303);
    }

    @Test
    void whoToldAStoryIsThankedAndSeesAllOfItAndOthersGuessFirst() {
        var shared = ana.post("/stories", told("Open to its teller"));
        var path = shared.saved();

        var own = ana.get(shared.header("Location"));
        assertThat(own.text(".told")).startsWith("Your story is shared. Thank you.");
        assertThat(own.doc().select(".reveal[open]")).hasSize(1);
        assertThat(own.doc().select(".guess")).isEmpty();
        assertThat(own.header("Cache-Control")).contains("no-store");
        assertThat(site.member().get(path).doc().select(".guess, .reveal:not([open])"))
                .hasSize(2);
        assertThat(site.get(path).doc().select(".told, .reveal[open]")).isEmpty();
    }

    @Test
    void whatWasDoneIsSaidOnceAndToWhoDidItAlone() {
        var shared = ana.post("/stories", told("Said once")).header("Location");
        var path = shared.replaceFirst("[?].*", "");

        assertThat(ana.get(path).doc().select(".told")).isEmpty();
        assertThat(site.get(shared).doc().select(".told")).isEmpty();
        assertThat(site.member().get(shared).doc().select(".told")).isEmpty();
        assertThat(ana.get(path + "?done=%3Cscript%3E").doc().select(".told")).isEmpty();

        var changed = ana.post(path, with(told("Said once"), "lesson", "Say it once.", "based-on", "1"));
        assertThat(ana.get(changed.header("Location")).text(".told")).isEqualTo("Saved.");
        assertThat(ana.german(changed.header("Location")).text(".told")).isEqualTo("Gespeichert.");
        assertThat(ana.get(path).doc().select(".told")).isEmpty();
    }

    @Test
    void whyANameMayStayIsReadByNobodyElse() {
        var named = with(told("All made up"), "situation", "Frau Meier came in.", "privacy-reason", "all zinvented");
        var path = ana.post("/stories", named).saved();
        ana.post(path, with(named, "lesson", "More.", "based-on", "1", "privacy-reason", "still zinvented"));

        for (var page : new String[] {path, path + "/history", path + "/history/1", path + "/history/2"})
            assertThat(ana.get(page).body()).as(page).doesNotContain("zinvented");
        assertThat(site.get(path + "/history").text(".versions")).contains("told");
        assertThat(ana.post("/stories", with(named, "privacy-reason", "")).text(".privacy-why .hint"))
                .contains("no name and no number after all", "Names of colleagues and customers stay out")
                .doesNotContain("agreed");
    }
}
