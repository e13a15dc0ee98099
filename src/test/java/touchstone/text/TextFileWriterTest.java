package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileWriterTest {
    private static final String FILE = """
        ---
        kind: standard
        language: en
        title-de: "Niemand geht ohne Termin: nie."
        ---
        # Every request leaves with a date.

        ## Why
        Because.

         ## Own heading
        More.

        ## Check
        The slip.
        """;

    enum State {
        IN_FORCE
    }

    @Test
    void keysAreWrittenByTheirTypeAndAbsentOnesLeftOut() {
        var text = new TextFileWriter()
                .key("state", State.IN_FORCE)
                .key("price", Optional.empty())
                .key("credit", "")
                .key("groups", List.of())
                .list("touchpoints", List.of())
                .key("further", List.of("N2", "V5"))
                .key("steps", List.of("N2", Map.of("touchpoint", "V5", "phase", Optional.empty())))
                .key("rank", Optional.of(1))
                .key("critical", false)
                .key("valid-from", LocalDate.of(2026, 2, 2))
                .key("month", YearMonth.of(2026, 2))
                .text();

        assertThat(text.lines())
                .containsExactly(
                        "---",
                        "state: in-force",
                        "touchpoints: []",
                        "further: [N2, V5]",
                        "steps: [N2, {touchpoint: V5}]",
                        "rank: 1",
                        "critical: false",
                        "valid-from: 2026-02-02",
                        "month: 2026-02",
                        "---");
    }

    @Test
    void aFileIsWrittenAsTheHandbookHasIt() {
        var text = new TextFileWriter()
                .kind("standard")
                .language(Language.EN)
                .otherTitle("Niemand geht ohne Termin: nie.")
                .title("Every request\nleaves with a date.")
                .section("Why", "Warum", "\n\nBecause.\n\n## Own heading\nMore.  \n\n")
                .section("Leeway", "Spielraum", " \n")
                .section("Check", "The slip.")
                .text();

        assertThat(text).isEqualTo(FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "null",
                "~",
                "12",
                "1.5e3",
                "0x1F",
                "yes",
                "a: b",
                "a:",
                "a #b",
                "#a",
                "- a",
                "-a",
                "[a]",
                "{a}",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a`",
                "'a'",
                "\"a\"",
                "a\\b",
                "a, b",
                "a\tb",
                "a\u0007b",
                "a\u0085b",
                "a\u2028b",
                "\uFEFFa",
                "a\u200Bb",
                "?",
                ": a",
                "|",
                ">",
                "=",
                "<<",
                "---",
                "...",
                "é",
                "日本",
                "😀",
                "\uD83D",
                "a\u00A0b",
                "https://a.de/b?c=d#e",
                "12:30",
                "2026-03",
                "It’s “good” – isn’t it?",
                ".5",
                "+1",
                "1_000"
            })
    void everyValueComesBackAsItWas(String value) {
        assertThat(back(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N2",
                "in-three-weeks",
                "In drei Wochen",
                "What would you have said?",
                "It’s “good” – isn’t it?",
                "2026-03-01",
                "12:30 Uhr",
                "a (b) 5%"
            })
    void harmlessValuesNeedNoQuotes(String value) {
        assertThat(YamlText.of(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "12", "1.5", "null", "a: b", "a #b", "[a", "0x1F", "no"})
    void valuesThatOthersWouldReadAsSomethingElseAreQuoted(String value) {
        assertThat(YamlText.of(value)).startsWith("\"");
    }

    @Property(tries = 2000)
    void whatIsWrittenIsReadBackAndWrittenAlike(
            @ForAll("values") String value, @ForAll("fields") String situation, @ForAll("fields") String outcome) {
        var first = write(value, situation, outcome);

        var faults = new Faults();
        var read = TextFile.parse("x.md", first, faults).orElseThrow(() -> new AssertionError(faults.list()));
        var readValue = read.optionalText("question").orElse("");
        var readSituation = read.section("Situation", "Situation").orElse("");
        var readOutcome = read.section("Outcome", "Ergebnis").orElse("");
        assertThat(read.list("tags")).allMatch(tag -> tag.equals(value.strip()) || tag.equals("a tag"));
        read.done(faults);

        assertThat(faults.list()).isEmpty();
        assertThat(readValue).isEqualTo(value.strip());
        assertThat(readSituation).isEqualTo(asSection(situation));
        assertThat(readOutcome).isEqualTo(asSection(outcome));
        assertThat(write(readValue, readSituation, readOutcome)).isEqualTo(first);
    }

    @Property
    void aFreeBodyComesBackAsItWas(@ForAll("fields") String body) {
        var file = TextFile.parse(
                        "x.md",
                        new TextFileWriter()
                                .kind("manual")
                                .language(Language.DE)
                                .title("T")
                                .body(body)
                                .text(),
                        new Faults())
                .orElseThrow();

        assertThat(file.body()).isEqualTo(Layout.settled(body));
    }

    @Property
    void everyTitleComesBackOnOneLine(@ForAll("values") String title) {
        var file = TextFile.parse(
                        "x.md",
                        new TextFileWriter()
                                .kind("x")
                                .language(Language.DE)
                                .title("a" + title)
                                .text(),
                        new Faults())
                .orElseThrow();

        assertThat(file.title()).isEqualTo(("a" + title).replaceAll("\\s+", " ").strip());
    }

    @Provide
    Arbitrary<String> values() {
        var pieces = Arbitraries.of(
                "a", "Ä", " ", ":", "#", "-", "'", "\"", "\\", "[", "]", "{", "}", ",", "&", "*", "!", "|", ">", "%",
                "@", "`", "\t", "\n", "1", "true", "~", "?", "\u0000", "\u0085", "\u2028", "\uFEFF", "😀", "’", "=",
                "<<");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(8).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(20));
    }

    @Provide
    Arbitrary<String> fields() {
        var pieces = Arbitraries.of(
                "a",
                "## b",
                "##",
                "# c",
                " ",
                "\n",
                "\n\n",
                "\r\n",
                "---",
                "```",
                "   ## d",
                "    ## e",
                "\t",
                "## ",
                "Ä",
                "\u0000",
                "### f",
                "##g",
                "\u2028");
        return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
    }

    /** A heading behind three spaces loses one. */
    private static String asSection(String text) {
        return Layout.settled(text).replaceAll("(?m)^ {3}(?=##([ \\t]|$))", "  ");
    }

    private static String write(String value, String situation, String outcome) {
        return new TextFileWriter()
                .kind("story")
                .language(Language.EN)
                .key("question", value)
                .key("tags", value.isBlank() ? List.of() : List.of(value, "a tag"))
                .title("T")
                .section("Situation", situation)
                .section("Outcome", outcome)
                .text();
    }

    private static String back(String value) {
        var faults = new Faults();
        var text = new TextFileWriter()
                .kind("x")
                .language(Language.EN)
                .key("v", value)
                .key("list", List.of(value))
                .title("T")
                .text();
        var file = TextFile.parse("x.md", text, faults).orElseThrow(() -> new AssertionError(faults.list()));
        assertThat(file.list("list")).containsExactly(value);
        return file.text("v");
    }
}
