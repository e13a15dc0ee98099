package touchstone.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@example.org\r\nBcc: all@example.org",
                "ana@example.org, ben@example.org",
                "Ana <ana@example.org>",
                "ana",
                "",
                "ana@exa mple.org",
                "@example.org",
                "a;b@example.org"
            })
    void onlyOneMailAddressIsAReceiver(String address) {
        assertThat(Mail.reaches(address)).isFalse();
        assertThatThrownBy(() -> Mail.to(address, "a", "b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSubjectStaysOneLineWhateverIsPutIntoIt() {
        assertThat(Mail.to("ana@example.org", "News\r\nBcc: x@example.org\u0000\u2028\u202Egnp", "")
                        .subject())
                .isEqualTo("News Bcc: x@example.org gnp");
        assertThat(Mail.to("ana@example.org", "é".repeat(1_000), "").subject())
                .hasSize(160)
                .endsWith("…");
    }

    @Test
    void aTextKeepsItsLinesAndLosesWhatSteers() {
        assertThat(Mail.to("ana@example.org", "", "a\r\nb\tc\u0000\u202E\n.\n").body())
                .isEqualTo("a\nb c\n.\n");
    }
}
