package touchstone.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** A site, and browsers whose pages hear of what changes. */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Listening {
    static final String LISTENING = "html[data-listening]";

    final List<BrowserContext> open = new ArrayList<>();
    Chromium chromium;
    TestSite site;

    @BeforeAll
    final void start(Chromium ofTheRun) {
        chromium = ofTheRun;
        site = TestSite.starter();
    }

    @AfterEach
    final void leave() {
        open.forEach(BrowserContext::close);
        open.clear();
    }

    @AfterAll
    final void stop() {
        site.close();
    }

    final BrowserContext browser() {
        var browser = chromium.profile();
        open.add(browser);
        return browser;
    }

    final BrowserContext browser(Client client) {
        var browser = browser();
        browser.addCookies(List.of(
                new Cookie("session", client.session()).setUrl(site.address("/").toString())));
        return browser;
    }
}
