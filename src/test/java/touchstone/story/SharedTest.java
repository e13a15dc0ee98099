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
        var path = ana.post("/stories", told("Open to its teller")).header("Location");

        var own = ana.get(path);
        assertThat(own.text(".told")).startsWith("Your story is shared. Thank you.");
        assertThat(own.doc().select(".reveal[open]")).hasSize(1);
        assertThat(own.doc().select(".guess")).isEmpty();
        assertThat(own.header("Cache-Control")).contains("no-store");
        assertThat(site.member().get(path).doc().select(".guess, .reveal:not([open])"))
                .hasSize(2);
        assertThat(site.get(path).doc().select(".told, .reveal[open]")).isEmpty();
    }
}
