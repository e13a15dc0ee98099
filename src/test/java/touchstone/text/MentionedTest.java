package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionedTest {
    private static final Map<String, String> NAMES = Map.of(
            "ana-berger", "Ana Berger",
            "service-advisor", "Service advisor",
            "service", "Service",
            "dr-weber", "Dr. Weber");

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        @ana-berger, please           ¦ Ana Berger, please
        (@Ana-Berger) and @nobody     ¦ (Ana Berger) and @nobody
        ana@ana-berger.de             ¦ ana@ana-berger.de
        @ana-berger-not               ¦ @ana-berger-not
        @service advisor              ¦ Service advisor
        """)
    void namesStandInPlainWords(String plain, String named) {
        assertThat(Mentioned.named(plain, slug -> Optional.ofNullable(NAMES.get(slug))))
                .isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        @Service advisor, please      ¦ @service-advisor, please
        hello @service Advisor        ¦ hello @service-advisor
        @Service is good              ¦ @Service is good
        @Service advisors             ¦ @Service advisors
        @Ana Berger and @Dr. Weber.   ¦ @ana-berger and @dr-weber.
        @Ana Berger. Thanks           ¦ @ana-berger. Thanks
        @Ana Berger & all. @Ana Berger ¦ @ana-berger & all. @ana-berger
        @Ana Berger Иван              ¦ @ana-berger Иван
        mail@Ana Berger               ¦ mail@Ana Berger
        `@Ana Berger`                 ¦ `@Ana Berger`
        @Nobody at all                ¦ @Nobody at all
        """)
    void namesWithGapsAreUnderstood(String typed, String settled) {
        assertThat(Mentioned.settled(typed, slug -> Optional.ofNullable(NAMES.containsKey(slug) ? slug : null)))
                .isEqualTo(settled);
    }

    @Test
    void whomATextMightMeanIsFoundInOneWalk() {
        assertThat(Mentioned.in("@Ana-Berger and @Ännchen, mail@example.org, @Late shift"))
                .containsExactlyInAnyOrder("ana-berger", "aennchen", "late");
    }

    @Property
    void whoeverIsNobodyStays(@ForAll String typed) {
        assertThat(Mentioned.named(typed, _ -> Optional.empty())).isEqualTo(typed);
        assertThat(Mentioned.settled("@" + typed, _ -> Optional.empty())).isEqualTo("@" + typed);
    }

    @Property
    void nothingButTheNameIsReplaced(
            @ForAll String before, @ForAll @From("signs") String sign, @ForAll @From("words") String after) {
        var typed = before + " @Ana Berger" + sign + after;

        assertThat(Mentioned.settled(
                        typed, letters -> letters.equals("ana-berger") ? Optional.of(letters) : Optional.empty()))
                .isEqualTo(before + " @ana-berger" + sign + after);
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of("", ".", ". ", " ", ", ", "!", ") ", "  ", " & ", " – ", ".\u00a0", "\n", "…");
    }

    @Provide
    Arbitrary<String> words() {
        var word = Arbitraries.of("", "thanks", "x.", "Иван", "&", "–", "日", "'s", "@", "Ann-Marie", "1.");
        // What stands right behind a name must not be a letter of it.
        return word.list().ofMaxSize(12).map(all -> all.isEmpty() ? "" : " " + String.join(" ", all));
    }

    @Test
    void aNameThatASlugCutsOffSwallowsNothing() {
        var typed = "@" + "abcdefghijklmnop ".repeat(5) + "and more";

        assertThat(Mentioned.settled(typed, letters -> letters.length() > 70 ? Optional.of("abc") : Optional.empty()))
                .isEqualTo(typed);
    }

    @Test
    void aNameIsLookedForAtMostOncePerWord() {
        var asked = new AtomicInteger();

        Mentioned.settled("@Ana Berger ".repeat(5_000), letters -> {
            asked.incrementAndGet();
            return Optional.empty();
        });

        assertThat(asked).hasValueLessThanOrEqualTo(10_000);
    }

    @Test
    void manySignsCostNoMoreThanTheirLength() {
        for (var typed : new String[] {"@a ", "@", "@a-", "a ", "a.", "@a & "})
            assertThat(Mentioned.settled("@" + typed.repeat(100_000), _ -> Optional.empty()))
                    .isEqualTo("@" + typed.repeat(100_000));
    }
}
