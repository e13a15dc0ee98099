package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WikiLinkTest {
    private static final Missing WORDS = new Missing("missing", "There is no such text yet.");
    private static final Map<String, Link> LINKS = Map.of(
            "N2", new Link("/touchpoints/N2", "Workshop appointment", Language.EN),
            "in-three-weeks", new Link("/stories/in-three-weeks", "In drei Wochen", Language.DE));

    private final Markdown markdown = new Markdown();

    @Test
    void aLinkShowsTheTitleOfItsTargetInItsLanguage() {
        assertThat(html("See [[N2]] and [[in-three-weeks]]."))
                .isEqualToIgnoringNewLines(
                        "<p>See <a href=\"/touchpoints/N2\" lang=\"en\">Workshop appointment</a> and <a"
                                + " href=\"/stories/in-three-weeks\" lang=\"de\">In drei Wochen</a>.</p>");
    }

    @Test
    void ownWordsStandForTheTitle() {
        assertThat(html("[[N2| the *appointment* ]]"))
                .isEqualToIgnoringNewLines("<p><a href=\"/touchpoints/N2\">the *appointment*</a></p>");
    }

    @Test
    void aMissingTargetIsShownAsMissing() {
        assertThat(html("[[B99]]"))
                .isEqualToIgnoringNewLines(
                        "<p><span class=\"missing-link\" title=\"There is no such text yet.\">B99 <span"
                                + " class=\"missing-sign\">(missing)</span></span></p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        [[n2]];                    N2
        [[ N2 ]];                  N2
        [[In-Three-Weeks]];        in-three-weeks
        [[In three weeks]];        in-three-weeks
        [[in-three-weeks|x]];      in-three-weeks
        [[what now?]];             what-now
        """)
    void targetsAreFoundHoweverTheyAreWritten(String source, String target) {
        assertThat(markdown.render(source).targets()).containsExactly(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[N2]]",
                "**[[N2]]**",
                "- [[N2]]",
                "> [[N2]]",
                "# [[N2]]",
                "| a |\n|---|\n| [[N2]] |",
                "| a |\n|---|\n| [[N2|b]] | c |",
                "| a |\n|---|\n| [[N2\\|b]] |",
                "~~[[N2]]~~",
                "- [ ] [[N2]]",
                "a[^1]\n\n[^1]: [[N2]]",
                "<mark>[[N2]]</mark>",
                "<details><summary>x</summary>\n\n[[N2]]\n\n</details>",
                "([[N2]])",
                "[[[N2]]]",
                "[ [[N2]]",
                "![[N2] [[N2]]",
                "[[N2]](/elsewhere)",
                "[[N2]][other]\n\n[other]: /x",
                "[N2]: /elsewhere\n\n[[N2]]",
                "*[[N2]]",
                "a_[[N2]]_b",
                "1. a\n\n   [[N2]]",
                "https://a.de/[[N2]]",
                "[[N2]]s",
                "\"[[N2]]\"",
                "<script>[[N2]]</script>",
                "<style>\n[[N2]]\n</style>",
                "<a href=\"/x\">[[N2]]</a>"
            })
    void aLinkWorksWhereverTextStands(String source) {
        var page = Jsoup.parse(html(source));

        assertThat(page.select("a[href=/touchpoints/N2]")).as(html(source)).hasSize(1);
        assertThat(markdown.render(source).targets()).contains("N2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`[[N2]]`",
                "``a ` [[N2]]``",
                "```\n[[N2]]\n```",
                "    [[N2]]",
                "\\[[N2]]",
                "[[]]",
                "[[ ]]",
                "[[|x]]",
                "[[N2]",
                "[N2]]",
                "[[N\n2]]",
                "<a title=\"[[N2]]\" href=\"/x\">y</a>",
                "[x](/y \"[[N2]]\")",
                "<!-- [[N2]] -->"
            })
    void whereNoLinkCanBeThereIsNone(String source) {
        assertThat(markdown.render(source).targets()).isEmpty();
        assertThat(html(source)).doesNotContain("/touchpoints/N2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[before [[N2|words]] after](/x)", "[**before [[N2|words]]** after](/x)"})
    void insideAnotherLinkTheWordsStayWords(String source) {
        var page = Jsoup.parse(html(source));

        assertThat(page.select("a")).hasSize(1);
        assertThat(page.select("a[href=/x]").text()).isEqualTo("before words after");
    }

    @Test
    void aRenameIsSeenWithoutRenderingAgain() {
        var rendered = markdown.render("[[N2]]");

        assertThat(rendered.fill(_ -> Optional.of(new Link("/a", "Old", Language.EN)), WORDS)
                        .toString())
                .contains("Old");
        assertThat(rendered.fill(_ -> Optional.of(new Link("/a", "New", Language.EN)), WORDS)
                        .toString())
                .contains("New");
    }

    @Test
    void headingsAndPictureTextsHaveTheWordsOfTheirLinks() {
        assertThat(markdown.render("# About [[N2|the appointment]]").headings())
                .containsExactly(new Heading("h-about-the-appointment", "About the appointment", 1));
        assertThat(html("![the [[N2|appointment]]](/attachments/" + "0".repeat(64) + "/b.png)"))
                .contains("alt=\"the appointment\"");
    }

    @Property(tries = 300)
    void theMarksOfPlacesCannotBeWritten(@ForAll String noise) {
        var first = html("[[N2]] z0123456789abcdef0123456789abcdefi0z "
                + noise.replace("[", "").replace("`", ""));

        assertThat(first).contains("z0123456789abcdef0123456789abcdefi0z");
        assertThat(Jsoup.parse(first).select("a[href=/touchpoints/N2]").size()).isLessThanOrEqualTo(1);
        assertThat(html("[[N2]] " + "x")).doesNotContainPattern("z[0-9a-f]{32}i");
    }

    private String html(String source) {
        return markdown.render(source)
                .fill(target -> Optional.ofNullable(LINKS.get(target)), WORDS)
                .toString();
    }
}
