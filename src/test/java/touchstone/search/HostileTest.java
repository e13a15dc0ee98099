package touchstone.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import touchstone.people.Visitor;
import touchstone.text.Language;

/** Nothing that anybody types is a fault. */
class HostileTest {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "-",
            "--",
            "-helmet",
            "-\"in three weeks\"",
            "\"",
            "\"\"",
            "\"\"\"",
            "\"unbalanced",
            "„“ «»",
            "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
            "title:helmet AND (text:* OR NOT x)",
            "helmet~2^1000 [a TO z] {1 TO *}",
            "*",
            "?*?*?*",
            "/(a+)+$/",
            "(((((((((((((((((((((((((((((((((((((((((((((((((((",
            "a".repeat(10_000),
            "a ".repeat(5_000),
            "helmet ".repeat(1_500),
            "\"helmet ".repeat(1_500),
            "-x ".repeat(3_000),
            "e-".repeat(100),
            "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p",
            "touchpoint:",
            "touchpoint:touchpoint:N2",
            "touchpoint:XYZ helmet",
            "touchpoint:\u0000",
            "N99999999999",
            "🚲",
            "🚲🚲🚲 helmet 👩‍👩‍👧‍👦",
            "\u0000helmet\u0000",
            "\ud800 \udc00",
            "\u202ehelmet\u202c",
            "e\u0301\u0301\u0301\u0301\u0301",
            "ﬁtting Ⅸ ½ ①",
            "日本語 中文 한국어 ไทย العربية",
            "' or 1=1 --",
            "<script>alert(1)</script>",
            "%00 %s %n ${jndi:ldap://x} #{7*7}",
            "the of and to",
            "was wie wo warum",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "0 1 2 3 -4 1e999 NaN");

    @TempDir
    static Path data;

    private static Library library;

    @BeforeAll
    static void open() {
        library = Library.ofTheStarter(data);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    static Stream<String> texts() {
        return TEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anythingTypedGetsAnAnswer(String typed) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            var results = library.search(typed);

            assertThat(results.hits()).hasSizeLessThanOrEqualTo(Results.PAGE);
            assertThat(results.status().isReady()).isTrue();
            assertThat(library.search(results.query().with("kind", typed)).total())
                    .isNotNegative();
            assertThat(library.index.suggestions(typed, Visitor.GUEST, Language.DE))
                    .hasSizeLessThanOrEqualTo(8);
        });
        assertThat(library.index.status().isReady()).isTrue();
    }

    @Test
    void exclusionsAloneFindNothingUnlessSomethingIsChosen() {
        var stories = library.search(Query.of("").with("kind", "story")).total();

        assertThat(library.search("-helmet").total()).isZero();
        assertThat(library.search("\"").total()).isZero();
        assertThat(library.search(Query.of("-helmet").with("kind", "story")).total())
                .isPositive()
                .isLessThan(stories);
    }

    @Test
    void aPagePastTheEndIsEmpty() {
        assertThat(library.search(Query.of("helmet").onPage(2)).hits()).isEmpty();
        assertThat(library.search(Query.of("").onPage(1_000)).hits()).isEmpty();
        assertThat(library.search(Query.of(Map.of("q", List.of("the"), "page", List.of("999999999"))))
                        .hits())
                .isEmpty();
    }

    @Test
    void pagesDoNotOverlap() {
        var all = library.search("").total();
        var seen = new java.util.HashSet<String>();
        for (int page = 1; page <= library.search("").pages(); page++)
            library.search(Query.of("").onPage(page))
                    .hits()
                    .forEach(hit -> seen.add(hit.named().dataRef()));

        assertThat(seen).hasSize(all);
    }
}
