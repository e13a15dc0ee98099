package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much too long a text is said to be. */
class TooLongTest {
    @ParameterizedTest
    @CsvSource({
        "a, 65536, 0",
        "a, 65537, 10",
        "a, 65636, 100",
        "a, 65637, 110",
        "a, 77536, 12000",
        "a, 77537, 13000",
        "ä, 32768, 0",
        "ä, 40000, 7300",
        "€, 30000, 8200",
        "😀, 20000, 7300"
    })
    void itIsSaidInCharactersThatHaveToGo(String letter, int times, int over) {
        assertThat(TooLong.by(letter.repeat(times), 65536)).isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource({"a, 70000", "ä, 40000", "€, 30000", "😀, 20000"})
    void whoeverTakesAwaySoManyIsDone(String letter, int times) {
        var text = letter.repeat(times);

        assertThat(TooLong.by(text.substring(0, text.length() - TooLong.by(text, 65536)), 65536))
                .isZero();
    }
}
