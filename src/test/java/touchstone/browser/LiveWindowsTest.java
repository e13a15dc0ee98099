package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.App;
import touchstone.Store;
import touchstone.config.Config;
import touchstone.history.Deed;
import touchstone.notice.Notice;
import touchstone.notice.Reason;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.Patience;
import touchstone.testing.TestSite;
import touchstone.thing.Ref;

/** Open windows show what others change, without being loaded anew. */
class LiveWindowsTest extends Listening {
    private static final String DEAF = "html:not([data-listening])";

    /** A tab that listens, with a mark that only loading it anew would take away. */
    private static Page tab(BrowserContext browser, URI address) {
        var page = browser.newPage();
        page.navigate(address.toString());
        page.waitForSelector(LISTENING, attached());
        page.evaluate("() => { window.mark = true; }");
        return page;
    }

    private static Page.WaitForSelectorOptions attached() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private void awaitListeners(int number) {
        var live = site.app().live();
        Patience.until(number + " that listen", () -> live.listening() == number);
    }

    /** Tells a story; what Today then says of how many there are. */
    private String tell(Client client, String title) {
        var told = client.post(
                "/stories",
                Map.of(
                        "touchpoint", "N5",
                        "situation", "A lady looked at the bill and went quiet.",
                        "behaviour", "I laid the old chain beside the new one.",
                        "outcome", "She laughed and took it home.",
                        "verdict", "desired",
                        "effect", "delighted",
                        "title", title,
                        "language", "en"));
        assertThat(told.status()).isEqualTo(303);
        return "All " + site.app().store().stories().counts().all() + " stories";
    }

    @Test
    void whatOneTellsTheOthersPageShows() {
        var page = tab(browser(), site.address("/"));

        var news = tell(site.member(), "The chain on the counter");

        assertThat(page.locator("#news")).containsText(news);
        assertThat(page.evaluate("window.mark")).isEqualTo(true);
    }

    @Test
    void theTabsOfABrowserShareOneConnection() {
        var browser = browser();
        var first = tab(browser, site.address("/"));
        var second = tab(browser, site.address("/"));
        var third = tab(browser, site.address("/"));
        awaitListeners(1);

        var news = tell(site.member(), "The bell on the door");
        for (var tab : List.of(first, second, third)) {
            tab.bringToFront();
            assertThat(tab.locator("#news")).containsText(news);
        }

        awaitListeners(1);
        browser.close();
        open.remove(browser);
    }

    @Test
    void withoutASharedWorkerOneTabLeadsAndTheNextFollows() {
        var browser = browser();
        browser.addInitScript("delete window.SharedWorker");
        var first = tab(browser, site.address("/"));
        var second = tab(browser, site.address("/"));
        awaitListeners(1);

        first.close();
        var news = tell(site.member(), "The lamp in the window");

        second.bringToFront();
        assertThat(second.locator("#news")).containsText(news);
    }

    @Test
    void whoEditsIsToldOfTheOthersAndOfTheirVersion() {
        var place = "/standards/B13/edit";
        var page = browser(site.editor()).newPage();
        page.navigate(site.address(place).toString());
        page.waitForSelector(LISTENING, attached());
        var others = site.join("berta", "Berta Beispiel", Role.EDITOR);

        others.post("/drafts", Map.of("place", place, "field:text", "Ours.", "based-on", "1"));
        assertThat(page.locator(".beside")).containsText("Berta Beispiel");

        others.post("/drafts/forget", Map.of("place", place));
        assertThat(page.locator(".beside")).isEmpty();

        page.locator("#text").fill("What I am typing.");
        site.app().store().db().write(tx -> {
            var standard = site.app().store().standards().find("B13").orElseThrow();
            site.app()
                    .store()
                    .register()
                    .revisions()
                    .keep(tx, "standard", standard.id(), 99, "x", Deed.of("here", "a test"));
            tx.changed("standard", standard.id());
            return true;
        });
        assertThat(page.locator(".beside")).containsText("There is a newer version.");
        assertThat(page.locator("#text")).hasValue("What I am typing.");
    }

    /** Somebody hears of an answer. */
    private void reply(String actor, String person, int number) {
        var store = site.app().store();
        var about =
                new Ref("standard", store.standards().find("B13").orElseThrow().id());
        var place = "#post-" + number;
        var words = "Word " + number;
        store.db().write(tx -> {
            store.notices()
                    .tell(
                            tx,
                            new Notice(
                                    Reason.REPLY,
                                    about,
                                    actor,
                                    true,
                                    place,
                                    words,
                                    "",
                                    false,
                                    Set.of(person),
                                    Set.of()));
            return true;
        });
    }

    @Test
    void theInboxAndItsBadgeFillByThemselves() {
        var ana = site.join("anna", Role.MEMBER);
        var actor = site.admin().person().id();
        var browser = browser(ana);
        var inbox = tab(browser, site.address("/inbox"));
        var reading = tab(browser, site.address("/manual"));
        for (int number = 1; number <= 2; number++) {
            reply(actor, ana.person().id(), number);
            assertThat(reading.locator(".badge")).hasText(Integer.toString(number));
        }

        inbox.bringToFront();
        assertThat(inbox.locator(".notices li")).hasCount(2);
        assertThat(inbox.locator(".notices")).containsText("Word 1");
        assertThat(inbox.locator(".notices")).containsText("Word 2");

        inbox.locator("form[action='/inbox/read'] button").first().click();
        reading.bringToFront();
        assertThat(reading.locator(".badge")).isEmpty();
    }

    @Test
    void signingOutElsewhereEndsIt() {
        var ana = site.join("ana", Role.MEMBER);
        var page = tab(browser(ana), site.address("/"));

        ana.post("/sign-out", "");

        page.waitForSelector(DEAF, attached());
    }

    @Test
    void whatHappenedWhileTheServerWasAwayIsShownWhenItIsBack(@TempDir Path data) {
        var app = App.start(new Config(data, Config.DEFAULT_HOST, 0, false, false), TestSite.AS_OF);
        int port = app.port();
        try {
            var page = tab(browser(), URI.create("http://127.0.0.1:" + port + "/"));
            app.close();
            page.waitForSelector(DEAF, attached());
            try (var store = Store.open(new Config(data, Config.DEFAULT_HOST, port, false, false), TestSite.AS_OF)) {
                store.db().write(tx -> {
                    tx.handle().execute("update story set title = 'While it slept' where slug = 'in-three-weeks'");
                    tx.changed(
                            "story",
                            store.stories().find("in-three-weeks").orElseThrow().id());
                    return true;
                });
            }
            var asked =
                    page.waitForRequest(request -> request.headers().containsKey("x-live"), () -> again(data, port));

            assertThat(asked.url()).endsWith(":" + port + "/");
            assertThat(page.evaluate("window.mark")).isEqualTo(true);
        } finally {
            app.close();
            if (second != null) second.close();
        }
    }

    private @Nullable App second;

    private void again(Path data, int port) {
        second = App.start(new Config(data, Config.DEFAULT_HOST, port, false, false), TestSite.AS_OF);
    }
}
