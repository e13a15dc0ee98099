package touchstone.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
    @Test
    void aRequestIsReadWithAllItsFacets() {
        var query = Query.of(Map.of(
                "q", List.of("helmet"),
                "kind", List.of("story", "standard", "story"),
                "verdict", List.of("desired"),
                "colour", List.of("red"),
                "page", List.of("3")));

        assertThat(query.text()).isEqualTo("helmet");
        assertThat(query.facets())
                .containsExactly(
                        Map.entry("kind", List.of("story", "standard")), Map.entry("verdict", List.of("desired")));
        assertThat(query.page()).isEqualTo(3);
    }

    @Test
    void itsAddressLeadsToItAgain() {
        var query = Query.of("Rad & „Helm“ +50%")
                .with("kind", "story")
                .with("kind", "manual")
                .onPage(2);

        assertThat(query.toAddress())
                .isEqualTo("/search?q=Rad+%26+%E2%80%9EHelm%E2%80%9C+%2B50%25&kind=story&kind=manual&page=2");
        assertThat(Query.of("").toAddress()).isEqualTo("/search");
    }

    @Test
    void choosingAValueBeginsOnTheFirstPage() {
        var query = Query.of("helmet").onPage(4);

        assertThat(query.with("kind", "story").page()).isEqualTo(1);
        assertThat(query.with("kind", "story").without("kind", "story")).isEqualTo(Query.of("helmet"));
        assertThat(query.with("kind", "story").has("kind", "story")).isTrue();
        assertThat(query.with("kind", "story").withoutFacets()).isEqualTo(Query.of("helmet"));
    }

    @Test
    void aTextThatIsTooLongIsCutAndSaysSo() {
        assertThat(Query.of("x".repeat(200)).cut()).isFalse();
        assertThat(Query.of("x".repeat(201)).cut()).isTrue();
        assertThat(Query.of("x".repeat(10_000)).text()).hasSize(200);
        assertThat(Query.of("🚲".repeat(300)).text().codePointCount(0, 400)).isEqualTo(200);
    }

    @Test
    void signsThatNobodyCanSeeAreNoWords() {
        assertThat(Query.of("a\u0000b\r\nc\ud800").text()).isEqualTo("a b  c");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1          , 1
            7          , 7
            0          , 1
            -3         , 1
            two        , 1
            ''         , 1
            999999999  , 1000
            99999999999999999999 , 1
            """)
    void anyPageIsAPage(String typed, int page) {
        assertThat(Query.of(Map.of("page", List.of(typed))).page()).isEqualTo(page);
    }
}
