package touchstone.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.story.Verdict;
import touchstone.testing.Tales;
import touchstone.testing.TestSite;

/** Everything at one touchpoint. */
class TouchpointPageTest {
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
    void aTouchpointOpensWithItsCodeItsFactsAndWhyItIsCritical() {
        var page = site.get("/touchpoints/K1").doc();

        assertThat(page.select(".big-code").text()).isEqualTo("Touchpoint K1");
        assertThat(page.select("h1").text()).isEqualTo("Advice talk");
        assertThat(page.select(".opener .facts").text()).contains("direct", "Sales", "Moment of truth");
        assertThat(page.select("#why-critical").text()).startsWith("Here the customer decides");
        assertThat(page.select("article").attr("data-ref")).isEqualTo("touchpoint:K1");
    }

    @Test
    void aStoryToldFromHereHappenedHere() {
        var page = site.get("/touchpoints/K1").doc();

        assertThat(page.select(".masthead .first, .thumb-bar .tell-link").eachAttr("href"))
                .containsExactly("/stories/new?touchpoint=K1", "/stories/new?touchpoint=K1");
        assertThat(site.get("/journey").doc().select(".masthead .first").attr("href"))
                .isEqualTo("/stories/new");
    }

    @Test
    void everyPassageHasTheAnchorAtWhichASearchHitOpens() {
        var page = site.get("/touchpoints/N2").doc();
        for (var anchor : new String[] {
            "customer-does", "experience-today", "target", "behind-the-scenes", "why-critical", "metrics"
        }) assertThat(page.select("#" + anchor).text()).as(anchor).isNotEmpty();
    }

    @Test
    void whatBindsStandsApartFromWhatInvites() {
        var page = site.get("/touchpoints/N2").doc();

        assertThat(page.select("#standards .kinds:not(.free) .code").eachText()).containsExactly("B13", "B14");
        assertThat(page.select("#standards .kinds.free .code").eachText()).containsExactly("B15");
        assertThat(page.select(".basics-note").text()).contains("A1, A2, A3, A4 hold here as everywhere");
    }

    @Test
    void aMomentOfTruthWithoutAMinimumSaysWhatIsMissing() {
        assertThat(site.get("/touchpoints/K1").text("#standards .missing")).contains("No minimum standard");
        assertThat(site.get("/touchpoints/N2").doc().select("#standards .missing"))
                .isEmpty();
    }

    @Test
    void desiredUndesiredAndDisputedStoriesStandApart() {
        var page = site.get("/touchpoints/K1").doc();

        assertThat(page.select(".pair .desired .story-line")).hasSize(1);
        assertThat(page.select(".pair .undesired .story-line")).hasSize(1);
        assertThat(page.select(".side.open h3").eachText()).contains("The expert customer");
    }

    @Test
    void anEmptySideInvitesToTell() {
        var blank = site.get("/touchpoints/V1").doc().select("#stories .desired .blank");

        assertThat(blank.text()).contains("Nobody has told yet");
        assertThat(blank.select("a").attr("href")).isEqualTo("/stories/new?touchpoint=V1&verdict=desired");
    }

    @Test
    void neighboursLeadAlongTheJourney() {
        var page = site.get("/touchpoints/N2").doc();

        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/touchpoints/N1");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/touchpoints/N3");
        assertThat(site.get("/touchpoints/V1").doc().select("a[rel=prev]")).isEmpty();
    }

    @Test
    void smallLettersLeadToTheCodeAndWhatIsUnknownIsNotFound() {
        var answer = site.get("/touchpoints/n2");

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo("/touchpoints/N2");
        assertThat(site.get("/touchpoints/X9").status()).isEqualTo(404);
    }

    @Test
    void theIndexShowsAllByPhase() {
        var page = site.get("/touchpoints").doc();

        assertThat(page.select(".band h2").eachText())
                .containsExactly("Before the purchase", "The purchase", "After the purchase");
        assertThat(page.select(".touchpoint-card")).hasSize(19);
    }

    @Test
    void aThousandStoriesShowSixAndAWayToAllAndCostNoMoreQueries() {
        try (var growing = TestSite.starter()) {
            Tales.tell(growing, "first", Verdict.UNDESIRED, 10);
            growing.get("/touchpoints/N2");
            long few = growing.statements(() -> growing.get("/touchpoints/N2"));

            Tales.tell(growing, "more", Verdict.UNDESIRED, 990);
            growing.get("/touchpoints/N2");
            long many = growing.statements(() -> growing.get("/touchpoints/N2"));

            assertThat(many).isEqualTo(few);
            var side = growing.get("/touchpoints/N2").doc().select(".side.undesired");
            assertThat(side.select(".story-line")).hasSize(6);
            assertThat(side.select(".num").text()).isEqualTo("1001");
            assertThat(side.select("> .go").text()).isEqualTo("All 1,001");
            assertThat(side.select("> .go").attr("href")).isEqualTo("/stories?touchpoint=N2&verdict=undesired");
        }
    }

    @Test
    void listCountAndTheWayToAllAgreeAndWhatWasToldElsewhereStandsApart() {
        for (var code : new String[] {"K1", "N2", "N5", "N6"}) {
            var page = site.get("/touchpoints/" + code).doc();
            for (var side : page.select("#stories .side")) {
                var verdict = side.className().replace("side ", "");
                var all = site.get("/stories?touchpoint=" + code + "&verdict=" + verdict)
                        .doc();
                assertThat(side.select(".story-line").eachAttr("data-ref"))
                        .as(code + " " + verdict)
                        .isEqualTo(all.select(".story-line").eachAttr("data-ref"))
                        .hasSize(Integer.parseInt(side.select(".num").text()));
            }
        }
        assertThat(site.get("/touchpoints/N5").doc().select(".also li[data-ref^=story:]"))
                .isNotEmpty();
    }
}
