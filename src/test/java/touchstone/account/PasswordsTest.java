package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final List<String> OWN = List.of("Ana Ruiz", "ana.ruiz@example.org", "Radhaus Ahornberg");

    private final Passwords passwords = new Passwords();

    @Test
    void aHashNamesItsCostAndMatchesItsPasswordOnly() {
        var hash = passwords.hash("a calm river at noon");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("a calm river at noon", hash)).isTrue();
        assertThat(passwords.matches("A calm river at noon", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void theSamePasswordTwiceHasTwoHashes() {
        assertThat(passwords.hash("a calm river at noon")).isNotEqualTo(passwords.hash("a calm river at noon"));
    }

    @Test
    void nobodysPasswordMatchesNothing() {
        assertThat(passwords.pretend("nobody has this password, ever!!")).isFalse();
        assertThat(passwords.pretend("x".repeat(100_000))).isFalse();
        assertThat(passwords.pretend("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a calm river at noon",
                "Straßenbahn & Möwe 7",
                "kx8-Vq2!pLm4",
                "drei blaue Räder im Hof",
                "🚲🌧️🍎🐑🎈🏔️ 12 km/h"
            })
    void aGoodPasswordIsTaken(String password) {
        assertThat(Passwords.problems("password", password, OWN).any()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Passwort2026!",
                "PasswordPassword",
                "123456789012",
                "aaaaaaaaaaaaaaa",
                "abcabcabcabc",
                "abcdefghijklmnop",
                "qwertzuiopasdf",
                "1q2w3e4r5t6z7u",
                "Sommer2026Sommer",
                "AnaRuiz2026!",
                "ana.ruiz@example.org",
                "RadhausAhornberg1",
                "Willkommen123"
            })
    void aCommonPasswordIsRefused(String password) {
        assertThat(Passwords.problems("password", password, OWN).names()).containsExactly("password");
    }

    @ParameterizedTest
    @CsvSource({"11, true", "12, false", "128, false", "129, true"})
    void aPasswordHasTwelveToAHundredAndTwentyEightSigns(int length, boolean refused) {
        var password = "kx8Vq2pLm4Zt ".repeat(10).substring(0, length);

        assertThat(Passwords.problems("password", password, OWN).any()).isEqualTo(refused);
    }
}
