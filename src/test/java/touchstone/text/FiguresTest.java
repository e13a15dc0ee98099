package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    private static final String MUCH = "Ein langer Satz, in dem keine Zahl steht. ".repeat(20);

    private static final List<String> PIECES = List.of(
            MUCH,
            "Kennzeichen",
            "registration",
            "auftrag",
            "Bestellung",
            "s",
            "nummer",
            "no.",
            " ",
            "  ",
            ": ",
            "is ",
            "Telefon",
            "mobile",
            "number ",
            "0171",
            "+49",
            "(0",
            ")",
            "/",
            "-",
            ".",
            "1",
            "2345678",
            "2026",
            "S",
            "AB",
            "ZH",
            "W",
            "H",
            "DE89",
            "x",
            "ä",
            "\n",
            "\u00a0",
            "€",
            "€ ");

    /** Those that walk a whole text. */
    private static final List<Pattern> PATTERNS = Stream.of(
                    Ibans.patterns(),
                    OrderNumbers.patterns().subList(0, 2),
                    PhoneNumbers.patterns().subList(0, 3),
                    Plates.patterns())
            .flatMap(List::stream)
            .toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Werkstattauftrags-Nummer: lautet ABCDE-123",
                "Telefonnummer number number number number number 92145",
                "Kennzeichen des gelben Wagens S  - AB  -1234E",
                "+ 49(171) / 2345678",
            })
    void whatAnnouncesANumberMayStandAsFarBeforeItAsItsPatternLets(String words) {
        var hints = new Privacy(List.of(), List.of()).hints(MUCH + words + ", sagte er. " + MUCH);

        assertThat(hints).hasSize(new Privacy(List.of(), List.of()).hints(words).size());
        assertThat(hints).allSatisfy(hint -> assertThat(words).contains(hint.words()));
    }

    @Test
    void aTextWithoutAFigureIsNotLookedAt() {
        assertThat(Figures.of(MUCH).find(Pattern.compile("Ein"))).isEmpty();
    }

    @Property(tries = 200)
    void nothingIsFoundElsewhereAndNothingIsMissed(@ForAll("talk") String text) {
        assertThat(PATTERNS).hasSize(10).allSatisfy(pattern -> assertThat(
                        places(Figures.of(text).find(pattern)))
                .as(pattern.pattern())
                .isEqualTo(places(pattern.matcher(text).results())));
    }

    private static List<String> places(Stream<MatchResult> found) {
        return found.map(one -> one.start() + "-" + one.end()).toList();
    }

    @Provide
    Arbitrary<String> talk() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }
}
