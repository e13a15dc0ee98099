package touchstone.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import touchstone.testing.Project;
import touchstone.writing.TrialDesk;

/** Somebody's device at the desk, with a page that may crash and a wire that can be cut. */
final class AtDesk implements AutoCloseable {
    private final BrowserContext device;
    private final TrialDesk desk;
    private Page page;

    AtDesk(Chromium chromium, TrialDesk desk, String session) {
        this.desk = desk;
        this.device = chromium.profile(
                new Browser.NewContextOptions().setLocale("en-GB").setTimezoneId("Asia/Tokyo"));
        device.addCookies(
                List.of(new Cookie("session", session).setUrl(desk.address().toString())));
        page = device.newPage();
    }

    AtDesk open(String path) {
        page.navigate(desk.address() + path);
        return this;
    }

    /** The page dies where it stands, and is opened again on the same device. */
    AtDesk crash() {
        var address = page.url();
        assertThatThrownBy(() -> page.navigate("chrome://crash")).isInstanceOf(PlaywrightException.class);
        page.close();
        page = device.newPage();
        page.navigate(address);
        return this;
    }

    AtDesk look(Look look) {
        page.setViewportSize(look.width(), look.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
        return this;
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Project.path("target/screenshots").resolve(name.replaceAll("\\W+", "-") + ".png")));
    }

    AtDesk type(String text) {
        find("#text").press("Control+End");
        find("#text").pressSequentially(text);
        return this;
    }

    AtDesk offline(boolean offline) {
        device.setOffline(offline);
        return this;
    }

    /** No draft reaches the server, although everything else does. */
    AtDesk withoutDrafts() {
        device.route("**/drafts", Route::abort);
        return this;
    }

    void save() {
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** The line that says where the text is. */
    Locator saved() {
        return find(".saved");
    }

    /** The same line once the server has all that was typed; without the mark it may speak of half a sentence. */
    Locator kept() {
        return find(".saved[data-state=kept]:not([data-open])");
    }

    /** The button that belongs to it. */
    Locator go() {
        return find(".saved-go");
    }

    Page page() {
        return page;
    }

    String at(String path) {
        return desk.address() + path;
    }

    @Override
    public void close() {
        device.close();
    }
}
