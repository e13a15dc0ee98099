package touchstone.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.testing.TestSite;

/** The journey, whole and in part, as everybody and as one group sees it. */
class JourneyPageTest {
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
    void theWholeJourneyShowsEveryTouchpointOnceInItsBand() {
        var page = site.get("/journey").doc();

        assertThat(page.select(".touchpoint-card")).hasSize(19);
        assertThat(page.select("#indirect .code").eachText()).containsExactly("V1", "V2", "V3");
        assertThat(page.select("#pre .code").eachText()).containsExactly("V4", "V5", "V6");
        assertThat(page.select("#after .code").eachText()).startsWith("N1").endsWith("N7");
        assertThat(page.select(".is-truth")).hasSize(8);
    }

    @Test
    void countsAreSignsWithWordsForThoseWhoDoNotSee() {
        assertThat(site.get("/journey").text("[data-ref=touchpoint:N2] .counts .unseen"))
                .isEqualTo("2 binding standards 1 inviting standard 1 desired story 1 undesired story");
    }

    @Test
    void gapsAreNamedWhereTheyAre() {
        var page = site.get("/journey");

        assertThat(page.text("[data-ref=touchpoint:K1] .gap")).isEqualTo("No minimum standard");
        assertThat(page.text("[data-ref=touchpoint:N4] .gap")).isEqualTo("No minimum standard");
        assertThat(page.text("[data-ref=touchpoint:N3] .gap")).isEqualTo("B16 is overdue for review");
        assertThat(page.text("[data-ref=touchpoint:V1] .gap")).isEqualTo("No story yet");
        assertThat(page.text("[data-ref=touchpoint:N6] .gap")).isEmpty();
    }

    @Test
    void aPlannedTouchpointSaysSoAndMissesNothing() {
        var card = site.get("/journey").doc().select("[data-ref=touchpoint:N7]");

        assertThat(card.text()).contains("Planned");
        assertThat(card.select(".gap")).isEmpty();
    }

    @Test
    void whatMattersToOthersStandsBackWithAWord() {
        var page = site.get("/journey?group=commuters").doc();

        assertThat(page.select("[data-ref=touchpoint:K3].aside").text()).contains("Rather for");
        assertThat(page.select("[data-ref=touchpoint:N2].aside")).isEmpty();
        assertThat(page.select("[data-ref=touchpoint:N2]").text()).contains("Matters most to them");
        assertThat(page.select(".opener .deck").text()).startsWith("“I need it tomorrow at seven.”");
        assertThat(page.select(".opener .go").attr("href")).isEqualTo("/groups/commuters");
        assertThat(page.select(".groups [aria-current]").eachText()).containsExactly("The whole journey", "Commuters");
    }

    @Test
    void anUnknownGroupSeesWhatEverybodySees() {
        assertThat(site.get("/journey?group=nobody").text(".groups [aria-current]"))
                .isEqualTo("The whole journey Everybody");
    }

    @Test
    void aJourneyOfItsOwnKeepsItsStepsAndMovesOneIntoAnotherPhase() {
        var page = site.get("/journeys/commuter-repair").doc();

        assertThat(page.select("#after .code").eachText()).containsExactly("V5", "N2", "N3", "N4", "N5", "N6");
        assertThat(page.select("#pre")).isEmpty();
        assertThat(page.select("#verdict .read").text()).contains("They can mend bikes.");
    }

    @Test
    void theJourneySpeaksGermanAndKeepsTextsInTheirOwnLanguage() {
        var page = site.german("/journey").doc();

        assertThat(page.select("h1").text()).isEqualTo("Die ganze Reise");
        assertThat(page.select("[data-ref=touchpoint:N2] h3 a").attr("lang")).isEqualTo("de");
        assertThat(page.select("#verdict .read").attr("lang")).isEqualTo("en");
    }

    @Test
    void anUnknownJourneyIsNotFound() {
        assertThat(site.get("/journeys/nowhere").status()).isEqualTo(404);
    }

    @Test
    void aGroupShowsItsNeedsItsWayAndWhatMattersToIt() {
        var page = site.get("/groups/commuters").doc();

        assertThat(page.select("#needs .read").text()).contains("They need a voice on the telephone");
        assertThat(page.select(".margin").text()).contains("A commuter’s repair");
        assertThat(page.select(".touchpoint-card .code").eachText())
                .contains("N2")
                .doesNotContain("K3");
        assertThat(page.select("[data-ref=standard:B14]")).hasSize(1);
        assertThat(site.get("/groups/Commuters").header("Location")).isEqualTo("/groups/commuters");
        assertThat(site.get("/groups/nobody").status()).isEqualTo(404);
    }

    @Test
    void theChoicesFoldAndSayWhatIsChosen() {
        assertThat(site.get("/journey").doc().select("details.folded > summary").eachText())
                .containsExactly("Journey: The whole journey", "Seen by: Everybody", "What the signs mean");
    }
}
