package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Angle brackets are signs that people type; what stands between them never vanishes. */
class TypedTagsTest {
    private static final Missing WORDS = new Missing("missing", "There is none.");
    /** A hash stands for a word that occurs nowhere else. */
    private static final List<String> SHAPES = List.of(
            "#",
            "<#>",
            "</#>",
            "<#/>",
            "<# b>",
            "<#@x>",
            "<#@x.de>",
            "<#:y>",
            "<b #=\"c\">",
            "<div>#</div>",
            "<script>#</script>",
            "<style>#",
            "<textarea>#",
            "<plaintext>#",
            "<?#?>",
            "<!# x>",
            "<![CDATA[#]]>",
            "<svg><title>#",
            "<select><option>#",
            "<table><tr><td>#",
            "<template>#",
            "<mark>#</mark>",
            "<mark>#",
            "<br>#",
            "<sub>#</sup>",
            "<details>#",
            "<details><summary>#</summary>",
            "</details>#",
            "<summary>#",
            "<#",
            "#>",
            "<<#>>",
            "<M6 #>",
            "< #>",
            "<#\n>",
            "*#*",
            "`<#>`");

    private static final List<String> BETWEEN =
            List.of(" ", " ", "\n", "\n\n", "\n- ", "\n> ", "\n# ", "\n| a |\n|---|\n| ");

    private final Markdown markdown = new Markdown();

    @Property(tries = 2000)
    void noWordVanishesFromThePageOrFromTheWords(@ForAll("typed") List<String> pieces) {
        var typed = new StringBuilder();
        var words = new ArrayList<String>();
        for (var piece : pieces) {
            var word = "word" + (char) ('a' + words.size()) + "z";
            if (piece.contains("#") && !BETWEEN.contains(piece)) words.add(word);
            typed.append(BETWEEN.contains(piece) ? piece : piece.replace("#", word));
        }

        for (var word : words)
            assertThat(List.of(shown(typed.toString()), Markdown.plain(typed.toString())))
                    .allMatch(text -> text.contains(word));
    }

    @Provide
    Arbitrary<List<String>> typed() {
        var all = new ArrayList<>(SHAPES);
        all.addAll(BETWEEN);
        all.addAll(BETWEEN);
        return Arbitraries.of(all).list().ofMaxSize(16);
    }

    @Test
    void whatPeopleWriteInAngleBracketsIsShownAsTyped() {
        for (var typed :
                List.of("Hallo <Kundenname>,", "Schrauben <M6>", "<Vorname> <Nachname>", "a <b and c> d", "<3"))
            for (var text : List.of(shown(typed), Markdown.plain(typed), Markdown.excerpt(typed, 80)))
                assertThat(text).isEqualTo(typed);
    }

    @Test
    void aTagAtTheBeginningOfALineLeavesTheMarkdownAfterIt() {
        var page = Jsoup.parse(html("<Kundenname>\n**bold** [[N2]]\n\n- item"));

        assertThat(page.select("strong, li").eachText()).containsExactly("bold", "item");
        assertThat(page.text()).startsWith("<Kundenname> bold N2");
    }

    @Test
    void manyTagsCostNoMoreThanTheirLength() {
        for (var typed : List.of("<!--", "<mark a=", "<mark a=\"", "<details ", "<Kunde>", "<mark\n"))
            assertThat(Tags.markup(typed.repeat(100_000)).length()).isLessThan(8_000_000);
    }

    private String shown(String typed) {
        return Jsoup.parse(html(typed)).text();
    }

    private String html(String typed) {
        return markdown.render(typed).fill(_ -> Optional.empty(), WORDS).toString();
    }
}
