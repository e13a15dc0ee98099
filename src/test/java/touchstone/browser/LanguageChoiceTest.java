package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** English and German: by the browser's wish, switchable and remembered. */
@InBrowser
class LanguageChoiceTest {
    @Test
    void aGermanBrowserGetsGerman(Windows windows) {
        var window = windows.german().open("/journey");

        assertThat(window.html()).hasAttribute("lang", "de");
        assertThat(window.find(".main-nav [aria-current]")).hasText("Kundenreise");
    }

    @Test
    void aSwitchIsRememberedOnTheNextPage(Windows windows) {
        var window = windows.german().open("/stories?verdict=desired");

        window.find(".tongue button").click();
        // The address is the same before and after.
        assertThat(window.html()).hasAttribute("lang", "en");
        window.arrive("/stories?verdict=desired");

        window.open("/standards");
        assertThat(window.html()).hasAttribute("lang", "en");
        assertThat(window.find(".tongue button")).hasAttribute("lang", "de");
    }

    @Test
    void aTextKeepsItsOwnLanguage(Windows windows) {
        var german = windows.english().open("/stories/ninety-newton-metres");
        assertThat(german.html()).hasAttribute("lang", "en");
        assertThat(german.find("h1")).hasAttribute("lang", "en");
        assertThat(german.find("#situation .read")).hasAttribute("lang", "de");

        var english = windows.german().open("/stories/in-three-weeks");
        assertThat(english.html()).hasAttribute("lang", "de");
        assertThat(english.find("h1")).hasAttribute("lang", "de");
        assertThat(english.find("#situation .read")).hasAttribute("lang", "en");
    }
}
