package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Talks;

class DiscussionTest extends Talks {
    @Test
    void aThreadStandsOnThePageOfWhatItIsAbout() {
        var thread = begun(ana, "story:in-three-weeks", "Is a day a promise?", "I would rather say *this week*.");

        assertThat(thread).isEqualTo("/discussions/is-a-day-a-promise");
        var page = site.get(thread);
        assertThat(page.text("h1")).isEqualTo("Is a day a promise?");
        assertThat(page.doc().select("[data-ref]").eachAttr("data-ref")).containsExactly("thread:is-a-day-a-promise");
        assertThat(page.text(".post .by b")).isEqualTo("Ana Arnold");
        assertThat(page.doc().select(".post .said em").text()).isEqualTo("this week");
        assertThat(page.doc().select("header a[href=/stories/in-three-weeks]")).hasSize(1);
        assertThat(page.doc().select("form.write, button.quote")).isEmpty();
        assertThat(site.get("/stories/in-three-weeks").doc().select("#talk [data-ref=thread:is-a-day-a-promise]"))
                .hasSize(1);
    }

    @Test
    void whatWasTypedComesBackWhenSomethingIsMissing() {
        var answer = ana.post("/discussions", Map.of("about", "standard:B13", "title", "", "text", "A thought"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.doc().select("textarea[name=text]").text()).isEqualTo("A thought");
        assertThat(answer.doc().select("option[value=standard:B13][selected]")).hasSize(1);
        assertThat(answer.text(".field.wrong label")).startsWith("In one line");
    }

    @Test
    void anEmptyPostAndAHugeOneAreRefused() {
        var thread = begun(ana, "", "Sizes", "One");

        assertThat(ana.post(thread, Map.of("text", "  \n ")).status()).isEqualTo(422);
        var huge = ana.post(thread, Map.of("text", "ä".repeat(33 * 1024)));
        assertThat(huge.status()).isEqualTo(422);
        assertThat(huge.doc().select("#say textarea").text()).hasSize(33 * 1024);
        assertThat(site.get(thread).doc().select(".post")).hasSize(1);
    }

    @Test
    void theSameFormSentTwiceIsOnePost() {
        var thread = begun(ana, "", "Twice", "One");
        var first = ana.post(thread, Map.of("text", "Two", "once", "a-key-of-ana"));
        var second = ana.post(thread, Map.of("text", "Two", "once", "a-key-of-ana"));

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(site.get(thread).doc().select(".post")).hasSize(2);
    }

    @Test
    void theSameBeginningSentTwiceIsOneDiscussion() {
        var form = Map.of("about", "", "title", "Only one", "text", "One", "once", "a-beginning-of-ana");
        var first = ana.post("/discussions", form);
        var second = ana.post("/discussions", form);

        assertThat(second.status()).isEqualTo(303);
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isEqualTo("/discussions/only-one");
    }

    @Test
    void anAnswerStandsBelowWhatItAnswersAndOneToAnAnswerBesideIt() {
        var thread = begun(ana, "", "Answers", "First");
        var second = said(ana, thread, "Second");
        var first = site.get(thread).doc().expectFirst(".post").id().substring("post-".length());
        var answered = ben.post(thread + "/posts/" + first + "/reply", Map.of("text", "To the first"));
        assertThat(answered.status()).isEqualTo(303);
        var answer = answered.header("Location").replaceFirst(".*#post-", "");
        ana.post(thread + "/posts/" + answer + "/reply", Map.of("text", "To the answer"));

        var page = site.get(thread).doc();
        assertThat(page.select(".post .said").eachText())
                .containsExactly("First", "To the first", "To the answer", "Second");
        assertThat(page.select(".post.answer .said").eachText()).containsExactly("To the first", "To the answer");
        assertThat(page.getElementById("post-" + second)).isNotNull();
    }

    @Test
    void onesOwnPostIsMendedAndWhatItSaidBeforeStaysReadable() {
        var thread = begun(ana, "", "Mending", "Fisrt");
        var post = site.get(thread).doc().expectFirst(".post").id().substring("post-".length());
        var path = thread + "/posts/" + post;
        assertThat(ana.get(path + "/edit").doc().select("textarea").text()).isEqualTo("Fisrt");

        assertThat(ben.get(path + "/edit").status()).isEqualTo(404);
        assertThat(ben.post(path, Map.of("text", "Mine", "based-on", "1")).status())
                .isEqualTo(404);
        assertThat(ana.post(path, Map.of("text", "First", "based-on", "1")).status())
                .isEqualTo(303);

        assertThat(site.get(thread).text(".post .said")).isEqualTo("First");
        assertThat(site.get(path + "/history").text("main")).contains("Fisrt");
    }

    @Test
    void twoWindowsOfOnePersonNeverWriteOverEachOther() {
        var thread = begun(ana, "", "Windows", "One");
        var path = thread + "/posts/"
                + site.get(thread).doc().expectFirst(".post").id().substring("post-".length());
        ana.post(path, Map.of("text", "Two", "based-on", "1"));

        var late = ana.post(path, Map.of("text", "Three", "based-on", "1"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text(".compare-theirs")).isEqualTo("Two");
        assertThat(late.text(".compare-yours")).isEqualTo("Three");
        assertThat(late.doc().select("textarea").text()).isEqualTo("Three");
    }

    @Test
    void aWithdrawnPostLeavesALineAndNoWords() {
        var thread = begun(ana, "", "Withdrawing", "A secret pelican");
        var post = site.get(thread).doc().expectFirst(".post").id().substring("post-".length());
        ben.post(thread + "/posts/" + post + "/reply", Map.of("text", "Really?"));

        assertThat(ben.post(thread + "/posts/" + post + "/withdraw", "").status())
                .isEqualTo(404);
        assertThat(ana.post(thread + "/posts/" + post + "/withdraw", "").status())
                .isEqualTo(303);

        assertThat(site.get(thread).text(".post"))
                .contains("Withdrawn by its author", "Really?")
                .doesNotContain("pelican");
        assertThat(site.get("/search?q=pelican").text("main")).doesNotContain("A secret");
        assertThat(ben.get(thread + "/posts/" + post + "/history").text("main")).doesNotContain("pelican");
        assertThat(ana.get(thread + "/posts/" + post + "/history").text("main")).contains("pelican");
        assertThat(ben.post(thread + "/posts/" + post + "/reply", Map.of("text", "Pity"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aHitOpensAtThePostAndFollowsItsChanges() {
        var thread = begun(ana, "touchpoint:N2", "Searching", "Nothing special");
        var post = said(ben, thread, "Here stands a wombat");

        var hit = site.get("/search?q=wombat").doc().expectFirst("article.find");
        assertThat(hit.attr("data-ref")).isEqualTo("thread:searching");
        assertThat(hit.select("h3 a").attr("href")).isEqualTo(thread + "?post=" + post + "#post-" + post);
        assertThat(hit.text()).contains("N2");

        ben.post(thread + "/posts/" + post, Map.of("text", "Here stands an okapi", "based-on", "1"));
        assertThat(site.get("/search?q=wombat").doc().select("[data-ref=thread:searching]"))
                .isEmpty();
        assertThat(site.get("/search?q=okapi").doc().select("[data-ref=thread:searching]"))
                .hasSize(1);
    }

    @Test
    void mentionsShowNamesAndWhatIsNobodysStaysAsItIs() {
        var thread = begun(
                ana, "", "Mentions", "@workshop-lead and @nobody-at-all, a@ben-becker; see [[B13]] `@workshop-lead`");

        var text = site.get(thread).doc().select(".post .said");
        assertThat(text.select(".mention").eachText()).containsExactly("@Head of the workshop");
        assertThat(text.text()).contains("@nobody-at-all", "a@ben-becker").contains("@workshop-lead");
        assertThat(text.select("a[href=/standards/B13]")).hasSize(1);
    }

    @Test
    void aThreadAboutAStoryInTheBinIsReadByNobody() {
        var told = ana.post(
                "/stories",
                "title=Soon+gone&touchpoint=N2&situation=A&behaviour=B&outcome=C&verdict=desired&effect=okay"
                        + "&basis=happened&language=en");
        assertThat(told.status()).isEqualTo(303);
        var thread = begun(ana, "story:soon-gone", "About a gone capybara", "A capybara");

        site.editor().post("/stories/soon-gone/remove", "");

        assertThat(ben.get(thread).status()).isEqualTo(404);
        assertThat(site.get("/discussions").text("main")).doesNotContain("capybara");
        assertThat(site.get("/search?q=capybara").text("article.find")).isEmpty();
        site.editor().post("/bin/story/soon-gone/restore", "");
        assertThat(ben.get(thread).status()).isEqualTo(200);
        assertThat(site.get("/search?q=capybara").doc().select("[data-ref=thread:about-a-gone-capybara]"))
                .hasSize(1);
    }

    @Test
    void whoIsMeantAndWhoTakesPartHearsOfIt() {
        var cleo = site.join("cleo@example.org", "Cleo Curie", Role.MEMBER);
        var thread = begun(ana, "standard:B13", "Hearing of it", "What do you say, @cleo-curie?");
        assertThat(cleo.get("/inbox").text("main")).contains("Hearing of it");

        said(ben, thread, "I say something");
        assertThat(ana.get("/inbox").text("main")).contains("I say something");
        var secret = said(ben, thread, "A secret quokka");
        assertThat(ana.get("/inbox").text("main")).contains("quokka");
        ben.post(thread + "/posts/" + secret + "/withdraw", "");
        assertThat(ana.get("/inbox").text("main")).doesNotContain("quokka");

        ana.post(thread + "/asked", Map.of("colleague", "ben-becker"));
        assertThat(ben.get("/inbox").doc().select("a[href^=" + thread + "]")).isNotEmpty();
    }

    @Test
    void aGuestReadsAndCannotWrite() {
        var thread = begun(ana, "", "Guests", "Welcome");

        assertThat(site.get(thread).status()).isEqualTo(200);
        assertThat(site.post(thread, "text=Hi").status()).isEqualTo(401);
        assertThat(site.get("/discussions/new").status()).isEqualTo(303);
    }

    @Test
    void whatCouldTellWhoSomebodyIsAsksForAReason() {
        var thread = begun(ana, "", "Privacy", "Careful");
        var text = "Frau Meier rang an: 0171 2345678";

        var asked = ana.post(thread, Map.of("text", text));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.doc().select(".privacy[data-found=true]")).hasSize(1);
        assertThat(asked.doc().select("#say textarea").text()).isEqualTo(text);

        assertThat(ana.post(thread, Map.of("text", text, "privacy-reason", "invented"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void hostileWordsStayWords() {
        var hostile =
                "<script>alert(1)</script> \"'><img src=x onerror=alert(1)> {{1234*3}} ${1234*3} \u202E @<b> [[<i>]]";
        var thread = begun(ana, "story:in-three-weeks", hostile, hostile);
        ana.post(thread + "/position", Map.of("position", "fits", "reason", hostile));
        ana.post(thread + "/decision", Map.of("sentence", hostile, "reason", hostile, "effect", "no-change"));

        for (var path : List.of(thread, "/discussions", "/decisions", "/stories/in-three-weeks", "/search?q=alert")) {
            var page = ana.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.doc().select("main script, main [onerror]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.body()).as(path).doesNotContain("3702").doesNotContain("<script>alert");
        }
    }
}
