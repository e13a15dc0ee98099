package touchstone.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.testing.TestSite;

/** What is missing, with a way to act. */
class GapsPageTest {
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
    void invariant9NamesWhatIsMissing() {
        var page = site.get("/gaps").doc();

        assertThat(page.select("#no-minimum .code").eachText()).containsExactly("K1", "N4");
        assertThat(page.select("#untold .code").eachText()).containsExactly("A4", "B2");
        assertThat(page.select("#no-story .code").eachText()).containsExactly("V1", "V3", "V4", "N1");
        assertThat(page.select("#overdue .code").eachText()).containsExactly("B16");
        assertThat(page.select("#under-review .code").eachText()).containsExactly("B7");
    }

    @Test
    void whatIsPlannedMissesNothing() {
        assertThat(site.get("/gaps").text(".gap-list")).doesNotContain("N7");
    }

    @Test
    void everyGapSaysWhatToDo() {
        for (var gap : site.get("/gaps").doc().select(".gap-list > li")) {
            assertThat(gap.select(".sign.gap").text()).isNotEmpty();
            assertThat(site.member()
                            .get(gap.select("a.go").attr("href").replaceAll("#.*", ""))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anEmptyHandbookMissesNothingAndStaysFriendly() {
        try (var empty = TestSite.empty()) {
            var page = empty.get("/gaps");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text(".opener .label")).isEqualTo("Nothing is missing");
            assertThat(page.doc().select(".calm")).hasSize(6);
        }
    }

    @Test
    void theNumberIsThatOfTheRows() {
        var page = site.get("/gaps").doc();

        assertThat(page.select(".opener .label").text())
                .isEqualTo(page.select(".gap-list > li").size() + " gaps");
    }
}
