package touchstone.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.testing.TestSite;

/** The manual in the reader's language. */
class ManualPageTest {
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
    void everyPageStandsOnceInTheLanguageOfTheReader() {
        assertThat(site.get("/manual").doc().select(".manual-entry h2").eachText())
                .hasSize(15)
                .startsWith("First steps")
                .doesNotContain("Erste Schritte");
        assertThat(site.german("/manual").doc().select(".manual-entry h2").eachText())
                .hasSize(15)
                .startsWith("Erste Schritte")
                .doesNotContain("First steps");
    }

    @Test
    void aPageLeadsToItsTwinAndToItsNeighbours() {
        var page = site.get("/manual/searching").doc();

        assertThat(page.select("a[hreflang=de]").attr("href")).isEqualTo("/manual/suchen");
        assertThat(page.select("a[hreflang=de]").text()).isEqualTo("In German: Suchen");
        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/manual/what-reaches-you");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/manual/the-handbook-in-print");
        assertThat(page.select("article").attr("data-ref")).isEqualTo("manual:searching");
    }

    @Test
    void aLongPageBeginsWithItsContents() {
        var page = site.get("/manual/searching").doc();
        for (var link : page.select(".contents a"))
            assertThat(page.select(link.attr("href"))).as(link.text()).hasSize(1);
        assertThat(page.select(".contents a")).hasSizeGreaterThan(3);
    }

    @Test
    void anUnknownPageIsNotFound() {
        assertThat(site.get("/manual/nothing").status()).isEqualTo(404);
    }
}
