package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    private static final List<String> PIECES = List.of(
            "a",
            "B",
            " ",
            "  ",
            "\n",
            "\n\n",
            "[[N2]]",
            "[[x|y z]]",
            "[",
            "]",
            "(",
            ")",
            "-",
            "+",
            "1.",
            "=",
            ":",
            "ä",
            "’",
            "!",
            ".",
            ",",
            "\t",
            "|",
            "*",
            "https://x.y",
            "www.a.b",
            "a@b.c",
            "\"",
            "{",
            "%",
            "^",
            "/",
            "    ",
            "\u00a0",
            "---",
            "[[a|b \\| c]]",
            "\r\n",
            "9)",
            "1",
            "\u2028",
            "😀",
            "\u200b");

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        plain words                           ¦ plain words
        *a* __b__ ~~c~~ `d *e*`               ¦ a b c d *e*
        a\\nb\\n\\nc                          ¦ a b / c
        # Head\\nbody                         ¦ Head / body
        - a\\n- [x] b\\n  1. c                ¦ a / b / c
        > quoted [link](/x "title")           ¦ quoted link
        ![picture](/attachments/a/b.png)      ¦ picture
        see ![](/attachments/a/b.png) here    ¦ see  here
        [plan.pdf](/attachments/a/plan.pdf)   ¦ plan.pdf
        [[N2]] and [[in-three-weeks|so long]] ¦ N2 and so long
        a &amp; b &eacute; \\*c\\*            ¦ a & b é *c*
        <kbd>Esc</kbd> a<br>b                 ¦ Esc a b
        https://a.de <mailto:b@c.de>          ¦ https://a.de mailto:b@c.de
        note[^1]\\n\\n[^1]: The note          ¦ note / The note
        | a | b |\\n|---|---|\\n| c | d |     ¦ a b / c d
        ```\\ncode\\n```                      ¦ code
        [undefined][x]                        ¦ [undefined][x]
        <!-- hidden -->                       ¦ ''
        <!-- hidden --> shown                 ¦ shown
        a <!-- hidden --> b                   ¦ a  b
        <Kundenname> & <b>c</b> <M6>          ¦ <Kundenname> & <b>c</b> <M6>
        <Kundenname>\\n*em*                   ¦ <Kundenname> em
        <details>a <M6> &amp; b</details>     ¦ a <M6> & b
        """)
    void theWordsStayWithoutTheMarkup(String source, String words) {
        assertThat(Markdown.plain(source.replace("\\n", "\n"))).isEqualTo(words.replace(" / ", "\n"));
    }

    @Test
    void partsKnowTheirHeadings() {
        assertThat(Markdown.parts("Intro.\n\n## One *two*\n\nA b.\n\nC.\n\n## One two\n\n### Empty\n"))
                .containsExactly(
                        new Part("", "", "Intro."),
                        new Part("h-one-two", "One two", "A b.\nC."),
                        new Part("h-one-two-2", "One two", ""),
                        new Part("h-empty", "Empty", ""));
    }

    @Test
    void anchorsOfPartsAreThoseOfTheRenderedHeadings() {
        var source = "# A\n\nb\n\n## A\n\nc\n\n# [[N2]] & *d*\n";

        assertThat(Markdown.parts(source))
                .extracting(Part::anchor)
                .isEqualTo(new Markdown()
                        .render(source).headings().stream().map(Heading::id).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        Short.                                                   ¦ 40 ¦ Short.
        One sentence here. Two sentences here, and more.         ¦ 30 ¦ One sentence here.
        “Is it?” he asked. Nobody knew what to say to him.       ¦ 25 ¦ “Is it?” he asked.
        A sentence that is much longer than the limit allows     ¦ 24 ¦ A sentence that is much…
        He waited, patiently, for the mechanic to come           ¦ 12 ¦ He waited…
        It was the 3. of May when z. B. nobody came to the shop  ¦ 40 ¦ It was the 3. of May when z. B. nobody…
        Donaudampfschifffahrtsgesellschaft                       ¦ 10 ¦ Donaudamp…
        # Title\\n\\nThe *text* of it.                           ¦ 40 ¦ The text of it.
        """)
    void anExcerptEndsWithASentenceOrAWord(String source, int max, String excerpt) {
        var found = Markdown.excerpt(source.replace("\\n", "\n"), max);

        assertThat(found).isEqualTo(excerpt).hasSizeLessThanOrEqualTo(max);
    }

    @Test
    void anExcerptDoesNotRunItemsOfAListTogether() {
        assertThat(Markdown.excerpt("Bring:\n\n- the key\n- the lock.\n- a note\n", 100))
                .isEqualTo("Bring: the key · the lock. a note");
    }

    @Test
    void aFaultCannotSteerATerminal() {
        var fault = new Fault("a\u001b[2Jb.md", 3, "there is no kind \u001b]0;x\u0007\u202etxt", "write story\r\n");

        assertThat(fault.toString()).doesNotContainPattern("[\\p{Cc}\\p{Cf}]").startsWith("a\uFFFD[2Jb.md:3: there is");
    }

    @Property
    void anExcerptIsNeverLongerThanAsked(@ForAll String source) {
        for (int max : new int[] {1, 2, 7, 40})
            assertThat(Markdown.excerpt(source, max)).hasSizeLessThanOrEqualTo(max);
    }

    @Property(tries = 3000)
    void theQuickWayFindsTheWordsThatTheParserFinds(@ForAll("proseLike") String source) {
        PlainProse.words(source).ifPresent(words -> assertThat(words)
                .isEqualTo(Words.parts(Grammar.parsed(source)).stream()
                        .map(Part::text)
                        .findFirst()
                        .orElse("")));
    }

    @Provide
    Arbitrary<String> proseLike() {
        return Arbitraries.of(PIECES).list().ofMaxSize(14).map(words -> String.join("", words));
    }
}
