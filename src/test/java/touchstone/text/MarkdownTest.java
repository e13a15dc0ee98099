package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    private static final Missing WORDS = new Missing("missing", "There is none.");

    private static final String HASH = "0123456789abcdef".repeat(4);

    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @CsvSource(delimiter = '¦', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        plain words                    ¦ <p>plain words</p>
        *em* __strong__ ~~gone~~       ¦ <p><em>em</em> <strong>strong</strong> <del>gone</del></p>
        `<code>`                       ¦ <p><code>&lt;code&gt;</code></p>
        a\\nb                          ¦ <p>a b</p>
        a  \\nb                        ¦ <p>a<br /> b</p>
        a\\n\\nb                       ¦ <p>a</p> <p>b</p>
        > said                         ¦ <blockquote> <p>said</p> </blockquote>
        - a\\n- b                      ¦ <ul><li>a</li><li>b</li></ul>
        3. c\\n4. d                    ¦ <ol start="3"><li>c</li><li>d</li></ol>
        ***                            ¦ <hr />
        ## Two                         ¦ <h2 id="h-two">Two</h2>
        One\\n===                      ¦ <h1 id="h-one">One</h1>
        # Größe & Maß!                 ¦ <h1 id="h-groesse-mass">Größe &amp; Maß!</h1>
        # N2                           ¦ <h1 id="h-n2">N2</h1>
        # ?                            ¦ <h1 id="h-part">?</h1>
        # *One* `two` [three](/x)      ¦ <h1 id="h-one-two-three"><em>One</em> <code>two</code> <a href="/x">three</a></h1>
        ```java\\nint i;\\n```         ¦ <pre><code class="language-java">int i; </code></pre>
        [a](/b "c")                    ¦ <p><a href="/b" title="c">a</a></p>
        [a](files-and-import)          ¦ <p><a href="files-and-import">a</a></p>
        [a][r]\\n\\n[r]: /b            ¦ <p><a href="/b">a</a></p>
        [a][r]                         ¦ <p>[a][r]</p>
        <https://a.de>                 ¦ <p><a href="https://a.de" rel="noopener noreferrer">https://a.de</a></p>
        see https://a.de/b.            ¦ <p>see <a href="https://a.de/b" rel="noopener noreferrer">https://a.de/b</a>.</p>
        www.a.de                       ¦ <p><a href="http://www.a.de" rel="noopener noreferrer">www.a.de</a></p>
        ![a *b*](/attachments/HASH/b.png) ¦ <p><img src="/attachments/HASH/b.png" alt="a b" loading="lazy" /></p>
        ![a](/attachments/HASH/b-16x9.png) ¦ <p><img src="/attachments/HASH/b-16x9.png" alt="a" width="16" height="9" loading="lazy" /></p>
        ![a](/attachments/0a/b.png)    ¦ <p><a href="/attachments/0a/b.png">a</a></p>
        ![a](/stories/new)             ¦ <p><a href="/stories/new">a</a></p>
        ![a](//b.de/c.png)             ¦ <p>a</p>
        ![a](https://b.de/c.png)       ¦ <p><a href="https://b.de/c.png" rel="noopener noreferrer">a</a></p>
        a<br>b <kbd>Esc</kbd>          ¦ <p>a<br />b <kbd>Esc</kbd></p>
        H<sub>2</sub>O <mark>m</mark>  ¦ <p>H<sub>2</sub>O <mark>m</mark></p>
        <span lang="de">Termin</span>  ¦ <p>&lt;span lang&#61;&#34;de&#34;&gt;Termin&lt;/span&gt;</p>
        Hallo <Kundenname>, <name@x>   ¦ <p>Hallo &lt;Kundenname&gt;, <a href="mailto:name&#64;x" rel="noopener noreferrer">name&#64;x</a></p>
        Schrauben <M6> *und* <b c="d"> ¦ <p>Schrauben &lt;M6&gt; <em>und</em> &lt;b c&#61;&#34;d&#34;&gt;</p>
        <Kundenname>\\n*em*            ¦ <p>&lt;Kundenname&gt; <em>em</em></p>
        <div>\\n*em*\\n</div>          ¦ <p>&lt;div&gt; <em>em</em> &lt;/div&gt;</p>
        a <!-- b --> c                 ¦ <p>a c</p>
        <!-- a --> b                   ¦ b
        <!-- a\\n\\nb                  ¦ &lt;!-- a b
        <details>a <M6></details>      ¦ <details>a &lt;M6&gt;</details>
        <MARK Class=x>a</MARK>         ¦ <p><mark>a</mark></p>
        1 < 2 & 3 > 2                  ¦ <p>1 &lt; 2 &amp; 3 &gt; 2</p>
        &copy; &#8364; &nbsp;          ¦ <p>© € \u00a0</p>
        \\\\*no\\\\*                   ¦ <p>*no*</p>
        """)
    void eachElementBecomesItsMarkup(String source, String expected) {
        assertThat(html(source.replace("HASH", HASH).replace("\\n", "\n").replace("\\\\", "\\"))
                        .replaceAll("[ \n]+", " ")
                        .strip())
                .isEqualTo(expected.replace("HASH", HASH));
    }

    @Test
    void anEmptyTextIsEmpty() {
        assertThat(html("")).isEmpty();
        assertThat(html(" \n\t\n")).isEmpty();
        assertThat(markdown.render("").fill(_ -> Optional.empty(), WORDS).isEmpty())
                .isTrue();
    }

    @Test
    void tablesKeepTheirSidesAndTheirColumns() {
        assertThat(html("| a | b |\n|:--|--:|\n| 1 | 2 | 3 |\n| x |\n"))
                .contains("<th align=\"left\">a</th><th align=\"right\">b</th>")
                .contains("<td align=\"left\">1</td><td align=\"right\">2</td>")
                .doesNotContain("3");
    }

    @Test
    void boxesOfTaskListsAreNamedByTheirItemAndCannotBeTicked() {
        var html = html("- [x] rang\n- [ ] wrote\n");

        assertThat(html)
                .containsPattern("<li class=\"task-list-item\" id=\"(t-[0-9a-f]+-1)\">\\s*<input type=\"checkbox\""
                        + " checked=\"checked\" aria-labelledby=\"\\1\" disabled=\"disabled\" /> rang");
        assertThat(html)
                .containsPattern(
                        "<input type=\"checkbox\" aria-labelledby=\"t-[0-9a-f]+-2\" disabled=\"disabled\" /> wrote");
    }

    @Test
    void footnotesLeadThereAndBack() {
        var html =
                html("One[^a] and again[^a], two[^b], none[^c].\n\n[^a]: First\n[^b]: Second\n[^d]: Never asked for");

        assertThat(html)
                .containsPattern("<sup><a class=\"footnote-ref\" role=\"doc-noteref\" id=\"(f-[0-9a-f]+-1)-r0\""
                        + " href=\"#\\1\">1</a></sup>");
        assertThat(html)
                .containsPattern("<li id=\"(f-[0-9a-f]+-1)\">\\s*<p>First</p>\\s*<a class=\"footnote-back\""
                        + " role=\"doc-backlink\" href=\"#\\1-r0\">↩</a> <a class=\"footnote-back\""
                        + " role=\"doc-backlink\" href=\"#\\1-r1\">↩</a>");
        assertThat(html).contains("none[^c]").doesNotContain("Never");
    }

    @Test
    void twoTextsOnOnePageDoNotShareIds() {
        assertThat(idsOf("a[^1]\n\n[^1]: b"))
                .isNotEqualTo(idsOf("c[^1]\n\n[^1]: d"))
                .isEqualTo(idsOf("a[^1]\n\n[^1]: b"));
    }

    @Test
    void detailsHoldMarkdown() {
        assertThat(html("<details>\n<summary>More</summary>\n\n**bold**\n\n</details>")
                        .replaceAll("\\s+", ""))
                .isEqualTo("<details><summary>More</summary><p><strong>bold</strong></p></details>");
    }

    @Test
    void headingsMoveDownUnderThePagesOwn() {
        var rendered = markdown.render("# One\n\n### Three\n\n###### Six\n", 2);

        assertThat(rendered.headings())
                .containsExactly(
                        new Heading("h-one", "One", 3),
                        new Heading("h-three", "Three", 5),
                        new Heading("h-six", "Six", 6));
        assertThat(rendered.fill(_ -> Optional.empty(), WORDS).toString())
                .contains("<h3 id=\"h-one\">One</h3>", "<h6 id=\"h-six\">Six</h6>");
    }

    @Test
    void equalHeadingsAreNumbered() {
        assertThat(markdown.render("# A\n\n# A\n\n# A 2\n\n# A\n").headings())
                .extracting(Heading::id)
                .containsExactly("h-a", "h-a-2", "h-a-2-2", "h-a-3");
    }

    @Test
    void anIdInATextIsNeverOneOfThePages() {
        assertThat(html("<details id=\"main\"><summary id=\"h-x\">a</summary></details>"))
                .isEqualToIgnoringWhitespace("<details><summary id=\"h-x\">a</summary></details>");
    }

    @Test
    void whatWasRenderedIsRemembered() {
        assertThat(markdown.render("a *b* c")).isSameAs(markdown.render("a *b* c"));
        assertThat(markdown.render("# a *b* c", 1)).isNotSameAs(markdown.render("# a *b* c", 2));
    }

    @Test
    void windowsLinesAreLines() {
        assertThat(html("a\r\n\r\n- b\r\n- c\r\n"))
                .isEqualToIgnoringWhitespace("<p>a</p><ul><li>b</li><li>c</li></ul>");
    }

    private String html(String source) {
        return markdown.render(source).fill(_ -> Optional.empty(), WORDS).toString();
    }

    private java.util.List<String> idsOf(String source) {
        return java.util.regex.Pattern.compile("id=\"([^\"]+)\"")
                .matcher(html(source))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
