package touchstone.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.people.Person;
import touchstone.people.Visitor;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Entry;

class FacetsTest {
    private static final Visitor ANA =
            new Visitor(Optional.of(new Person("ana", "ana", "Ana", "", "sales", false, true)));
    private static final Visitor BEN =
            new Visitor(Optional.of(new Person("ben", "ben", "Ben", "", "sales", false, true)));

    @TempDir
    Path data;

    private Library library;

    @BeforeEach
    void open() {
        library = new Library(data);
        library.put(
                story("a", "N2", "desired", Access.EVERYONE),
                story("b", "N2", "undesired", Access.EVERYONE),
                story("c", "K1", "desired", Access.EVERYONE),
                story("d", "K2", "open", Access.EVERYONE));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static Entry story(String address, String touchpoint, String verdict, Access access) {
        return Library.thing(
                "story",
                address,
                "A bell",
                "the bell rang",
                Language.EN,
                access,
                Map.of("touchpoint", List.of(touchpoint), "verdict", List.of(verdict)));
    }

    @Test
    void aHitCarriesItsValues() {
        var hit =
                library.search(Query.of("bell").with("verdict", "open")).hits().getFirst();

        assertThat(hit.touchpoint()).isEqualTo("K2");
        assertThat(hit.value("verdict")).isEqualTo("open");
        assertThat(hit.value("kind")).isEqualTo("story");
        assertThat(hit.value("rule")).isEmpty();
    }

    @Test
    void valuesOfOneFacetWiden() {
        var query = Query.of("bell").with("touchpoint", "N2").with("touchpoint", "K1");

        assertThat(library.search(query).total()).isEqualTo(3);
    }

    @Test
    void facetsTogetherNarrow() {
        var query = Query.of("bell").with("touchpoint", "N2").with("verdict", "desired");

        assertThat(library.search(query).hits())
                .extracting(hit -> hit.named().address())
                .containsExactly("a");
    }

    @Test
    void aFacetCountsAsIfNothingWereChosenInIt() {
        var results = library.search(Query.of("bell").with("touchpoint", "N2"));

        assertThat(results.facets().get("touchpoint"))
                .containsExactly(
                        new FacetValue("K1", 1, false), new FacetValue("K2", 1, false), new FacetValue("N2", 2, true));
        assertThat(results.facets().get("verdict"))
                .containsExactly(new FacetValue("desired", 1, false), new FacetValue("undesired", 1, false));
    }

    @Test
    void whatIsChosenIsOfferedEvenWhenNothingHasIt() {
        var results = library.search(Query.of("bell").with("phase", "pre"));

        assertThat(results.total()).isZero();
        assertThat(results.facets().get("phase")).containsExactly(new FacetValue("pre", 0, true));
        assertThat(results.advice().withoutFacets().orElseThrow().total()).isEqualTo(4);
    }

    @Test
    void everyCountIsWhatChoosingTheValueGives() {
        var query = Query.of("bell").with("verdict", "desired");
        library.search(query)
                .facets()
                .forEach((facet, values) -> values.forEach(value -> assertThat(library.search(
                                        (facet.equals("verdict") ? Query.of("bell") : query).with(facet, value.value()))
                                .total())
                        .as(facet + "=" + value.value())
                        .isEqualTo(value.count())));
    }

    @Test
    void whatIsNotOpenIsFoundByItsOwnerAlone() {
        library.put(story("draft", "V1", "desired", new Access(false, "ana")));

        assertThat(found(ANA)).contains("draft");
        assertThat(found(BEN)).doesNotContain("draft");
        assertThat(found(Visitor.GUEST)).doesNotContain("draft");
    }

    @Test
    void whatIsHiddenIsInNoCount() {
        library.put(
                story("draft", "V1", "desired", new Access(false, "ana")),
                story("gone", "V1", "desired", Access.NOBODY));

        var guest = library.search("bell");
        var own = library.index.search(Query.of("bell"), ANA, Language.EN);

        assertThat(guest.total()).isEqualTo(4);
        assertThat(guest.facets().get("touchpoint"))
                .extracting(FacetValue::value)
                .doesNotContain("V1");
        assertThat(own.total()).isEqualTo(5);
        assertThat(library.index.suggestions("bell", Visitor.GUEST, Language.EN))
                .hasSize(4);
    }

    private List<String> found(Visitor visitor) {
        return library.index.search(Query.of("bell"), visitor, Language.EN).hits().stream()
                .map(hit -> hit.named().address())
                .toList();
    }
}
