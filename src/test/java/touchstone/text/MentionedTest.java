package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
        mail@Ana Berger               ¦ mail@Ana Berger
        `@Ana Berger`                 ¦ `@Ana Berger`
        @Nobody at all                ¦ @Nobody at all
        """)
    void namesWithGapsAreUnderstood(String typed, String settled) {
        assertThat(Mentioned.settled(typed, slug -> Optional.ofNullable(NAMES.containsKey(slug) ? slug : null)))
                .isEqualTo(settled);
    }

    @Property
    void whoeverIsNobodyStays(@ForAll String typed) {
        assertThat(Mentioned.named(typed, _ -> Optional.empty())).isEqualTo(typed);
        assertThat(Mentioned.settled("@" + typed, _ -> Optional.empty())).isEqualTo("@" + typed);
    }

    @Test
    void manySignsCostNoMoreThanTheirLength() {
        for (var typed : new String[] {"@a ", "@", "@a-", "a ", "a.", "@a & "})
            assertThat(Mentioned.settled("@" + typed.repeat(100_000), _ -> Optional.empty()))
                    .isEqualTo("@" + typed.repeat(100_000));
    }
}
