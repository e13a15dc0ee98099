package touchstone.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that have broken parsers of Markdown; none may take longer than the guard allows, none may end in an error. */
class PathologicalMarkdownTest {
    /** The guard's budget, the wait for another guarded text, and a slow machine. */
    private static final Duration LIMIT = Guard.BUDGET.multipliedBy(10);

    private final Markdown markdown = new Markdown();

    static Stream<Arguments> texts() {
        return Stream.of(2_000, 9_000).flatMap(size -> generators(size).entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey() + " of " + size, entry.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void eachIsRenderedOrShownAsItsSourceInTime(String name, String text) {
        var rendered = assertTimeoutPreemptively(LIMIT, () -> markdown.render(text), name);
        assertTimeoutPreemptively(LIMIT, () -> Markdown.excerpt(text, 200), name);

        var html = rendered.fill(_ -> Optional.empty(), new Missing("missing", "none"))
                .toString();
        assertThat(html.startsWith("<pre class=\"source\">")).isEqualTo(rendered.failed());
        assertThat(html.length()).isLessThan(16 * 1024 * 1024);
    }

    @Test
    void aTextThatIsTooLargeIsNotParsedAtAll() {
        assertThat(markdown.render("a ".repeat(600_000)).failed()).isTrue();
        assertThat(Shape.of("a ".repeat(600_000))).isEqualTo(Shape.HOPELESS);
    }

    @Test
    void aThousandQuotesInEachOtherAreShownAsTheirSource() {
        var text = ">".repeat(1_000) + " deep";

        var rendered = markdown.render(text);

        assertThat(rendered.failed()).isTrue();
        assertThat(rendered.fill(_ -> Optional.empty(), new Missing("", "")).toString())
                .isEqualTo("<pre class=\"source\">" + "&gt;".repeat(1_000) + " deep</pre>");
        assertThat(Markdown.plain(text)).isEqualTo(text);
    }

    @Test
    void ninetyQuotesInEachOtherAreRendered() {
        assertThat(markdown.render("> ".repeat(90) + "deep").failed()).isFalse();
        assertThat(markdown.render("> ".repeat(110) + "deep").failed()).isTrue();
    }

    @Test
    void threeHundredBracketsAndParenthesesAreRendered() {
        assertThat(markdown.render("[ (](".repeat(300)).failed()).isFalse();
    }

    @Test
    void aRepeatedReferenceCannotGrowWithoutLimit() {
        var text = "[a]: https://example.org/" + "x".repeat(30_000) + "\n\n" + "[a] ".repeat(8_000);

        assertThat(markdown.render(text).failed()).isTrue();
    }

    @Test
    void oneBadTextDoesNotSpoilTheNext() {
        markdown.render("[[[[".repeat(9_000));

        assertThat(markdown.render("[[[[".repeat(20) + "a *good* text").failed())
                .isFalse();
    }

    @Test
    void ordinaryTextsGoTheQuickWay() {
        assertThat(Shape.of(
                        "# A title\n\nSome *words*, a [[N2|link]] and\n\n- a list\n  - of two levels\n\n> quoted\n"))
                .isEqualTo(Shape.HARMLESS);
        assertThat(Shape.of("| a | b |\n|---|---|\n" + "| [[N2]] | `code` |\n".repeat(40)))
                .isEqualTo(Shape.HARMLESS);
        assertThat(Shape.of("word ".repeat(5_000))).isEqualTo(Shape.HARMLESS);
        assertThat(Shape.of("[".repeat(20))).isEqualTo(Shape.SUSPICIOUS);
        assertThat(Shape.of("a".repeat(500))).isEqualTo(Shape.SUSPICIOUS);
    }

    private static Map<String, String> generators(int size) {
        var texts = new LinkedHashMap<String, String>();
        blocks(texts, size);
        brackets(texts, size);
        delimiters(texts, size);
        markup(texts, size);
        extensions(texts, size);
        assertThat(texts).hasSizeGreaterThanOrEqualTo(24);
        return texts;
    }

    private static void blocks(Map<String, String> texts, int size) {
        texts.put("quotes", filled(">", size));
        texts.put("spaced quotes", filled("> ", size) + "a");
        texts.put("lists on one line", filled("- ", size) + "a");
        texts.put("numbers on one line", filled("1. ", size) + "a");
        texts.put("quotes and lists", filled("> - ", size) + "a");
        texts.put("stairs of lists", numbered(size / 60, i -> "  ".repeat(i % 60) + "* a\n"));
        texts.put("lazy lines", "> a\n" + filled("a\n", size));
        texts.put("headings", filled("# a\n", size));
        texts.put("fences", filled("```\n", size));
        texts.put("indented code", filled("    a\n", size));
        texts.put("blank lines", filled("\n", size));
        texts.put("spaces", filled(" ", size));
        texts.put("trailing spaces", filled("a   \n", size));
        texts.put("loose items", filled("* a\n\n", size));
    }

    private static void brackets(Map<String, String> texts, int size) {
        texts.put("brackets", filled("[", size) + "a" + filled("]", size));
        texts.put("brackets and parentheses", filled("[ (](", size));
        texts.put("link openers", filled("[a", size));
        texts.put("link closers", filled("a]", size));
        texts.put("open destinations", filled("[a](b", size));
        texts.put("open angle destinations", filled("[a](<b", size));
        texts.put("nested parentheses", "[a](" + filled("(", size) + filled(")", size) + ")");
        texts.put("open images", filled("![l", size));
        texts.put("empty images", filled("![[]()", size));
        texts.put("definitions", numbered(size / 20, i -> "[x" + i + "]: http://u/" + i + "\n") + "\n[x1]");
        texts.put("open titles", filled("[a]: b \"", size));
        texts.put("long title", "[a](b \"" + filled("c", size) + "\")");
        texts.put("escaped label", "[" + filled("\\[", size) + "]");
        texts.put("wiki links", filled("[[N2]]", size));
        texts.put("open wiki links", filled("[[", size));
        texts.put("half wiki links", filled("[[a|", size));
    }

    private static void delimiters(Map<String, String> texts, int size) {
        texts.put("nested emphasis", filled("*a **a ", size) + "b" + filled(" a** a*", size));
        texts.put("emphasis openers", filled("_a ", size));
        texts.put("emphasis closers", filled("a_ ", size));
        texts.put("mixed emphasis", filled("*a_ ", size));
        texts.put("unlike delimiters", "a***b" + filled("c* ", size));
        texts.put("emphasis and brackets", filled("*a_ [b", size));
        texts.put("stars", filled("*", size));
        texts.put("underscores", filled("_", size));
        texts.put("tildes", filled("~~a ", size));
        texts.put("backtick runs", numbered((int) Math.sqrt(2.0 * size), i -> "e" + "`".repeat(i + 1)));
        texts.put("backticks", filled("`", size));
        texts.put("backslashes", filled("\\", size));
        texts.put("escapes", filled("\\*", size));
    }

    private static void markup(Map<String, String> texts, int size) {
        texts.put("tags", filled("<a", size));
        texts.put("attributes", "<a " + filled("b=c ", size));
        texts.put("open quotes", filled("<a b=\"", size));
        texts.put("tag name", "<" + filled("a-", size));
        texts.put("comments", "a" + filled("<!--", size));
        texts.put("character data", filled("a <![CDATA[", size));
        texts.put("instructions", filled("<?", size));
        texts.put("declarations", filled("<!A ", size));
        texts.put("nested details", filled("<details>", size));
        texts.put("nested tables", filled("<table><tr><td>", size));
        texts.put("entities", filled("&amp;", size));
        texts.put("no entities", filled("&", size));
        texts.put("half surrogates", filled("\uD800", size));
        texts.put("nulls", filled("\u0000", size));
    }

    private static void extensions(Map<String, String> texts, int size) {
        texts.put("www", filled("www.", size));
        texts.put("schemes", filled("http://", size));
        texts.put("mail addresses", filled("a@", size));
        texts.put("dots before an at", filled("a.", size) + "@");
        texts.put("wide table", filled("|a", size) + "|\n" + filled("|-", size) + "|\n" + filled("|b", size) + "|\n");
        texts.put(
                "table to fill", filled("|a", size / 2) + "|\n" + filled("|-", size / 2) + "|\n" + filled("|\n", size));
        texts.put("rows", "|a|b|\n|-|-|\n" + filled("|a|b|\n", size));
        texts.put("pipes", filled("|", size));
        texts.put("footnote references", "[^a]: x\n\n" + filled("[^a]", size));
        texts.put("footnotes", numbered(size / 24, i -> "[^x" + i + "]: y [^x" + (i + 1) + "]\n\n") + "[^x0]");
        texts.put("tasks", filled("- [ ] a\n", size));
    }

    private static String filled(String unit, int size) {
        return unit.repeat(size / unit.length());
    }

    private static String numbered(int count, IntFunction<String> unit) {
        return IntStream.range(0, count).mapToObj(unit).collect(joining());
    }
}
