package touchstone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.story.ShortForm.told;
import static touchstone.story.ShortForm.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** Asking a colleague to be named in a story, and what both of them see of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreditingTest {
    private static final String QUESTION = "Would you like to be named in this story?";

    private TestSite site;
    private Client teller;
    private Client kim;
    private Client other;

    @BeforeAll
    void open() {
        site = TestSite.starter();
        teller = site.join("quendoline", Role.MEMBER);
        kim = site.join("kim", "Kim Keeper", Role.MEMBER);
        other = site.join("balthasar", Role.MEMBER);
    }

    @AfterAll
    void close() {
        site.close();
    }

    /** Told by "a colleague", so that the question could give its teller away. */
    private String tell(String title) {
        return teller.post("/stories", with(told(title), "teller", "colleague")).saved();
    }

    private void ask(String path, Client whom) {
        assertThat(teller.post(
                                path + "/credit",
                                Map.of("colleague", whom.person().slug()))
                        .status())
                .isEqualTo(303);
    }

    private String mine(String path) {
        return teller.get("/me/stories").doc().select(".own > li").stream()
                .filter(one -> !one.select("a[href=" + path + "]").isEmpty())
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static List<String> inbox(Client who, String path) {
        return who.get("/inbox").doc().select(".notices a[href^=" + path + "]").eachAttr("href");
    }

    @Test
    void theColleagueFindsTheQuestionInTheInboxAndNobodyIsNamedByIt() {
        var path = tell("Asked quietly");
        ask(path, kim);

        assertThat(inbox(kim, path)).containsExactly(path + "#naming");
        for (var page : List.of("/", "/inbox", path)) {
            assertThat(kim.get(page).text("main")).as(page).contains(QUESTION);
            assertThat(kim.get(page).body())
                    .as(page)
                    .doesNotContain(teller.person().name());
        }
        assertThat(kim.german("/inbox").text("main")).contains("Möchten Sie in dieser Geschichte genannt werden?");
        assertThat(kim.get(path).doc().select("#naming button")).hasSize(2);
        for (var elsewhere : List.of(other, site.editor(), teller))
            assertThat(elsewhere.get(path).text("main")).doesNotContain(QUESTION);
        assertThat(site.get(path).text("main")).doesNotContain(QUESTION);
        assertThat(inbox(other, path)).isEmpty();
    }

    @Test
    void lookingAtItIsNoAnswer() {
        var path = tell("Looked at only");
        ask(path, kim);

        kim.post("/inbox/read", Map.of("path", path));

        assertThat(kim.get("/").doc().select("main a[href=" + path + "#naming]"))
                .hasSize(1);
        kim.post(path + "/credit", "answer=decline");
        assertThat(kim.get("/").doc().select("main a[href=" + path + "#naming]"))
                .isEmpty();
    }

    @Test
    void whoAskedSeesWhetherThereIsAnAnswerAndWhatItWas() {
        var path = tell("Well asked");
        assertThat(mine(path)).contains("A colleague who did this well").doesNotContain("Kim Keeper was asked");

        ask(path, kim);
        assertThat(mine(path)).contains("Kim Keeper was asked on ", "no answer yet", "Take it back");

        kim.post(path + "/credit", "answer=decline");
        assertThat(mine(path)).contains("Kim Keeper would rather not be named", "A colleague who did this well");
        assertThat(kim.get(path).text("main")).doesNotContain(QUESTION);

        ask(path, kim);
        var answered = kim.post(path + "/credit", "answer=agree").header("location");
        assertThat(kim.get(answered).text("[role=status]")).startsWith("Thank you. Your name stands");
        assertThat(mine(path)).contains("Kim Keeper agreed on ", "Take the name off");
        assertThat(site.get(path).text("main")).contains("thanks to Kim Keeper");

        teller.post(path + "/credit", "answer=take-back");
        assertThat(site.get(path).text("main")).doesNotContain("Kim Keeper");
    }

    @Test
    void aQuestionTakenBackIsNowhereAnyMore() {
        var path = tell("Asked by mistake");
        ask(path, kim);
        ask(path, kim);
        assertThat(inbox(kim, path)).hasSize(1);
        assertThat(other.post(path + "/credit", "answer=take-back").status()).isEqualTo(404);
        assertThat(inbox(kim, path)).hasSize(1);

        assertThat(teller.post(path + "/credit", "answer=take-back").header("location"))
                .isEqualTo("/me/stories?done=take-back");

        assertThat(inbox(kim, path)).isEmpty();
        assertThat(kim.get(path).text("main")).doesNotContain(QUESTION);
        assertThat(kim.post(path + "/credit", "answer=agree").status()).isEqualTo(404);
        assertThat(mine(path)).doesNotContain("was asked");
    }

    @Test
    void askingSomebodyElseTakesTheFirstQuestionBack() {
        var path = tell("Two did it");
        ask(path, kim);
        ask(path, other);

        assertThat(inbox(kim, path)).isEmpty();
        assertThat(inbox(other, path)).hasSize(1);
    }

    @Test
    void aStoryThatIsDesiredNoMoreAsksNobody() {
        var path = tell("Judged anew");
        ask(path, kim);

        teller.post(path, with(told("Judged anew"), "verdict", "open", "based-on", "1"));

        assertThat(inbox(kim, path)).isEmpty();
        assertThat(kim.get("/me/stories").text("main")).doesNotContain("Judged anew");
        teller.post(path, with(told("Judged anew"), "based-on", "2"));
        assertThat(kim.post(path + "/credit", "answer=agree").status()).isEqualTo(404);
    }

    @Test
    void onlyWhoCanAnswerIsAsked() {
        var path = tell("Whom to ask");
        var offered = teller.get("/me/stories")
                .doc()
                .select("select[name=colleague] option")
                .eachAttr("value");

        assertThat(offered)
                .contains(kim.person().slug())
                .doesNotContain(teller.person().slug());
        assertThat(teller.post(
                                path + "/credit",
                                Map.of("colleague", teller.person().slug()))
                        .status())
                .isEqualTo(404);
        for (var nobody : List.of("", "nobody", "<script>alert(1)</script>", "'; drop table story_credit; --"))
            assertThat(teller.post(path + "/credit", Map.of("colleague", nobody))
                            .status())
                    .as(nobody)
                    .isEqualTo(404);
    }
}
