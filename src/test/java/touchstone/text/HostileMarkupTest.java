package touchstone.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileMarkupTest {
    private static final Set<String> ELEMENTS = Set.of(
            "p br hr h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong b i del kbd sub sup mark details summary div span table thead tbody tr th td a img input"
                    .split(" "));
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", "title", "rel", "class", "role", "id", "lang"),
            "img", Set.of("src", "alt", "title", "loading", "width", "height"),
            "input", Set.of("type", "checked", "disabled", "aria-labelledby"),
            "ol", Set.of("start"),
            "th", Set.of("align"),
            "td", Set.of("align"),
            "details", Set.of("open"),
            "span", Set.of("class", "title", "lang"),
            "code", Set.of("class"));
    private static final Set<String> EVERYWHERE = Set.of("id", "lang", "class");
    private static final Missing WORDS = new Missing("missing", "There is none.");

    private final Markdown markdown = new Markdown();

    static Stream<String> payloads() throws IOException {
        try (var in = HostileMarkupTest.class.getResourceAsStream("hostile-markup.txt")) {
            assertThat(in).isNotNull();
            var lines = new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.replace("\\n", "\n"))
                    .toList();
            assertThat(lines).hasSizeGreaterThan(60);
            return lines.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void nothingOutsideThePolicySurvives(String payload) {
        for (var text : around(payload)) check(text);
    }

    @Test
    void allPayloadsTogetherAreAsHarmlessAsEach() throws IOException {
        check(payloads().reduce("", (a, b) -> a + "\n\n" + b));
        check(payloads().reduce("", (a, b) -> a + b));
    }

    @Test
    void theSanitizerNeverAllowsWhatHasBrokenOthers() {
        assertThat(Policy.clean("<noscript><style></noscript><img src=/attachments/a></style>"))
                .doesNotContain("noscript", "style");
        for (var element :
                List.of("noscript", "style", "svg", "math", "template", "script", "iframe", "form", "object"))
            assertThat(Policy.clean("<" + element + ">x</" + element + ">")).doesNotContain("<" + element);
    }

    @Test
    void titlesAndWordsOfLinksAreEscaped() {
        var hostile = new Link("/x\" onclick=\"alert(1)", "<img src=x onerror=alert(1)>", Language.DE);
        var page =
                markdown.render("[[N2]]").fill(_ -> Optional.of(hostile), WORDS).toString();

        var link = Jsoup.parse(page).expectFirst("a");
        assertThat(link.text()).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(link.attributes().size()).isEqualTo(2);
        assertThat(markdown.render("[[N2]]")
                        .fill(_ -> Optional.empty(), new Missing("<b>", "\"<b>"))
                        .toString())
                .doesNotContain("<b>");
    }

    private static List<String> around(String payload) {
        return List.of(
                payload,
                "words " + payload + " words",
                "> " + payload,
                "- " + payload,
                "| a |\n|---|\n| " + payload + " |",
                "**" + payload + "**",
                "[" + payload + "](/x)",
                "# " + payload);
    }

    private void check(String text) {
        var rendered = markdown.render(text, 2);
        var html = rendered.fill(_ -> Optional.of(new Link("/touchpoints/N2", "Title", Language.EN)), WORDS)
                .toString();
        checkMarkup(html);
        checkMarkup(rendered.fill(_ -> Optional.empty(), WORDS).toString());
    }

    private static void checkMarkup(String html) {
        // As a template would parse it, where even scripts would be kept as elements.
        var body = Jsoup.parse(html, Parser.htmlParser()).body();
        body.getAllElements().stream().skip(1).forEach(HostileMarkupTest::checkElement);
        body.forEachNode(node -> {
            if (node instanceof Comment comment) assertThat(comment.getData()).isBlank();
        });
    }

    private static void checkElement(Element element) {
        var name = element.tagName();
        assertThat(ELEMENTS).contains(name);
        element.attributes().forEach(attribute -> {
            if (!EVERYWHERE.contains(attribute.getKey()))
                assertThat(ATTRIBUTES.getOrDefault(name, Set.of())).contains(attribute.getKey());
            var value = attribute.getValue().strip();
            switch (attribute.getKey()) {
                case "href" ->
                    assertThat(value)
                            .matches(
                                    "(?i)https?://\\S+|mailto:\\S+|[#?]\\S*|/(?![/\\\\])\\S*|[a-z0-9_~%.-]+([/?#][^\\\\]*)?|");
                case "src" -> assertThat(value).startsWith("/attachments/").doesNotContain("..", "%2e");
                case "id" -> assertThat(value).matches("[hft]-[a-z0-9-]+");
                case "class" ->
                    assertThat(value)
                            .matches(
                                    "task-list-item|footnotes|footnote-ref|footnote-back|missing-link|missing-sign|language-[\\w+#-]+");
                default -> assertThat(attribute.getKey()).doesNotStartWith("on");
            }
        });
        if (element.attr("href").matches("(?i)(https?|mailto):.*"))
            assertThat(element.attr("rel")).isEqualTo("noopener noreferrer");
    }
}
