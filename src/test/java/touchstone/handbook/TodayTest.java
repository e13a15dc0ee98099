package touchstone.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.testing.TestSite;

/** The first page, on the day for which the starter handbook was written. */
class TodayTest {
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
    void theDayIsTheCompanysAndStandsInWords() {
        assertThat(site.get("/").text("h1")).isEqualTo("Today, Sunday 15 November");
        assertThat(site.german("/").text("h1")).isEqualTo("Heute, Sonntag, 15. November");
    }

    @Test
    void everybodySeesTheSameStoryOfTheDay() {
        var first = site.get("/");
        assertThat(first.doc().select(".lead-story[data-ref^=story:]")).hasSize(1);
        assertThat(site.get("/").header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void whatWasDoneIsHiddenUntilOneHasGuessed() {
        var lead = site.get("/").doc().expectFirst(".lead-story");
        assertThat(lead.select(".tale-situation .read").text()).isNotEmpty();
        assertThat(lead.select("details.reveal[open]")).isEmpty();
        assertThat(lead.select("details.reveal #behaviour, details.reveal #outcome"))
                .hasSize(2);
        assertThat(lead.select("input[name=guess]").eachAttr("value"))
                .containsExactly("delighted", "okay", "disappointed");
    }

    @Test
    void theStoryOfTheDayIsNotAmongTheNewOnes() {
        var doc = site.get("/").doc();
        var lead = doc.expectFirst(".lead-story").attr("data-ref");
        assertThat(doc.select(".new-stories [data-ref]").eachAttr("data-ref"))
                .hasSize(3)
                .doesNotContain(lead);
    }

    @Test
    void standardsOnTheMoveSayWhatHappensToThem() {
        var page = site.get("/");
        assertThat(page.doc().select(".motion").eachAttr("data-ref"))
                .containsExactly("standard:B16", "standard:B7", "standard:B19");
        assertThat(page.text(".motion .label")).contains("overdue since", "Under review", "Proposed");
    }

    @Test
    void numbersInviteAndLeadToWhereOneCanAct() {
        var doc = site.get("/").doc();
        assertThat(doc.select(".figures b").eachText()).containsExactly("24", "1", "2", "2");
        for (var link : doc.select(".figures a"))
            assertThat(site.member().get(link.attr("href")).status()).isEqualTo(200);
    }

    @Test
    void itCostsTheSameNumberOfQueriesHoweverManyStoriesThereAre() {
        try (var fuller = TestSite.starter()) {
            fuller.get("/");
            // Lists that no story alters are at hand from here on.
            Told.many(fuller, "few", 30);
            long few = fuller.statements(() -> fuller.get("/"));
            Told.many(fuller, "many", 300);
            // Two more or less: the story of the day is another one, may link to something and be talked about.
            assertThat(fuller.statements(() -> fuller.get("/"))).isBetween(few - 2, few + 2);
        }
    }

    @Test
    void anEmptyHandbookInvitesToTheFirstStory() {
        try (var empty = TestSite.empty()) {
            var page = empty.get("/");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text(".blank")).contains("The first one starts the handbook");
        }
    }

    @Test
    void inAnEmptyCompanyEachListInvitesAndOffersNothingToChooseFrom() {
        try (var empty = TestSite.empty()) {
            var ways = Map.of(
                    "/discussions", "/discussions/new",
                    "/decisions", "/discussions",
                    "/measures", "/discussions",
                    "/coverage", "/standards/new",
                    "/inbox", "/journey");
            ways.forEach((path, way) -> {
                var page = empty.member().get(path).doc();
                assertThat(page.select("main .blank")).as(path).hasSize(1);
                assertThat(page.select("main a[href=" + way + "]")).as(path).isNotEmpty();
                assertThat(page.select("main .presets, main .narrow")).as(path).isEmpty();
            });
            assertThat(empty.member().get("/").text("#waits")).contains("Nothing waits for you");
        }
    }

    @Test
    void theStoryOfTheDaySpeaksTheLanguageOfThePageWhereOneDoes() {
        assertThat(site.get("/")
                        .doc()
                        .expectFirst(".lead-story .tale-situation .read")
                        .attr("lang"))
                .isEqualTo("en");
        assertThat(site.get("/").doc().select(".lead-head .spoken")).isEmpty();
    }

    @Test
    void aTextInAnotherLanguageThanThePageSaysSo() {
        for (var path : new String[] {"/stories/in-three-weeks", "/standards/B13", "/touchpoints/N2"}) {
            var page = site.german(path).doc();
            assertThat(page.select("p.spoken").text()).as(path).isEqualTo("Der Text ist auf Englisch geschrieben.");
            assertThat(page.select(".read").eachAttr("lang"))
                    .as(path)
                    .isNotEmpty()
                    .containsOnly("en");
            assertThat(site.get(path).doc().select("p.spoken")).isEmpty();
        }
        assertThat(site.get("/stories/in-three-weeks").doc().select(".spoken")).isEmpty();
        assertThat(site.german("/stories").doc().select(".story-line .spoken")).isNotEmpty();
    }
}
