package touchstone.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.testing.TestSite;

/** Browsing through stories. */
class StoriesTest {
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
    void twentyFourStandOnAPageAndTheNextPageHasTheRest() {
        try (var fuller = TestSite.starter()) {
            Told.many(fuller, "more", 5);
            var first = fuller.get("/stories").doc();
            assertThat(first.select(".story-line")).hasSize(24);
            var second =
                    fuller.get(first.expectFirst("a[rel=next]").attr("href")).doc();
            assertThat(second.select(".story-line")).hasSize(5);
            assertThat(second.select("a[rel=next]")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "99", "2147483647"})
    void pastTheEndIsSaidAndLeadsBack(String page) {
        var doc = site.get("/stories?page=" + page).doc();
        assertThat(doc.select(".story-line")).isEmpty();
        assertThat(doc.select(".blank a").attr("href")).isEqualTo("/stories");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "one", "99999999999", "%00"})
    void nonsenseForAPageIsTheFirst(String page) {
        assertThat(site.get("/stories?page=" + page).doc().select(".story-line"))
                .hasSize(24);
    }

    @Test
    void rightBehaviourAndAnUnhappyCustomerIsOneClickAway() {
        var doc = site.get("/stories").doc();
        var preset = doc.expectFirst(".preset");
        assertThat(preset.text()).isEqualTo("Right behaviour, unhappy customer 1");
        var found = site.get(preset.attr("href")).doc();
        assertThat(found.select(".story-line").eachAttr("data-ref")).containsExactly("story:no-helmet-no-ride");
        assertThat(found.select(".preset[aria-current]")).hasSize(1);
    }

    @Test
    void aFacetCountsAsIfNothingWereChosenInIt() {
        var doc = site.get("/stories?verdict=desired").doc();
        assertThat(count(doc, "verdict", "desired")).isEqualTo(12);
        assertThat(count(doc, "verdict", "undesired")).isEqualTo(9);
        assertThat(count(doc, "effect", "disappointed")).isEqualTo(1);
    }

    @Test
    void severalValuesOfAFacetAddUpAndEachCanBeTakenAway() {
        var doc = site.get("/stories?verdict=desired&verdict=open&touchpoint=K1&touchpoint=n5")
                .doc();
        assertThat(doc.select("input[checked]").eachAttr("value")).containsExactly("desired", "open", "K1", "N5");
        assertThat(doc.select(".chip")).hasSize(4);
        assertThat(doc.expectFirst(".chip").attr("href"))
                .isEqualTo("/stories?touchpoint=K1&touchpoint=N5&verdict=open");
    }

    @Test
    void whatNobodyToldIsSaidAndNonsenseIsLeftOut() {
        var nothing = site.get("/stories?verdict=undesired&effect=delighted&touchpoint=V2")
                .doc();
        assertThat(nothing.select(".blank a").attr("href")).isEqualTo("/stories");
        assertThat(site.get("/stories?verdict=blue&effect=mauve").doc().select(".story-line"))
                .hasSize(24);
    }

    @Test
    void aLongerListCostsNoMoreQueries() {
        try (var fuller = TestSite.starter()) {
            fuller.get("/stories?touchpoint=N2&verdict=undesired");
            // Lists that no story alters are at hand from here on.
            Told.many(fuller, "few", 10);
            long few = fuller.statements(() -> fuller.get("/stories?touchpoint=N2&verdict=undesired"));
            Told.many(fuller, "many", 300);
            long many = fuller.statements(() -> fuller.get("/stories?touchpoint=N2&verdict=undesired"));
            assertThat(few).isPositive();
            assertThat(many).isEqualTo(few);
        }
    }

    private static int count(Document doc, String facet, String value) {
        return Integer.parseInt(doc.expectFirst("label:has(input[name=%s][value=%s]) .num".formatted(facet, value))
                .text());
    }

    @Test
    void aTouchpointThatIsNoneIsSaid() {
        var none = site.get("/stories?touchpoint=ZZ").doc();
        assertThat(none.select(".blank").text()).startsWith("There is no touchpoint ZZ.");
        assertThat(none.select(".blank a").attr("href")).isEqualTo("/stories");
        assertThat(none.select(".story-line")).isEmpty();

        var one = site.get("/stories?touchpoint=ZZ&touchpoint=N2").doc();
        assertThat(one.select(".blank").text()).startsWith("There is no touchpoint ZZ.");
        assertThat(one.select(".story-line")).isNotEmpty();
    }
}
