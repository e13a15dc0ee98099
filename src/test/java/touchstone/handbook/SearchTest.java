package touchstone.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.testing.TestSite;

/** The page of the search; what it finds is the search's own affair. */
class SearchTest {
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
    void aHitSaysWhatItIsAndWhereAndOpensAtItsPassage() {
        var hit = site.get("/search?q=gear+cable+snapped").doc().expectFirst(".find");
        assertThat(hit.attr("data-ref")).isEqualTo("story:in-three-weeks");
        assertThat(hit.text()).contains("Story", "N2 Workshop appointment", "After the purchase", "Undesired");
        assertThat(hit.expectFirst("h3 a").attr("href")).startsWith("/stories/in-three-weeks#");
        assertThat(hit.select("mark").eachText()).contains("cable");
    }

    @Test
    void theHitsStandFirstAndInOneList() {
        var doc = site.get("/search?q=workshop").doc();
        assertThat(doc.select("[data-ref]")).isEqualTo(doc.select(".find"));
        assertThat(doc.select("section:has(.find) ~ .facets")).hasSize(1);
        assertThat(doc.select(".find").eachAttr("data-ref"))
                .anyMatch(ref -> ref.startsWith("touchpoint:"))
                .anyMatch(ref -> ref.startsWith("standard:"))
                .anyMatch(ref -> ref.startsWith("story:"));
    }

    @ParameterizedTest
    @CsvSource({
        "N2, /touchpoints/N2",
        "n2, /touchpoints/N2",
        "B13, /standards/B13",
        "b+13, /standards/B13",
        "n+2, /touchpoints/N2"
    })
    void aCodeAloneLeadsStraightThere(String typed, String path) {
        var answer = site.get("/search?q=" + typed);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(path);
    }

    @Test
    void aQuestionThatAPageOfOursAnswersLeadsThere() {
        var gaps = site.get("/search?q=which+critical+points+have+no+minimum+standard%3F")
                .doc()
                .expectFirst(".find");
        assertThat(gaps.expectFirst("h3 a").attr("href")).isEqualTo("/gaps#no-minimum");
        assertThat(gaps.text()).contains("Overview", "What is missing");
        assertThat(site.get("/gaps").doc().select("#no-minimum")).hasSize(1);

        var unhappy = site.german("/search?q=Geschichten+wir+hatten+recht+und+der+Kunde+war+unzufrieden")
                .doc()
                .expectFirst(".find");
        assertThat(unhappy.expectFirst("h3 a").attr("href")).isEqualTo(StoriesPage.UNHAPPY);
        assertThat(unhappy.expectFirst(".excerpt").attr("lang")).isEqualTo("de");
    }

    @Test
    void facetsNarrowDownAndChipsWidenAgain() {
        var doc = site.get("/search?q=workshop&kind=story&verdict=undesired").doc();
        assertThat(doc.select(".find").eachAttr("data-ref")).isNotEmpty().allMatch(ref -> ref.startsWith("story:"));
        assertThat(doc.select(".chip")).hasSize(2);
        assertThat(doc.select("input[checked]").eachAttr("value")).containsExactlyInAnyOrder("story", "undesired");
        assertThat(doc.select("input[type=hidden][name=q]").attr("value")).isEqualTo("workshop");
    }

    @Test
    void aWordThatWasMistypedIsForgivenAndNamed() {
        assertThat(site.german("/search?q=Probefarht").doc().select(".find, .did-you-mean a"))
                .isNotEmpty();
    }

    @Test
    void whoFindsNothingIsToldWhatToTry() {
        var doc = site.get("/search?q=xyzzyplugh").doc();
        assertThat(doc.select(".find")).isEmpty();
        assertThat(doc.select(".tries a[href=/search]")).hasSize(1);
        assertThat(doc.select(".tries a[href=/stories/new]")).hasSize(1);
    }

    @Test
    void aLongQueryIsCutAndThePageSaysSo() {
        var page = site.get("/search?q=" + "workshop+".repeat(60));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".search-note")).contains("first 200 characters");
    }

    @Test
    void withoutAQuestionThePageSaysWhatOneCanAsk() {
        var doc = site.get("/search").doc();
        assertThat(doc.select(".examples dt")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(doc.select(".bands a[href=/touchpoints/N2]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%22", "-helmet", "-%22no+name%22", "%3F"})
    void whoAsksForNothingIsToldWhatToType(String typed) {
        var doc = site.get("/search?q=" + typed).doc();

        assertThat(doc.select(".find")).isEmpty();
        assertThat(doc.select(".search-note").text()).startsWith("There is nothing to look for in");
        assertThat(doc.select(".examples dt")).isNotEmpty();
        assertThat(doc.select("input[name=q]").attr("value")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "-",
                "*",
                "?",
                "touchpoint:",
                "touchpoint:ZZ",
                "a:b:c",
                "((",
                "AND OR NOT",
                "\\",
                "[[N2]]",
                "<script>",
                "%",
                "  ",
                "\u0000",
                "\uD83D\uDEB2",
                "\u202E",
                "'; drop table story",
                "~~~",
                "/x/",
                "^2"
            })
    void noQueryIsAnError(String typed) {
        var encoded = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        assertThat(site.get("/search?q=" + encoded).status()).isIn(200, 303);
        assertThat(site.get("/search?kind=" + encoded + "&verdict=" + encoded + "&q=a")
                        .status())
                .isEqualTo(200);
        assertThat(site.get("/search/suggestions?q=" + encoded).status()).isEqualTo(200);
    }

    @Test
    void pastTheEndIsSaid() {
        assertThat(site.get("/search?q=workshop&page=99")
                        .doc()
                        .select(".blank a")
                        .attr("href"))
                .isEqualTo("/search?q=workshop");
    }

    @Test
    void suggestionsNameTheThingItsKindAndItsAddress() {
        var doc = site.german("/search/suggestions?q=werkst").doc();
        var option = doc.expectFirst("[role=option]");
        assertThat(option.attr("data-path")).isEqualTo("/touchpoints/N2");
        assertThat(option.text()).contains("N2", "Werkstatttermin", "Kontaktpunkt");
        assertThat(doc.select("[data-ref]")).isEmpty();
    }

    @Test
    void aVeryLongSearchIsCutAndSaysSo() {
        var answer = site.get("/search?q=" + "repair+".repeat(1_300));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.doc().select(".search-note")).isNotEmpty();
    }
}
