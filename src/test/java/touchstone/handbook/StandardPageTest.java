package touchstone.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.story.Verdict;
import touchstone.testing.Tales;
import touchstone.testing.TestSite;

/** The handbook in force, and one standard of it. */
class StandardPageTest {
    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.starter();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aStandardIsItsSentenceWithItsReasons() {
        var page = site.get("/standards/B13").doc();

        assertThat(page.select("h1").text())
                .isEqualTo("Every request leaves with a date, or with a named day on which we call.");
        assertThat(page.select(".opener .deck").text()).isEqualTo("Niemand geht ohne Termin oder Rückruftag.");
        assertThat(page.select(".opener .deck").attr("lang")).isEqualTo("de");
        assertThat(page.select(".badge-line").text()).contains("Binding · minimum", "In force", "edition 1");
        assertThat(page.select(".opener .facts").text()).contains("kept by Head of the service desk");
        for (var anchor : new String[] {"why", "text", "leeway", "check"})
            assertThat(page.select("#" + anchor).text()).as(anchor).isNotEmpty();
    }

    @Test
    void storiesForAndAgainstStandSideBySide() {
        var page = site.get("/standards/B13").doc();

        assertThat(page.select(".side.desired .blank").text()).contains("Nobody has told yet how it helped.");
        assertThat(page.select(".side.undesired .story-line").attr("data-ref")).isEqualTo("story:in-three-weeks");
    }

    @Test
    void aStoryToldFromHereSpeaksOfThisStandardAtItsPlace() {
        var form = "/stories/new?illustrates=B13&touchpoint=N2";

        for (var page : new String[] {"/standards/B13", "/standards/B13/stories"})
            assertThat(site.get(page)
                            .doc()
                            .select(".masthead .first, .thumb-bar .tell-link")
                            .eachAttr("href"))
                    .as(page)
                    .allMatch(to -> to.startsWith(form))
                    .hasSize(2);
        var filled = site.member().get(form).doc();
        assertThat(filled.select("#touchpoint option[selected]").val()).isEqualTo("N2");
        assertThat(filled.select("input[name=illustrates][checked]").val()).isEqualTo("B13");
    }

    @Test
    void aLateReviewIsSaidInWords() {
        assertThat(site.get("/standards/B16").text(".badge-line")).contains("review was due on", "overdue");
        assertThat(site.get("/standards/B7").text(".badge-line")).contains("Under review, still holds");
        assertThat(site.get("/standards/B19").text(".badge-line")).contains("Proposed, binds nobody yet");
    }

    @Test
    void smallLettersLeadToTheCodeAndWhatIsUnknownIsNotFound() {
        assertThat(site.get("/standards/b13").header("Location")).isEqualTo("/standards/B13");
        assertThat(site.get("/standards/B99").status()).isEqualTo(404);
        assertThat(site.get("/standards/B99/stories").status()).isEqualTo(404);
    }

    @Test
    void theHandbookStandsInOrderWithEachStandardOnce() {
        var page = site.get("/standards").doc();

        assertThat(page.select(".basics .code").eachText()).containsExactly("A1", "A2", "A3", "A4");
        assertThat(page.select("[data-ref^=standard:]")).hasSize(24);
        assertThat(page.select(".handbook-point h3 .code").eachText())
                .startsWith("V5", "V6", "K1")
                .endsWith("N6");
        assertThat(page.select(".proposed [data-ref]").attr("data-ref")).isEqualTo("standard:B19");
        assertThat(page.select(".opener .facts").text())
                .isEqualTo("In force on 15 November 2026 23 standards 1 proposed");
    }

    @Test
    void aBookletHoldsTheBasicsAndOneDepartment() {
        var page = site.get("/standards?department=workshop").doc();

        assertThat(page.select("h1").text()).isEqualTo("Workshop: what people can count on");
        assertThat(page.select(".basics .code").eachText()).hasSize(4);
        assertThat(page.select("[data-ref=standard:B16]")).hasSize(1);
        assertThat(page.select("[data-ref=standard:B13]")).isEmpty();
        assertThat(site.get("/standards?department=online-marketing").text(".blank"))
                .contains("Beyond the basics nothing is agreed here yet.");
        assertThat(site.get("/standards?department=moon").text("h1")).isEqualTo("What people can count on");
    }

