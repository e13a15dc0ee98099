package touchstone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** Somebody new with a phone, on the real site. */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnPhone {
    private static final int MOST_TABS = 150;

    private Chromium chromium;
    private TestSite site;
    private Client ana;

    @BeforeAll
    void open(Chromium ofTheRun) {
        chromium = ofTheRun;
        site = TestSite.starter();
        ana = site.join("quendoline", Role.MEMBER);
    }

    @AfterAll
    void close() {
        site.close();
    }

    final TestSite site() {
        return site;
    }

    final Client ana() {
        return ana;
    }

    final BrowserContext phone(Client who, boolean touch) {
        return window(
                who, new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(touch));
    }

    final BrowserContext desk(Client who) {
        return window(who, new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    private BrowserContext window(Client who, Browser.NewContextOptions options) {
        var window = chromium.profile(options.setLocale("en-GB"));
        window.addCookies(List.of(
                new Cookie("session", who.session()).setUrl(site.address("/").toString())));
        return window;
    }

    /** A new page of the phone with the form of a new story. */
    final Page telling(BrowserContext phone) {
        return open(phone, "/stories/new");
    }

    final Page open(BrowserContext window, String path) {
        var page = window.newPage();
        page.navigate(site.address(path).toString());
        return page;
    }

    static void tabTo(Page page, String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("nobody reaches " + selector + " by the keyboard");
    }
}
