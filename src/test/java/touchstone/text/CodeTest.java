package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"N2", "B13", "B133", "KS2", "ABC123"})
    void aCodeIsReadInLettersOfEitherCase(String code) {
        assertThat(Code.parse(code)).contains(new Code(code));
        assertThat(Code.parse(code.toLowerCase(java.util.Locale.ROOT))).contains(new Code(code));
        assertThat(Code.isCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "N", "N2a", "ABCD1", "B1333", "Ä1", "ß1", "N 2", "N2\n", "N٢"})
    void whatIsNoCodeIsNotRead(String text) {
        assertThat(Code.parse(text)).isEmpty();
        assertThat(Code.isCode(text)).isFalse();
    }

    @Test
    void aCodeInTwoPiecesIsMeantToo() {
        assertThat(Code.meant(" b 13 ")).contains(new Code("B13"));
        assertThat(Code.meant("n-2")).contains(new Code("N2"));
        assertThat(Code.meant("B13 helmet")).isEmpty();
        assertThat(Code.meant("b  13")).isEmpty();
    }

    @Test
    void aCodeIsInUpperCase() {
        assertThatThrownBy(() -> new Code("n2")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linksLeadToEveryCodeThatAnImportTakes() {
        assertThat(WikiLink.address("ks201")).isEqualTo("KS201");
    }
}
