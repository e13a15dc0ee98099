package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suggestions while typing, by the combobox pattern of ARIA 1.2. */
@InBrowser
class SuggestionsTest {
    @ParameterizedTest
    @CsvSource({"/, #seek", "/search, #query"})
    void typingTwoLettersSuggests(String path, String box, Windows windows) {
        var window = windows.english().open(path);
        var input = window.find(box);
        assertThat(input).hasRole(AriaRole.COMBOBOX);
        assertThat(input).hasAttribute("aria-expanded", "false");

        input.pressSequentially("te");

        assertThat(list(window)).isVisible();
        assertThat(input).hasAttribute("aria-expanded", "true");
        assertThat(input).hasAttribute("aria-controls", list(window).getAttribute("id"));
        assertThat(options(window).first()).isVisible();
        assertThat(chosen(window)).hasCount(0);
        assertThat(input).isFocused();
    }

    @Test
    void oneLetterSuggestsNothing(Windows windows) {
        var window = windows.english().open("/search");
        var asked = new ArrayList<String>();
        window.page().onRequest(request -> asked.add(request.url()));

        window.find("#query").pressSequentially("t");
        window.find("#query").press("Enter");
        assertThat(window.page()).hasURL(window.address("/search?q=t"));

        assertThat(asked).noneMatch(url -> url.contains("/suggestions"));
    }

    @Test
    void arrowsChooseAndEnterGoesThere(Windows windows) {
        var window = typed(windows, "te");

        window.press("ArrowDown", "ArrowDown", "ArrowUp");

        assertThat(chosen(window)).hasCount(1);
        assertThat(options(window).first()).hasAttribute("aria-selected", "true");
        assertThat(window.find("#seek"))
                .hasAttribute("aria-activedescendant", options(window).first().getAttribute("id"));

        var path = options(window).first().getAttribute("data-path");
        window.press("Enter");
        assertThat(window.page()).hasURL(window.address(path));
    }

    @Test
    void arrowsLeadFromTheLastSuggestionBackToTheText(Windows windows) {
        var window = typed(windows, "te").press("ArrowUp");
        assertThat(options(window).last()).hasAttribute("aria-selected", "true");

        window.press("ArrowDown");

        assertThat(chosen(window)).hasCount(0);
        assertThat(window.find("#seek[aria-activedescendant]")).hasCount(0);
    }

    @Test
    void enterWithoutAChoiceSearches(Windows windows) {
        var window = typed(windows, "te").press("Enter");

        assertThat(window.page()).hasURL(window.address("/search?q=te"));
    }

    @Test
    void escapeClosesAndKeepsTheText(Windows windows) {
        var window = typed(windows, "te").press("Escape");

        assertThat(list(window)).isHidden();
        assertThat(window.find("#seek")).hasAttribute("aria-expanded", "false");
        assertThat(window.find("#seek")).hasValue("te");
        assertThat(window.find("#seek")).isFocused();
    }

    @Test
    void leavingTheBoxClosesTheList(Windows windows) {
        var window = typed(windows, "te").press("Tab");

        assertThat(list(window)).isHidden();
    }

    @Test
    void thePointerChoosesToo(Windows windows) {
        var window = typed(windows, "te");
        var path = options(window).last().getAttribute("data-path");

        options(window).last().click();

        assertThat(window.page()).hasURL(window.address(path));
    }

    @Test
    void anAnswerThatComesTooLateIsDropped(Windows windows) {
        var window = windows.english().open("/");
        var held = new ArrayList<Route>();
        window.page().route(address("te"), held::add);
        window.page().waitForRequest(address("te"), () -> window.find("#seek").pressSequentially("te"));
        window.page().waitForResponse(address("ter"), () -> window.find("#seek").pressSequentially("r"));
        assertThat(list(window)).isVisible();
        var before = options(window).allTextContents();

        window.page().waitForCondition(() -> !held.isEmpty());
        window.page().waitForResponse(address("te"), () -> held.forEach(route -> route.fulfill(late())));
        window.page().evaluate("() => new Promise(requestAnimationFrame)");

        assertThat(options(window).allTextContents()).isEqualTo(before).isNotEmpty();
    }

    private static String address(String query) {
        return "**/search/suggestions?q=" + query;
    }

    private static Route.FulfillOptions late() {
        return new Route.FulfillOptions()
                .setContentType("text/html")
                .setBody("<div role=option data-path=/late>Too late</div>");
    }

    private static Window typed(Windows windows, String text) {
        var window = windows.english().open("/");
        window.find("#seek").pressSequentially(text);
        list(window).waitFor();
        return window;
    }

    private static Locator list(Window window) {
        return window.find("[role=listbox]:not([hidden])");
    }

    private static Locator options(Window window) {
        return list(window).locator("[role=option]");
    }

    private static Locator chosen(Window window) {
        return list(window).locator("[aria-selected=true]");
    }
}
