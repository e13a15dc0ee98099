package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.testing.TestSite;

/** The steps of a journey put in order by keyboard, by pointer, and heard. */
@InBrowser
class StepsInOrderTest {
    private static Chromium chromium;
    private static TestSite site;
    private Window window;

    @BeforeAll
    static void begin(Chromium ofTheRun) {
        chromium = ofTheRun;
        site = TestSite.starter();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void open() {
        var context = chromium.profile(new Browser.NewContextOptions().setLocale("en-GB"));
        context.addCookies(List.of(new Cookie("session", site.editor().session())
                .setUrl(site.address("/").toString())));
        window = new Window(context, site.address(""));
        // What another test has typed and not saved lies in a draft.
        window.open("/journeys/commuter-repair/edit?fresh=1");
    }

    @AfterEach
    void close() {
        try (var opened = window) {
            assertThat(opened.complaints()).isEmpty();
        }
    }

    private Locator steps() {
        return window.find(".order-chosen .tick");
    }

    private Locator move(String step, String way) {
        return window.find(".order-chosen li:has([value=" + step + "]) button[value*=' " + way + " ']");
    }

    @Test
    void theKeyboardMovesAStepAndTheFocusGoesAlong() {
        move("N2", "up").focus();
        window.press("Enter");

        assertThat(steps()).containsText(new String[] {"N2", "V5", "N3", "N4", "N5", "N6"});
        assertThat(move("N2", "up")).isFocused();
        assertThat(window.find(".order [role=status]")).hasText("N2 Workshop appointment: now number 1 of 6.");
    }

    @Test
    void aStepIsDraggedToItsPlaceAndSavedThere() {
        var to = new Locator.DragToOptions().setTargetPosition(20, 2);
        window.find(".order-chosen li:has([value=N6])").dragTo(window.find(".order-chosen li:has([value=N3])"), to);

        assertThat(steps()).containsText(new String[] {"V5", "N2", "N6", "N3", "N4", "N5"});
    }

    @Test
    void whatIsTickedJoinsAtTheEndAndWhatIsNotLeaves() {
        window.find(".order-others [value=V4]").check();
        window.find(".order-chosen [value=N3]").uncheck();

        assertThat(steps()).containsText(new String[] {"V5", "N2", "N4", "N5", "N6", "V4"});
        move("V4", "up").click();
        assertThat(steps()).containsText(new String[] {"V5", "N2", "N4", "N5", "V4", "N6"});
    }
}
