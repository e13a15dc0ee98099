package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.people.Person;
import touchstone.people.Role;
import touchstone.testing.Talks;
import touchstone.testing.TestSite;

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

    private static List<String> offered(TestSite.Answer answer) {
        return answer.doc().select("#colleague option").eachAttr("value");
    }

    @Test
    void whoAsksIsToldSoAndChoosesAmongThoseWhoCanAnswer() {
        var thread = begun(ana, "", "Who can say something", "What do you say?");
        var emil = site.join("emil@example.org", "Emil Ernst", Role.MEMBER);
        var frida = site.join("frida@example.org", "Frida Fest", Role.MEMBER);
        frida.post(thread + "/position", Map.of("position", "fits"));
        var sample = site.app().store().company().people().stream()
                .map(Person::slug)
                .filter(slug -> slug.startsWith("lead") || slug.startsWith("head"))
                .findFirst();
        assertThat(offered(ana.get(thread)))
                .contains(emil.person().slug())
                .doesNotContain(ana.person().slug(), frida.person().slug(), sample.orElse("managing-director"));

        var asked =
                ana.post(thread + "/asked", Map.of("colleague", emil.person().slug()));
        var page = ana.get(asked.header("Location").replaceFirst("#.*", ""));

        assertThat(page.text("#asking-done"))
                .isEqualTo("Emil Ernst has been asked and finds your question in the inbox.");
        assertThat(offered(page)).doesNotContain(emil.person().slug());
        assertThat(ana.get(thread).doc().select("#asking-done")).isEmpty();
        assertThat(ana.post(thread + "/asked", Map.of("colleague", "<b>")).text("#end .problem"))
                .isEqualTo("Please choose whom you want to ask.");
        assertThat(ana.get(thread + "?asked=%3Cb%3E").doc().select("#asking-done"))
                .isEmpty();
    }

    @Test
    void nobodyLearnsWhoHasReadAQuestion() {
        var gina = site.join("gina@example.org", "Gina Gross", Role.MEMBER);
        var slug = gina.person().slug();
        var thread = begun(ana, "", "Read or not", "What do you say?");
        ana.post(thread + "/asked", Map.of("colleague", slug));
        assertThat(offered(ana.get(thread))).doesNotContain(slug);
        assertThat(offered(ben.get(thread))).contains(slug);

        assertThat(gina.get("/inbox").doc().select(".notices .unread")).hasSize(1);
        gina.post("/inbox/read", Map.of("path", thread));
        assertThat(gina.get("/inbox").doc().select(".notices .unread")).isEmpty();

        assertThat(offered(ana.get(thread))).doesNotContain(slug);
        assertThat(ana.post(thread + "/asked", Map.of("colleague", slug)).text("#end .problem"))
                .isEqualTo("You have asked this colleague already.");
        assertThat(offered(ben.get(thread))).contains(slug);
    }

    @Test
    void aQuoteKeepsItsLinksAndMentionsNobody() {
        var thread = begun(
                ana,
                "",
                "To be quoted",
                "Dear @ben-becker, see [[B13]] and `@ben-becker`\n\n- and [this](https://x.example/@ben-becker).");
        var post = ben.get(thread).doc().expectFirst(".post").id().replace("post-", "");

        var quote = ben.get(thread + "/posts/" + post + "/quote");

        assertThat(quote.body())
                .isEqualTo(
                        "> @ana-arnold:\n>\n> Dear @ben-becker, see [[B13]] and `@ben-becker`\n>\n> - and [this](https://x.example/@ben-becker).\n\n");
        said(ben, thread, quote.body() + "Quoted zebrafinches.");
        assertThat(ana.get("/inbox").text("main")).doesNotContain("mentions you");
        assertThat(ana.get(thread).doc().select("blockquote .mention").eachText())
                .containsExactly("@Ana Arnold", "@Ben Becker");
        ana.post(thread + "/posts/" + post + "/withdraw", "");
        assertThat(ben.get(thread + "/posts/" + post + "/quote").status()).isEqualTo(404);
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
        assertThat(offered(again)).doesNotContain(dora.person().slug());
        assertThat(dora.get("/inbox").doc().select(".notices li")).hasSize(1);
        assertThat(ben.post(thread + "/asked", asked).status()).isEqualTo(303);
        dora.post(thread + "/position", Map.of("position", "fits"));
        assertThat(ana.post(thread + "/asked", asked).text("#end .problem")).contains("taken a position already");

        ana.post(thread + "/decision", Map.of("sentence", "We keep it.", "reason", "It works.", "effect", "no-change"));
        var late = ana.post(thread + "/asked", Map.of("colleague", ben.person().slug()));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text("#end .problem")).contains("It was decided meanwhile");
    }

    @Test
    void anAddressAloneDoesNotSayThatSomebodyWasAsked() {
        var thread = begun(ana, "", "Never asked", "What do you say?");
        var gil = site.join("gil-asked@example.org", "Gil Asked", Role.MEMBER);
        var said = thread + "?asked=" + gil.person().slug();
        for (var reader : List.of(ana, gil))
            assertThat(reader.get(said).doc().select("#asking-done")).isEmpty();

        ana.post(thread + "/asked", Map.of("colleague", gil.person().slug()));
        gil.get("/inbox");
        gil.post("/inbox/read", "");

        assertThat(ana.get(said).text("#asking-done")).contains("Gil Asked");
        assertThat(ben.get(said).doc().select("#asking-done")).isEmpty();
        gil.post(thread + "/position", Map.of("position", "fits"));
        assertThat(ana.get(said).doc().select("#asking-done")).isEmpty();
    }

    @Test
    void anAddressToWhichOneOnlySendsLeadsToThePageAbove() {
        var thread = begun(ana, "", "Back in the bar", "What do you say?");
        for (var act : List.of("/asked", "/reopened", "/parked", "/posts/none/withdraw"))
            for (var reader : List.of(site.get(thread + act), ana.get(thread + act))) {
                assertThat(reader.status()).as(act).isEqualTo(303);
                assertThat(reader.header("Location")).as(act).isEqualTo(thread);
            }
        assertThat(ana.get("/standards/B6/acknowledgement").header("Location")).isEqualTo("/standards/B6");
        assertThat(ana.get("/standards/B6/flag/none").header("Location")).isEqualTo("/standards/B6");
        assertThat(ana.get("/inbox/read").header("Location")).isEqualTo("/inbox");
        assertThat(ana.get("/sign-out").status()).isEqualTo(405);
        assertThat(ana.get("/preview/hints").status()).isEqualTo(405);
        assertThat(ana.get(ana.get("/discussions/none/asked").header("Location"))
                        .status())
                .isEqualTo(404);
    }
}
