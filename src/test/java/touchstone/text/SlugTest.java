package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        In three weeks                      | in-three-weeks
        Über große Öfen ärgern              | ueber-grosse-oefen-aergern
        ÄÖÜ ẞ                               | aeoeue-ss
        U\u0308ber                          | ueber
        Café “Noël”, ﬁne ½                  | cafe-noel-fine-1-2
        Forty euros more!                   | forty-euros-more
        --  a  --  b  --                    | a-b
        N2                                  | story-n2
        b13                                 | story-b13
        B133                                | story-b133
        KW12                                | story-kw12
        B1333                               | b1333
        New                                 | story-new
        edit                                | story-edit
        HISTORY                             | story-history
        Feed                                | story-feed
        live                                | story-live
        newer                               | newer
        日本語                               | story
        ?!                                  | story
        ../../etc/passwd                    | etc-passwd
        """)
    void aTitleBecomesASlug(String title, String slug) {
        assertThat(Slug.of(title)).hasToString(slug);
    }

    @Test
    void nothingBecomesAStory() {
        assertThat(Slug.of("")).hasToString("story");
    }

    @Test
    void aLongTitleIsCutWithoutAHyphenAtItsEnd() {
        assertThat(Slug.of("a".repeat(79) + " b").text()).isEqualTo("a".repeat(79));
        assertThat(Slug.of("ab ".repeat(60)).text()).hasSize(80);
    }

    @Test
    void aTakenSlugIsNumberedWithinTheLength() {
        assertThat(Slug.of("In three weeks").numbered(2)).hasToString("in-three-weeks-2");
        assertThat(Slug.of("a".repeat(90)).numbered(12).text()).hasSize(80).endsWith("a-12");
        assertThat(Slug.of("a".repeat(76) + " bcd").numbered(123).text()).isEqualTo("a".repeat(76) + "-123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "-a", "a-", "a--b", "A", "ä", "a b", "a/b", "..", "n2", "b13", "new", "a\n", "a%20b"})
    void whatIsNoSlugIsNotRead(String text) {
        assertThat(Slug.parse(text)).isEmpty();
    }

    @Test
    void aSlugThatIsNoneCannotBeMade() {
        assertThatThrownBy(() -> new Slug("A b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void everyTitleHasASlugThatIsReadBackAndStays(@ForAll String title) {
        var slug = Slug.of(title);

        assertThat(slug.text()).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(Slug.MAX);
        assertThat(Slug.parse(slug.text())).contains(slug);
        assertThat(Slug.of(slug.text())).isEqualTo(slug);
    }

    @Property
    void everyNumberedSlugIsASlug(@ForAll String title, @ForAll @IntRange(min = 2) int number) {
        var slug = Slug.of(title).numbered(number);

        assertThat(Slug.parse(slug.text())).contains(slug);
        assertThat(slug.text()).endsWith("-" + number);
    }
}
