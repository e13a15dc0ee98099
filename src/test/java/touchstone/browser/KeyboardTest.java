package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Touchstone without a mouse. */
@InBrowser
class KeyboardTest {
    private static final String HIDDEN_FOCUS = """
            () => {
                const all = [...document.querySelectorAll("main :is(a, button, input, summary), footer :is(a, button)")]
                    .filter(one => one.checkVisibility({ visibilityProperty: true }));
                const isHidden = one => {
                    one.focus();
                    const { left, right, top, bottom } = one.getBoundingClientRect();
                    const seen = [top + 1, (top + bottom) / 2, bottom - 1]
                        .map(y => document.elementFromPoint((left + right) / 2, y));
                    return seen.every(found => !found || found.closest(".thumb-bar, .tabs") && !found.contains(one)
                        && !one.closest(".thumb-bar, .tabs"));
                };
                return [...all, ...all.reverse()].filter(isHidden).map(one => one.outerHTML.slice(0, 200));
            }
            """;

    @Test
    void theFirstStopSkipsToTheContent(Windows windows) {
        var window = windows.english().open("/journey").press("Tab");

        assertThat(window.find("a.skip")).isFocused();
        assertThat(window.find("a.skip")).isInViewport();

        window.press("Enter").arrive("/journey#main").press("Tab");

        assertThat(window.find("main :focus")).hasCount(1);
    }

    @Test
    void whatHasTheFocusShowsIt(Windows windows) {
        var window = windows.english().open("/").press("Tab", "Tab", "Tab", "Tab");

        assertThat(window.find(":focus")).hasCSS("outline-style", "solid");
    }

    /** WCAG 2.2, 2.4.11: what stays at the edges of a phone must not cover where one is, forwards and backwards. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/journey", "/touchpoints/N2", "/stories", "/search?q=Termin", "/manual/first-steps"})
    void nothingHidesWhatHasTheFocus(String path, Windows windows) {
        var window = windows.english().look(Look.PHONE_LIGHT).open(path);

        assertThat((List<?>) window.page().evaluate(HIDDEN_FOCUS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"g t, /", "g j, /journey", "g h, /standards", "g s, /stories", "g m, /manual", "g g, /gaps"})
    void twoKeysLeadToAPartOfTheProduct(String keys, String path, Windows windows) {
        var window = windows.english().open("/touchpoints/N2").press(keys.split(" "));

        assertThat(window.page()).hasURL(window.address(path));
    }

    @Test
    void theSlashGoesToTheSearch(Windows windows) {
        var window = windows.english().open("/").press("/");

        assertThat(window.find("#seek")).isFocused();
        assertThat(window.find("#seek")).hasValue("");
    }

    @Test
    void theBracketsWalkAlongTheJourney(Windows windows) {
        var window = windows.english().open("/touchpoints/N2").press("]");
        window.arrive("/touchpoints/N3").press("[");
        assertThat(window.page()).hasURL(window.address("/touchpoints/N2"));
    }

    @Test
    void nLeadsToTellingAStory(Windows windows) {
        var window = windows.english().signIn().open("/touchpoints/N2").press("n");

        assertThat(window.page()).hasURL(window.address("/stories/new?touchpoint=N2"));
    }

    @Test
    void nLeadsAGuestToTheDoorAndBack(Windows windows) {
        var window = windows.english().open("/touchpoints/N2").press("n");

        assertThat(window.page()).hasURL(window.address("/sign-in?next=%2Fstories%2Fnew%3Ftouchpoint%3DN2"));
        assertThat(window.find("#main input[name=next]")).hasValue("/stories/new?touchpoint=N2");
    }

    @Test
    void eChangesTheStoryInFrontOfOne(Windows windows) {
        var window = windows.english().signIn().open("/stories/in-three-weeks").press("e");

        assertThat(window.page()).hasURL(window.address("/stories/in-three-weeks/edit"));
    }

    @Test
    void theQuestionMarkShowsTheKeysAndEscapeGoesBack(Windows windows) {
        var window = windows.english().open("/");
        window.find(".wordmark").focus();

        window.press("?");
        assertThat(window.find("dialog.keys")).isVisible();

        window.press("Escape");
        assertThat(window.find("dialog.keys")).isHidden();
        assertThat(window.find(".wordmark")).isFocused();
    }

    @Test
    void ctrlAndEnterSendFromEveryField(Windows windows) {
        var window = windows.english().signIn().open("/touchpoints/N2/edit");
        window.find("#target").fill("Nobody waits.");
        window.press("Control+Enter");

        assertThat(window.page()).hasURL(window.address("/touchpoints/N2"));
    }

    @Test
    void keysAreLettersWhereSomebodyTypes(Windows windows) {
        var window = windows.english().open("/touchpoints/N2").press("/");

        window.press("g", "j", "?", "n", "[", "]", "/");

        assertThat(window.find("#seek")).hasValue("gj?n[]/");
        assertThat(window.find("dialog.keys")).isHidden();
        assertThat(window.where()).isEqualTo("/touchpoints/N2");
    }

    @Test
    void whoDoesNotWantKeysTurnsThemOff(Windows windows) {
        var window = windows.english().open("/").press("?");
        window.find("dialog.keys input[name=keys]").uncheck();
        window.find("dialog.keys form button").click();

        window.open("/touchpoints/N2").press("?", "/");

        assertThat(window.find("dialog.keys")).isHidden();
        assertThat(window.find("#seek")).not().isFocused();
    }

    @Test
    void keysCanBeAskedForWithThePointer(Windows windows) {
        var window = windows.english().open("/");

        window.find(".keys-open").click();
        assertThat(window.find("dialog.keys")).isVisible();

        window.find("dialog.keys form button").click();
        assertThat(window.find("dialog.keys")).isHidden();
        assertThat(window.find(".keys-open")).isFocused();
    }
}