    @Test
    void aThousandStoriesShowSixAndAWayToAllAndCostNoMoreQueries() {
        try (var growing = TestSite.starter()) {
            Tales.tell(growing, "first", Verdict.DESIRED, 10);
            growing.get("/standards/B13");
            long few = growing.statements(() -> growing.get("/standards/B13"));

            Tales.tell(growing, "more", Verdict.DESIRED, 990);
            growing.get("/standards/B13");
            assertThat(growing.statements(() -> growing.get("/standards/B13"))).isEqualTo(few);

            var side = growing.get("/standards/B13").doc().select(".side.desired");
            assertThat(side.select(".story-line")).hasSize(6);
            var all = side.select("> .go").attr("href");
            assertThat(all).isEqualTo("/standards/B13/stories?verdict=desired");
            assertThat(growing.get(all).doc().select(".story-line")).hasSize(24);
            assertThat(growing.get(all + "&page=42").doc().select(".story-line"))
                    .hasSize(16);
            assertThat(growing.get(all + "&page=43").text(".blank")).contains("not that many");
        }
    }

    @Test
    void smallLettersLeadToTheStoriesToo() {
        assertThat(site.get("/standards/b13/stories?verdict=undesired").header("Location"))
                .isEqualTo("/standards/B13/stories?verdict=undesired");
    }

    @Test
    void aDepartmentThatIsNoneIsSaidAndAllAreShown() {
        var page = site.get("/standards?department=foo").doc();

        assertThat(page.select("main .blank").text()).startsWith("There is no department “foo”.");
        assertThat(page.select("[data-ref]").eachAttr("data-ref"))
                .isNotEmpty()
                .isEqualTo(site.get("/standards").doc().select("[data-ref]").eachAttr("data-ref"));
        assertThat(page.select("main .facts").text()).doesNotContain("0 standards");
    }

    @Test
    void anInvitationWithoutAStoryInvitesOnce() {
        var untold = site.get("/standards").doc().select(".kinds.free .standard-line:not(:has(.screen-only)) a");
        assertThat(untold).isNotEmpty();

        var page = site.get(untold.getFirst().attr("href")).doc();

        assertThat(page.select("#stories .blank")).hasSize(1);
        assertThat(page.select("#stories .side")).isEmpty();
    }

    @Test
    void storiesLinkHereBeforeTheManual() {
        var kinds = site.get("/standards/B13").doc().select(".backlinks .small").eachText();

        assertThat(kinds).containsAnyOf("Story", "Standard");
        assertThat(kinds.indexOf("Manual page")).isIn(-1, kinds.size() - 1);
    }

    @Test
    void theBadgeShowsWhereverAStandardDoes() {
        for (var path : List.of(
                "/standards",
                "/standards?department=service-desk",
                "/touchpoints/N2",
                "/stories/in-three-weeks",
                "/coverage")) {
            var badge = site.get(path)
                    .doc()
                    .select("[data-ref=standard:B13] .since")
                    .text();
            assertThat(badge)
                    .as(path)
                    .matches("In force since [0-9]+ [A-Z][a-z]+ [0-9]{4}, decided on [0-9]+ [A-Z][a-z]+ [0-9]{4},"
                            + " next review [0-9]+ [A-Z][a-z]+ [0-9]{4}");
            assertThat(site.german(path).text("[data-ref=standard:B13] .since"))
                    .as(path)
                    .startsWith("Gilt seit")
                    .contains(", entschieden am", ", nächste Überprüfung");
        }
        assertThat(site.get("/search?q=named+day&kind=standard").text("[data-ref=standard:B13] .since"))
                .startsWith("In force since");
        assertThat(site.get("/standards").text("[data-ref=standard:B16] .review-overdue"))
                .startsWith("review overdue since");
        assertThat(site.get("/search?q=B19&kind=standard").doc().select("[data-ref=standard:B19] .since"))
                .isEmpty();
    }

    @Test
    void aListOfStandardsCostsNoQueryForABadge() {
        try (var fresh = TestSite.starter()) {
            fresh.get("/standards");
            fresh.get("/search?q=date");
            assertThat(fresh.statements(() -> fresh.get("/search?q=date&kind=standard")))
                    .isLessThanOrEqualTo(fresh.statements(() -> fresh.get("/search?q=date&kind=story")) + 1);
        }
    }
}
