package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** English and German: by the browser's wish, switchable and remembered. */
@InBrowser
class LanguageChoiceTest {
    @Test
    void aGermanBrowserGetsGerman(Windows windows) {
        var window = windows.german().open("/journey");

        assertThat(window.language()).isEqualTo("de");
        assertThat(window.find(".main-nav [aria-current]")).hasText("Kundenreise");
    }

    @Test
    void aSwitchIsRememberedOnTheNextPage(Windows windows) {
        var window = windows.german().open("/stories?verdict=desired");

        window.find(".tongue button").click();
        assertThat(window.page()).hasURL(window.address("/stories?verdict=desired"));
        assertThat(window.language()).isEqualTo("en");

        window.open("/standards");
        assertThat(window.language()).isEqualTo("en");
        assertThat(window.find(".tongue button")).hasAttribute("lang", "de");
    }

    @Test
    void aTextKeepsItsOwnLanguage(Windows windows) {
        var german = windows.english().open("/stories/ninety-newton-metres");
        assertThat(german.language()).isEqualTo("en");
        assertThat(german.find("h1")).hasAttribute("lang", "en");
        assertThat(german.find("#situation .read")).hasAttribute("lang", "de");

        var english = windows.german().open("/stories/in-three-weeks");
        assertThat(english.language()).isEqualTo("de");
        assertThat(english.find("h1")).hasAttribute("lang", "de");
        assertThat(english.find("#situation .read")).hasAttribute("lang", "en");
    }
}
