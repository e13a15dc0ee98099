package touchstone.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.testing.Project;
import touchstone.testing.TestSite;

/** The page of one story. */
class StoryTest {
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
    void theSituationIsReadBeforeTheGuessAndTheRestAfterIt() {
        var doc = site.get("/stories/in-three-weeks").doc();
        assertThat(doc.select("#situation .read").text()).contains("the chain was stuck");
        assertThat(doc.select(".guess-question").text()).contains("What would you have said?");
        assertThat(doc.select("details.reveal:not([open]) section").eachAttr("id"))
                .containsExactly("behaviour", "outcome", "lesson", "sense");
    }

    @Test
    void eachJudgmentHeadsTheTextThatItIsAbout() {
        var doc = site.get("/stories/no-helmet-no-ride").doc();
        assertThat(doc.select("#behaviour .judgment").text()).contains("Our behaviour", "Desired");
        assertThat(doc.select("#outcome .judgment").text()).contains("The customer", "Disappointed");
        assertThat(doc.select("#behaviour.desired, #outcome.disappointed")).hasSize(2);
    }

    @Test
    void besideItStandTheStandardAndTheOtherSideFromTheSamePlace() {
        var doc = site.get("/stories/in-three-weeks").doc();
        assertThat(doc.select(".illustrated [data-ref]").eachAttr("data-ref")).containsExactly("standard:B13");
        assertThat(doc.select(".story-line").eachAttr("data-ref")).contains("story:loan-bike-number-four");
        assertThat(doc.select(".story-line .undesired")).isEmpty();
    }

    @Test
    void whatLinksHereIsShownInTheLanguageOfThePageOnly() {
        var german = site.german("/stories/in-three-weeks");
        assertThat(german.text(".linked-from"))
                .contains("Eine Geschichte lesen")
                .doesNotContain("Reading a story");
    }

    @Test
    void itIsNamedOnceAndSaysWhereOnTheJourneyItStands() {
        var doc = site.get("/stories/in-three-weeks").doc();
        assertThat(doc.select("[data-ref=story:in-three-weeks]")).hasSize(1);
        assertThat(doc.select("[data-ref] [data-ref]")).isEmpty();
        assertThat(doc.select(".crumbs").text()).contains("After the purchase", "N2", "In three weeks");
    }

    @Test
    void theTitleIsInTheLanguageOfThePageAndTheTextInItsOwn() {
        var doc = site.german("/stories/in-three-weeks").doc();
        assertThat(doc.expectFirst("h1").text()).isEqualTo("In drei Wochen");
        assertThat(doc.expectFirst("h1").attr("lang")).isEqualTo("de");
        assertThat(doc.expectFirst("#situation .read").attr("lang")).isEqualTo("en");
    }

    @Test
    void anAddressInOtherLettersLeadsToTheRightOneAndAnUnknownOneNowhere() {
        var moved = site.get("/stories/In-Three-Weeks");
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location")).endsWith("/stories/in-three-weeks");
        assertThat(site.get("/stories/never-told").status()).isEqualTo(404);
    }

    @Test
    void aDraftIsNobodysBusiness() {
        var file = Project.text(Project.path("content/stories/in-three-weeks.md"))
                .replace("state: shared", "state: draft");
        Told.story(site, "a-draft", file);
        assertThat(site.get("/stories/a-draft").status()).isEqualTo(404);
    }

    @Test
    void markupInAStoryIsTextOrCleanNeverAScript() {
        var file = Project.text(Project.path("content/stories/in-three-weeks.md"))
                .replace("# In three weeks", "# <script>alert(1)</script> & more")
                .replace("## Situation\n", "## Situation\n\n<script>alert(2)</script><img src=x onerror=alert(3)>\n");
        Told.story(site, "hostile", file);
        var page = site.get("/stories/hostile");
        assertThat(page.text("h1")).isEqualTo("<script>alert(1)</script> & more");
        assertThat(page.doc().select("main script, main [onerror]")).isEmpty();
        assertThat(site.get("/stories").doc().select("main script")).isEmpty();
        assertThat(site.get("/").doc().select("main script")).isEmpty();
    }

    @Test
    void itCostsTheSameNumberOfQueriesHoweverManyStoriesThereAre() {
        try (var fuller = TestSite.starter()) {
            fuller.get("/stories/loan-bike-number-four");
            // Lists that no story alters are at hand from here on.
            Told.many(fuller, "few", 10);
            long few = fuller.statements(() -> fuller.get("/stories/loan-bike-number-four"));
            Told.many(fuller, "many", 300);
            long many = fuller.statements(() -> fuller.get("/stories/loan-bike-number-four"));
            assertThat(few).isPositive();
            assertThat(many).isEqualTo(few);
        }
    }
}
