package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** Whoever mentions a team or a department turns to everybody in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MentionTest {
    private TestSite site;
    private Client ana;
    private Client ben;
    private Client cleo;

    @BeforeAll
    void open() {
        site = TestSite.starter();
        ana = site.join("ana", "Ana Arnold", Role.MEMBER);
        ben = site.join("ben", "Ben Becker", Role.MEMBER);
        cleo = site.join("cleo", "Cleo Conrad", Role.MEMBER);
        team("Circle", "ana-arnold", "ben-becker");
    }

    @AfterAll
    void close() {
        site.close();
    }

    private void team(String title, String... people) {
        var made = site.editor().post("/teams", Map.of("title", title, "title-de", title));
        assertThat(made.status()).isEqualTo(303);
        var link = site.editor().get("/teams").doc().select(".parts a").stream()
                .filter(one -> one.text().contains(title))
                .findFirst()
                .orElseThrow()
                .attr("href");
        site.editor().post(link, "title=" + title + "&people=" + String.join("&people=", people));
    }

    private String begun(String about, String text) {
        var answer = ana.post("/discussions", Map.of("about", about, "title", "To all of us", "text", text));
        assertThat(answer.status()).isEqualTo(303);
        return answer.header("Location");
    }

    private static String inbox(Client client) {
        return client.get("/inbox").text("main");
    }

    @Test
    void aTeamThatIsMentionedIsToldAndNobodyElseIs() {
        var thread = begun("", "What does @circle think of zebras?");

        assertThat(site.get(thread).text(".post .mention")).isEqualTo("@Circle");
        assertThat(inbox(ben)).contains("Ana Arnold mentions you", "zebras");
        assertThat(inbox(cleo)).doesNotContain("zebras");
        assertThat(inbox(ana)).doesNotContain("mentions you");
    }

    @Test
    void aDepartmentIsMentionedLikeATeam() {
        var department = cleo.person().department();
        begun("", "Dear @" + department + ", here are capybaras.");

        assertThat(inbox(cleo)).contains("Ana Arnold mentions you", "capybaras");
    }

    @Test
    void aDepartmentIsMentionedByWhatItIsCalledInEitherLanguage() {
        var workshop = site.editor().get("/completions?sign=@&q=Workshop").doc();
        assertThat(workshop.select("[data-text=@workshop]")).isNotEmpty();

        var thread = begun("", "Dear @Werkstatt, and dear @WORKSHOP: here are lemurs.");

        assertThat(site.get(thread).text(".post .said")).contains("Dear @Workshop, and dear @Workshop: here");
        assertThat(site.get(thread).doc().select(".post .mention")).hasSize(2);
    }

    @Test
    void aNameOfSeveralWordsIsWrittenWithHyphensAndUmlautsAsTheyAre() {
        var made = site.editor().post("/teams", Map.of("title", "Late shift", "title-de", "Späte Schicht"));
        assertThat(made.status()).isEqualTo(303);
        site.editor().post("/teams/late-shift", "title=Late+shift&title-de=Sp%C3%A4te+Schicht&people=cleo-conrad");

        var thread = begun("", "Dear @Späte-Schicht, here are tapirs. Not @Ungenannt.");

        assertThat(site.get(thread).doc().select(".post .mention")).hasSize(1);
        assertThat(inbox(cleo)).contains("tapirs");
        assertThat(inbox(ben)).doesNotContain("tapirs");
    }

    @Test
    void aNameIsUnderstoodAsItStandsOnThePage() {
        var thread = begun("", "Dear @Cleo Conrad, here are quokkas. Not @Cleo Somebody.");

        assertThat(site.get(thread).doc().select(".post .mention").eachText()).containsExactly("@Cleo Conrad");
        assertThat(inbox(cleo)).contains("quokkas");
        assertThat(ana.post("/preview", "text=Dear+@Cleo+Conrad").text(".mention"))
                .isEqualTo("@Cleo Conrad");
    }

    @Test
    void aNameThatIsTwoPeoplesIsNobodys() {
        site.join("twin1", "Tina Twin", Role.MEMBER);
        site.join("twin2", "Tina Twin", Role.MEMBER);
        var mentions = site.app().store().talk().mentions();

        assertThat(mentions.settled("@Tina Twin and @Ana Arnold")).isEqualTo("@Tina Twin and @ana-arnold");
    }

    @Test
    void outsideOfATextPeopleAreCalledByTheirNamesAndNothingIsMarkup() {
        var answer = ana.post(
                "/discussions",
                Map.of(
                        "about",
                        "",
                        "title",
                        "For @cleo-conrad only",
                        "text",
                        "Dear @cleo-conrad, **see** the [lemmings](/x)."));
        var thread = answer.header("Location");

        assertThat(site.get(thread).doc().title()).startsWith("For Cleo Conrad only");
        assertThat(inbox(cleo)).contains("Dear Cleo Conrad, see the lemmings.").doesNotContain("@cleo-conrad", "**");
        assertThat(site.get("/discussions").text("main"))
                .contains("Dear Cleo Conrad, see")
                .doesNotContain("@cleo-conrad");
        assertThat(site.get("/search?q=lemmings").text("main"))
                .contains("Cleo Conrad")
                .doesNotContain("@cleo");
        ben.post(thread + "/position", Map.of("position", "fits", "reason", "As @ana-arnold **said**."));
        ana.post(thread + "/decision", Map.of("sentence", "We ask @ben-becker.", "reason", "R", "effect", "no-change"));
        assertThat(inbox(ben)).contains("We ask Ben Becker.");
    }

    @Test
    void whoIsRenamedIsCalledAndFoundSo() {
        var old = site.join("renamed", "Olga Oldname", Role.MEMBER);
        begun("", "Dear @olga-oldname, here are echidnas.");
        var renamed =
                site.admin().post("/people/olga-oldname/name", Map.of("name", "Olga Newname", "email", "renamed"));
        assertThat(renamed.status()).isEqualTo(303);

        assertThat(inbox(old)).contains("Dear Olga Newname");
        // A post lets the search wait for all that was changed before it.
        begun("", "Dear all, nothing else.");
        assertThat(site.get("/search?q=echidnas").text("main"))
                .contains("Olga Newname")
                .doesNotContain("Oldname");
    }

    @Test
    void whoLeftTheTeamIsNotToldAnyMore() {
        team("Ring", "ben-becker", "cleo-conrad");
        site.editor().post("/teams/ring", "title=Ring&people=cleo-conrad");

        begun("", "Dear @ring, here are wombats.");

        assertThat(inbox(ben)).doesNotContain("wombats");
        assertThat(inbox(cleo)).contains("wombats");
    }

    @Test
    void whatATeamMayNotReadAnyMoreIsNotInItsInbox() {
        var told = ana.post(
                "/stories",
                "title=Soon+gone&touchpoint=N2&situation=A&behaviour=B&outcome=C&verdict=desired&effect=okay"
                        + "&basis=happened&language=en");
        assertThat(told.status()).isEqualTo(303);
        begun("story:soon-gone", "Dear @circle, here are okapis.");
        assertThat(inbox(ben)).contains("okapis");

        site.editor().post("/stories/soon-gone/remove", "");

        assertThat(inbox(ben)).doesNotContain("okapis");
    }

    @Test
    void completionOffersTeamsAndDepartmentsBesidePeople() {
        var teams = ana.get("/completions?sign=@&q=cir").doc().select("[role=option]");
        assertThat(teams.eachAttr("data-text")).containsExactly("@circle");
        assertThat(teams.select(".small").text()).isEqualTo("Team");

        var all = ana.get("/completions?sign=@&q=work").doc().select("[role=option]");
        assertThat(all.eachAttr("data-text")).contains("@workshop", "@workshop-lead");
        assertThat(all.select("[data-text=@workshop]").text()).isEqualTo("WorkshopDepartment");
        assertThat(ana.get("/completions?sign=@&q=Werkst", "Accept-Language", "de")
                        .doc()
                        .select("[role=option] .small")
                        .text())
                .contains("Bereich");
    }

    @Test
    void whatIsCalledJustSoIsOfferedFirstThenWhatBeginsSo() {
        site.join("cut1", "Aaron Cutter", Role.MEMBER);
        site.join("cut2", "Cutter Zoe", Role.MEMBER);
        site.join("cut3", "Cutter", Role.MEMBER);

        var people = ana.get("/completions?sign=@&q=cutter").doc().select("[role=option]");
        assertThat(people.eachAttr("data-text")).containsExactly("@cutter", "@cutter-zoe", "@aaron-cutter");
        assertThat(ana.get("/completions?sign=@&q=cutter-zoe")
                        .doc()
                        .select("[role=option]")
                        .attr("data-text"))
                .isEqualTo("@cutter-zoe");

        begun("", "Nobody is called so.");
        ana.post("/discussions", Map.of("about", "", "title", "Pumps", "text", "x"));
        ana.post("/discussions", Map.of("about", "", "title", "All the pumps of ours", "text", "x"));
        ana.post("/discussions", Map.of("about", "", "title", "Pumps and bells", "text", "x"));
        assertThat(ana.get("/completions?sign=[[&q=pumps")
                        .doc()
                        .select("[role=option]")
                        .eachAttr("data-text"))
                .startsWith("[[pumps]]", "[[pumps-and-bells]]")
                .contains("[[all-the-pumps-of-ours]]");
        assertThat(ana.get("/completions?sign=[[&q=b1")
                        .doc()
                        .select("[role=option]")
                        .attr("data-text"))
                .isEqualTo("[[B1]]");
    }

    @Test
    void aTeamNobodyIsInIsNotOffered() {
        site.editor().post("/teams", Map.of("title", "Vacant", "title-de", ""));

        assertThat(ana.get("/completions?sign=@&q=vac").doc().select("[role=option]"))
                .isEmpty();
    }

    @Test
    void aTeamsNameIsATextWhereverItIsMentioned() {
        team("<img src=x onerror=alert(1)>", "ben-becker");
        var offered = ana.get("/completions?sign=@&q=onerror");

        assertThat(offered.doc().select("img")).isEmpty();
        assertThat(offered.text("[role=option]")).startsWith("<img src=x onerror=alert(1)>");
        var slug = offered.doc().select("[role=option]").attr("data-text");
        var thread = site.get(begun("", "Dear " + slug + ", look."));
        assertThat(thread.doc().select(".post img")).isEmpty();
        assertThat(thread.text(".post .mention")).isEqualTo("@<img src=x onerror=alert(1)>");
    }
}
