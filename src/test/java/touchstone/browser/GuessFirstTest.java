package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A story's end stays hidden until the reader has guessed, and only until then. */
@InBrowser
class GuessFirstTest {
    @ParameterizedTest
    @ValueSource(strings = {"/stories/in-three-weeks", "/stories/ninety-newton-metres"})
    void theOutcomeIsHiddenUntilItIsAskedFor(String story, Windows windows) {
        var window = windows.english().open(story);
        assertThat(window.find("#situation")).isVisible();
        assertThat(window.find("#outcome")).isHidden();

        window.find("details.reveal > summary").click();

        assertThat(window.find("#outcome")).isVisible();
        assertThat(window.find("#lesson")).isVisible();
    }

    @Test
    void theKeyboardGuessesAndReveals(Windows windows) {
        var window = windows.english().open("/stories/in-three-weeks");
        var guesses = window.find("input[name=guess]");
        guesses.first().focus();

        window.press("Space", "ArrowDown");
        assertThat(guesses.nth(1)).isChecked();

        window.press("Tab", "Enter");
        assertThat(window.find("#outcome")).isVisible();
    }

    @Test
    void aLinkToTheOutcomeShowsIt(Windows windows) {
        var window = windows.english().open("/stories/in-three-weeks#outcome");

        assertThat(window.find("#outcome")).isInViewport();
    }

    @Test
    void aLinkWithinThePageShowsItToo(Windows windows) {
        var window = windows.english().open("/stories/in-three-weeks");

        window.page().evaluate("() => location.hash = 'lesson'");

        assertThat(window.find("#lesson")).isInViewport();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in three weeks", "Drehmoment", "Termin"})
    void aHitOpensAtItsPassage(String words, Windows windows) {
        var window = windows.english().open("/search?q=" + words.replace(" ", "+"));
        var hit = window.find("main [data-ref] a[href*='#']").first();
        var path = hit.getAttribute("href");

        hit.click();

        assertThat(window.page()).hasURL(window.address(path));
        assertThat(window.find(path.substring(path.indexOf('#')))).isInViewport();
        assertThat(window.complaints()).isEmpty();
    }
}
