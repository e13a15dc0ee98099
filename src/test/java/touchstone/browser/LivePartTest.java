package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A part of a page that changes while somebody reads or types in it stays calm. */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivePartTest {
    /** Nobody looks any more, and a second ear writes down what the tab is told. */
    private static final String COUNT_WHAT_IS_TOLD = """
            () => {
                window.away = true;
                const script = document.querySelector("script").src;
                return fetch(script).then((answer) => answer.text()).then((text) => {
                    const channel = new BroadcastChannel(text.match(/LIVE_WORKER = "([^"]+)"/)[1]);
                    channel.onmessage = ({ data }) => { window.told = (window.told ?? 0) + (data.kind === "changed"); };
                });
            }
            """;

    /** More topics than the connection of a guest takes, and not the talk among them. */
    private static final String SHOW_MUCH = """
            () => {
                document.querySelector("[data-live]").remove();
                for (let i = 0; i < 60; i += 1) {
                    const part = document.createElement("div");
                    part.dataset.live = i === 0 ? "place:/talk/edit" : `thread:talk-${i}`;
                    part.dataset.since = "0";
                    document.querySelector("main").append(part);
                }
                document.dispatchEvent(new Event("live-join"));
            }
            """;

    private Chromium chromium;
    private Talk talk;
    private BrowserContext browser;
    private Page page;

    @BeforeAll
    void start(Chromium ofTheRun) {
        chromium = ofTheRun;
    }

    @BeforeEach
    void open(@TempDir Path data) {
        talk = new Talk(data);
        browser = chromium.profile();
        page = browser.newPage();
        page.setViewportSize(800, 600);
        page.navigate(talk.address());
        page.waitForSelector("html[data-listening]", attached());
    }

    @AfterEach
    void close() {
        browser.close();
        talk.close();
    }

    private Object sight(String script) {
        return page.evaluate(script);
    }

    @Test
    void whatIsTypedAndWhatIsOpenedStays() {
        page.locator("textarea").pressSequentially("I think");
        page.evaluate("() => document.querySelector('details').open = true");
        talk.posts(3);
        talk.change();

        assertThat(page.locator("#post-3")).isAttached();
        assertThat(page.locator("#number")).hasText("3");
        assertThat(page.locator("textarea")).hasValue("I think");
        assertThat(page.locator("textarea")).isFocused();
        assertThat(page.locator("details p")).isVisible();
    }

    @Test
    void whatStaysAsItIsIsNotTouched() {
        page.evaluate("() => { document.getElementById('post-2').mark = true; }");
        talk.posts(3);
        talk.first("The first word, said better.");
        talk.change();

        assertThat(page.locator("#post-1")).hasText("The first word, said better.");
        assertThat(sight("() => document.getElementById('post-2').mark")).isEqualTo(true);
    }

    @Test
    void whatLiesFurtherDownIsToldOfAndNothingMoves() {
        page.evaluate("() => scrollTo(0, 40)");
        talk.posts(3);
        talk.change();

        var news = page.locator(".live-news button");
        assertThat(news).hasText("1 new post");
        talk.posts(5);
        talk.change();
        assertThat(news).hasText("3 new posts");
        assertThat(((Number) sight("() => scrollY")).intValue()).isEqualTo(40);

        news.click();

        assertThat(page.locator("#post-3")).isFocused();
        assertThat(page.locator("#post-3")).isInViewport();
    }

    @Test
    void whatComesAboveMovesNothingThatOneReads() {
        page.locator("#post-2").scrollIntoViewIfNeeded();
        page.evaluate("() => scrollTo(0, document.getElementById('post-2').offsetTop)");
        var before = sight("() => Math.round(document.getElementById('post-2').getBoundingClientRect().top)");
        talk.first("The first word,<br>and<br>many<br>more.");
        talk.change();

        assertThat(page.locator("#post-1")).containsText("more.");
        page.waitForFunction(
                "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
        assertThat(sight("() => Math.round(document.getElementById('post-2').getBoundingClientRect().top)"))
                .isEqualTo(before);
    }

    @Test
    void aTabThatNobodySeesWaits() {
        page.evaluate("() => Object.defineProperty(document, 'hidden', { get: () => window.away ?? false })");
        page.evaluate(COUNT_WHAT_IS_TOLD);
        talk.posts(3);
        talk.change();
        page.waitForFunction("() => window.told > 0");
        assertThat(page.locator("#post-3")).not().isAttached();

        page.evaluate("() => { window.away = false; document.dispatchEvent(new Event('visibilitychange')); }");

        assertThat(page.locator("#post-3")).isAttached();
    }

    @Test
    void aTabOfWhichTheConnectionDoesNotHearAsksForItself() {
        page.close();
        var first = browser.newPage();
        first.clock().install();
        first.navigate(talk.address());
        first.waitForSelector("html[data-listening]", attached());
        var newest = browser.newPage();
        newest.navigate(talk.address());
        newest.waitForSelector("html[data-listening]", attached());

        newest.evaluate(SHOW_MUCH);
        first.waitForSelector("html:not([data-listening])", attached());
        talk.posts(3);
        talk.change();
        first.bringToFront();
        first.clock().fastForward(31_000);
        assertThat(first.locator("#post-3")).isAttached();

        newest.close();
        first.waitForSelector("html[data-listening]", attached());
        talk.posts(4);
        talk.change();
        assertThat(first.locator("#post-4")).isAttached();
    }

    private static Page.WaitForSelectorOptions attached() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
