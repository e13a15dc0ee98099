package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The starter handbook as far as this package understands it. */
class ContentFilesTest {
    private static final Path CONTENT = Path.of("content");

    private final Markdown markdown = new Markdown();

    static Stream<Path> texts() throws IOException {
        try (var files = Files.walk(CONTENT)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.startsWith(CONTENT.resolve("sample"))) // how things read before
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextIsReadWithoutAFault(Path path) throws IOException {
        var faults = new Faults();

        var file = TextFile.parse(path.toString(), Files.readAllBytes(path), faults);

        assertThat(faults.list()).isEmpty();
        assertThat(file).isPresent();
        assertThat(file.get().title()).isNotBlank();
        assertThat(path).hasParentRaw(CONTENT.resolve(folder(file.get().kind())));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextIsRenderedTheQuickWayAndSaysSomething(Path path) throws IOException {
        var body = TextFile.parse(path.toString(), Files.readAllBytes(path), new Faults())
                .orElseThrow()
                .body();

        assertThat(Shape.of(body)).isEqualTo(Shape.HARMLESS);
        assertThat(markdown.render(body, 1).failed()).isFalse();
        var page = Jsoup.parse(markdown.render(body)
                .fill(_ -> Optional.of(new Link("/x", "x", Language.EN)), new Missing("", ""))
                .toString());
        page.select("code").remove();
        assertThat(page.text()).doesNotContain("[[", "**", "](");
        assertThat(Markdown.excerpt(body, 160)).isNotBlank();
    }

    @Test
    void theCompanyIsReadWithoutAFault() throws IOException {
        var faults = new Faults();

        var company = YamlFile.parse("company.yaml", Files.readAllBytes(CONTENT.resolve("company.yaml")), faults)
                .orElseThrow();

        assertThat(company.items("people")).hasSize(22).allSatisfy(person -> assertThat(person.text("slug"))
                .isNotBlank());
        assertThat(company.date("as-of")).hasToString("2026-11-15");
        assertThat(faults.list()).isEmpty();
    }

    private static String folder(String kind) {
        return kind.equals("story") ? "stories" : kind.equals("manual") ? "manual" : kind + "s";
    }
}
