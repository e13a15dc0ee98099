package touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import touchstone.writing.WritingDesk;

/** A member who writes: each test has a fresh window of the form at the desk, and nothing may go wrong in it. */
@InBrowser
abstract class AtTheDesk {
    private static Chromium chromium;
    private static WritingDesk desk;
    private Window opened;
    private String meant = "nothing";

    @BeforeAll
    static void begin(Chromium ofTheRun) {
        chromium = ofTheRun;
        desk = new WritingDesk();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @BeforeEach
    void open() {
        var context = chromium.profile(new Browser.NewContextOptions().setLocale("en-GB"));
        context.addCookies(List.of(new Cookie("session", "anna").setUrl(desk.address("/"))));
        opened = new Window(context, URI.create(desk.address("")));
        opened.open("/desk");
    }

    @AfterEach
    void nothingWentWrong() {
        try (var window = opened) {
            assertThat(window.complaints())
                    .filteredOn(complaint -> !complaint.startsWith(meant))
                    .isEmpty();
        }
    }

    /** An answer that a test wants to go wrong, by how its complaint begins. */
    final void expect(String complaint) {
        meant = complaint;
    }

    final Window window() {
        return opened;
    }

    final Locator text() {
        return opened.find("#situation");
    }

    final Locator preview() {
        return opened.find(".editor:has(#situation) .editor-preview .read");
    }

    final Locator tool(String name) {
        return opened.find(".editor:has(#situation) [data-tool=" + name + "]");
    }

    final Locator options() {
        return opened.find(".editor [role=listbox]:not([hidden]) [role=option]");
    }

    final void type(String words) {
        text().focus();
        opened.page().keyboard().type(words);
    }
}
