package touchstone.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SyntaxTest {
    @Test
    void everySignHasItsMeaning() {
        assertThat(Syntax.of("helmet \"in three weeks\" -star -\"no name\" touchpoint:n2"))
                .isEqualTo(new Syntax(
                        List.of("helmet"), List.of("in three weeks"), List.of("star", "no name"), List.of("N2")));
    }

    @Test
    void germanSignsMeanTheSame() {
        assertThat(Syntax.of("„in drei Wochen“ «zwei Räder» Kontaktpunkt:K1"))
                .isEqualTo(new Syntax(List.of(), List.of("in drei Wochen", "zwei Räder"), List.of(), List.of("K1")));
    }

    @Test
    void aQuotationThatNeverEndsIsWords() {
        assertThat(Syntax.of("\"three weeks").words()).containsExactly("three", "weeks");
    }

    @Test
    void aHyphenInsideAWordIsPartOfIt() {
        assertThat(Syntax.of("e-bike - 100-km").words()).containsExactly("e-bike", "100-km");
        assertThat(Syntax.of("e-bike - 100-km").without()).isEmpty();
    }

    @Test
    void exclusionsAloneAskNothing() {
        assertThat(Syntax.of("-helmet -\"no name\"").asksNothing()).isTrue();
        assertThat(Syntax.of("\" ? -").asksNothing()).isTrue();
        assertThat(Syntax.of("touchpoint:N2").asksNothing()).isFalse();
    }
}
