package touchstone.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileFaultsTest {
    private static final String BODY = "# T\\n## Situation\\nwords\\n";

    private final Faults faults = new Faults();

    enum Verdict {
        DESIRED,
        UNDESIRED
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
        ~~                                             ¦ 1 ¦ the front matter is missing
        # T\\n                                         ¦ 1 ¦ the front matter is missing
        ---\\nkind: story\\n# T                        ¦ 1 ¦ the front matter has no end
        ---\\n---\\n# T                                ¦ 2 ¦ there are no keys
        ---\\n- a\\n---\\n# T                          ¦ 2 ¦ these are no keys with values
        ---\\nkind: a\\n\\tlanguage: en\\n---\\n# T    ¦ 3 ¦ a tab indents this line
        ---\\nkind: a\\nkind: b\\n---\\n# T            ¦ 3 ¦ the key kind is here twice
        ---\\nkind: a\\na: b: c\\n---\\n# T            ¦ 3 ¦ the YAML cannot be read
        ---\\nkind: [a\\n---\\n# T                     ¦ 3 ¦ the YAML cannot be read
        ---\\nkind: "a\\n---\\n# T                     ¦ 3 ¦ the YAML cannot be read
        ---\\nkind: &x a\\nb: *x\\n---\\n# T           ¦ 2 ¦ anchors and aliases
        ---\\nkind: a\\nb: *x\\n---\\n# T              ¦ 3 ¦ anchors and aliases
        ---\\nkind: a\\nb: !!java.net.URL [x]\\n---\\n# T ¦ 3 ¦ tags (!) are not read
        ---\\nkind: a\\nb: [[[[[[[[[x]]]]]]]]]\\n---\\n# T ¦ 3 ¦ this is nested too deeply
        ---\\nkind: a\\n? [a]\\n: b\\n---\\n# T        ¦ 3 ¦ this key is no word
        ---\\nkind: a\\nb: \u0007\\n---\\n# T          ¦ 3 ¦ there is a sign that no text has: U+0007
        ---\\nkind: a\\nb: [{c: d, c: e}]\\n---\\n# T ¦ 3 ¦ the key c is here twice
        """)
    void aFileThatCannotBeReadSaysWhereAndWhy(String source, int line, String what) {
        assertThat(TextFile.parse("x.md", source.replace("\\n", "\n").replace("\\t", "\t"), faults))
                .isEmpty();
        assertThat(faults.list()).hasSize(1).first().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.what()).startsWith(what);
            assertThat(fault.mend()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        language: fr             ¦ 3 ¦ language is fr                      ¦ write one of en, de
        verdict: good            ¦ 4 ¦ verdict is good                     ¦ write one of desired, undesired
        verdict: Desired         ¦ 4 ¦ verdict is Desired                  ¦ write one of desired, undesired
        verdict:                 ¦ 4 ¦ verdict has no value                ¦ write one, or leave the line out
        verdict: [desired]       ¦ 4 ¦ verdict is a list or has keys of its own ¦ write a single value
        rank: 5                  ¦ 4 ¦ rank is 5                           ¦ write a whole number from 1 to 4
        rank: 1.5                ¦ 4 ¦ rank is 1.5                         ¦ write a whole number from 1 to 4
        rank: 99999999999        ¦ 4 ¦ rank is 99999999999                 ¦ write a whole number from 1 to 4
        weight: much             ¦ 4 ¦ weight is much                      ¦ write a number from 0.0 to 1.0
        day: 2026-02-30          ¦ 4 ¦ day is 2026-02-30                   ¦ write a date like 2026-11-15
        day: 15.11.2026          ¦ 4 ¦ day is 15.11.2026                   ¦ write a date like 2026-11-15
        month: 2026-13           ¦ 4 ¦ month is 2026-13                    ¦ write a month like 2026-11
        on: yes                  ¦ 4 ¦ on is yes                           ¦ write true or false
        further: N2              ¦ 4 ¦ further is no list                  ¦ write further: [one, two], or further: [] for none
        further: [N2, [V5]]      ¦ 4 ¦ further is a list or has keys of its own ¦ write a single value
        furter: [N2]             ¦ 4 ¦ the key furter is unknown           ¦ did you mean further? Else leave it out
        author: me               ¦ 4 ¦ the key author is unknown           ¦ leave it out; known are kind, language, title-de, verdict, rank, weight, day, month, on, further, steps
        title-en: T              ¦ 4 ¦ the key title-en is unknown         ¦ did you mean title-de? Else leave it out
        steps: [{touchpint: N2}] ¦ 4 ¦ the key touchpint is unknown        ¦ did you mean touchpoint? Else leave it out
        """)
    void aWrongValueSaysItsLineAndTheMend(String line, int number, String what, String mend) {
        var head = line.startsWith("language") ? "kind: story\n" + line : "kind: story\nlanguage: en\n" + line;

        askForAll(TextFile.parse("x.md", "---\n" + head + "\n---\n" + BODY.replace("\\n", "\n"), faults)
                .orElseThrow());

        assertThat(faults.list()).contains(new Fault("x.md", number, what, mend));
    }

    @Test
    void aMissingKeyIsNamedWithWhatItMayBe() {
        var file =
                TextFile.parse("x.md", "---\nkind: story\n---\n# T\n", faults).orElseThrow();

        assertThat(file.language()).isEqualTo(Language.EN);
        assertThat(file.choice("verdict", Verdict.class)).isEqualTo(Verdict.DESIRED);
        assertThat(file.text("touchpoint")).isEmpty();
        assertThat(faults.list())
                .containsExactly(
                        new Fault("x.md", 1, "language is missing", "add language with one of en, de"),
                        new Fault("x.md", 1, "verdict is missing", "add verdict with one of desired, undesired"),
                        new Fault("x.md", 1, "touchpoint is missing", "add a line touchpoint: ..."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        words\\n                                   ¦ 5 ¦ the title is missing
        ## Situation\\na                           ¦ 5 ¦ the title is missing
        # T\\nstray\\n## Situation\\na             ¦ 6 ¦ there is text before the first section
        # T\\n## Situation\\na\\n## Situation\\nb  ¦ 8 ¦ the section Situation is here twice
        # T\\n## Sitaution\\na                     ¦ 6 ¦ the section Sitaution is unknown
        # T\\n## Verhalten\\na                     ¦ 6 ¦ the section Verhalten is unknown
        # T\\n## Situation\\n\\n## Behaviour\\nx    ¦ 6 ¦ the section Situation is empty
        # T\\n## Behaviour\\nx                     ¦ 5 ¦ the section Situation is missing
        # T\\n## Situation\\n```\\n## no\\n```     ¦ 8 ¦ the section no is unknown
        """)
    void aTextThatIsDividedWronglySaysItsLine(String text, int line, String what) {
        var file = TextFile.parse("x.md", "---\nkind: story\nlanguage: en\n---\n" + text.replace("\\n", "\n"), faults)
                .orElseThrow();

        file.requiredSection("Situation", "Situation");
        file.section("Behaviour", "Verhalten");
        file.done(faults);

        assertThat(faults.list()).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.what()).isEqualTo(what);
        });
    }

    @Test
    void aSectionInTheOtherLanguageIsTranslated() {
        var file = TextFile.parse("x.md", "---\nkind: story\nlanguage: en\n---\n# T\n## Verhalten\na\n", faults)
                .orElseThrow();

        file.section("Behaviour", "Verhalten");
        file.done(faults);

        assertThat(faults.list())
                .extracting(Fault::mend)
                .containsExactly("in the language of this text it is called Behaviour");
    }

    @Test
    void whatIsTooLargeIsNamed() {
        var head = "---\nkind: story\nlanguage: en\n---\n# T\n## Situation\n";
        var file = TextFile.parse("x.md", head + "ä".repeat(40_000), faults).orElseThrow();

        file.section("Situation", "Situation");
        file.section("Situation", "Situation");
        file.body();

        assertThat(faults.list()).extracting(Fault::what).containsExactly("the section Situation is over 64 KB");
        TextFile.parse("y.md", head + "a".repeat(201 * 1024), faults)
                .orElseThrow()
                .body();
        assertThat(faults.list()).extracting(Fault::what).contains("the text is over 200 KB");
    }

    @Test
    void bytesThatAreNoTextAreNamedWithTheirLine() {
        var bytes = "---\nkind: story\n---\n# Größe\n".getBytes(ISO_8859_1);

        assertThat(TextFile.parse("x.md", bytes, faults)).isEmpty();
        assertThat(faults.list())
                .containsExactly(new Fault("x.md", 4, "this line is not UTF-8", "save the file in the encoding UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [1, 2",
                "a: {b",
                "a\tb: c",
                "\"",
                "'",
                "%YAML 1.1",
                "--- a",
                "...",
                "a: |\n  b\n c",
                "? ?",
                "- - -",
                "\u0000",
                "a: \"\\x\"",
                "{}",
                "[]",
                "a: @b",
                "a: `b",
                "\uFFFF",
                "a: >-\n\n\n",
                "!!",
                "&",
                "*",
                "# only a comment"
            })
    void yamlThatNobodyShouldWriteIsNamedOrRead(String yaml) {
        var file = TextFile.parse("x.md", "---\n" + yaml + "\n---\n# T\n", faults);

        file.ifPresent(this::askForAll);
        assertThat(faults.any()).isTrue();
        assertThat(faults.list())
                .allSatisfy(fault ->
                        assertThat(fault.toString()).doesNotContain("\n").startsWith("x.md:"));
    }

    @Test
    void yamlThatWouldGrowIsRefused() {
        assertThat(TextFile.parse("x.md", "---\nkind: " + "[".repeat(60_000) + "\n---\n# T\n", faults))
                .isEmpty();
        assertThat(YamlFile.parse("y.yaml", "a: " + "b".repeat(300_000), faults))
                .isEmpty();
        assertThat(faults.list())
                .extracting(Fault::what)
                .containsExactly("this is nested too deeply", "the YAML is over 256 KB");
    }

    @Property
    void noSourceWhateverBreaksTheReader(@ForAll String source, @ForAll byte[] bytes) {
        TextFile.parse("x.md", source, faults).ifPresent(this::askForAll);
        TextFile.parse("x.md", "---\n" + source + "\n---\n" + source, faults).ifPresent(this::askForAll);
        TextFile.parse("x.md", bytes, faults).ifPresent(this::askForAll);
        YamlFile.parse("x.yaml", source, faults).ifPresent(file -> file.done(faults));
        assertThat(TextFile.parse(
                        "x.md",
                        ("---\nkind: a\nlanguage: en\n---\n# T\n## S\n" + source).getBytes(UTF_8),
                        new Faults()))
                .isPresent();
    }

    private void askForAll(TextFile file) {
        file.optionalChoice("verdict", Verdict.class);
        file.optionalNumber("rank", 1, 4);
        file.optionalDecimal("weight", 0, 1);
        file.optionalDate("day");
        file.optionalMonth("month");
        file.optionalFlag("on");
        file.list("further");
        file.items("steps").forEach(step -> step.optionalText("touchpoint"));
        file.section("Situation", "Situation");
        file.done(faults);
    }
}
