package touchstone.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A window of the browser, which writes down whatever goes wrong in it. */
final class Window implements AutoCloseable {
    private static final String OWN_STATUS = "Failed to load resource";
    private static final String GIVEN_UP = "net::ERR_ABORTED";

    private static final String STICKS_OUT = """
            () => document.scrollingElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll("*")]
                .filter(one => one.getBoundingClientRect().right > innerWidth + 0.5)
                .map(one => `${one.nodeName.toLowerCase()}.${one.className} to ${one.getBoundingClientRect().right}`)
            """;

    private final List<String> complaints = new ArrayList<>();
    private final BrowserContext context;
    private final URI site;
    private final String session;
    private final Page page;

    Window(BrowserContext context, URI site) {
        this(context, site, "");
    }

    /** @param session of somebody who has signed in, for the kinds of page that need it */
    Window(BrowserContext context, URI site, String session) {
        this.context = context;
        this.site = site;
        this.session = session;
        this.page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
        page.onRequest(this::watch);
        page.onRequestFailed(this::note);
        page.onResponse(this::check);
    }

    private void hear(ConsoleMessage message) {
        boolean worthIt = message.type().equals("error") || message.type().equals("warning");
        // What was answered with which status, check() knows better.
        if (worthIt && !message.text().startsWith(OWN_STATUS)) complaints.add("console: " + message.text());
    }

    private void watch(Request request) {
        var to = URI.create(request.url());
        if (!"data".equals(to.getScheme()) && !site.getAuthority().equals(to.getAuthority()))
            complaints.add("asks another host: " + request.url());
    }

    private void note(Request request) {
        // Whoever leaves a page gives up what its scripts still ask.
        boolean left =
                request.resourceType().equals("fetch") && request.failure().equals(GIVEN_UP);
        if (!left) complaints.add("failed: " + request.url() + " " + request.failure());
    }

    private void check(Response response) {
        if (response.status() >= 400 && !response.request().isNavigationRequest())
            complaints.add(response.status() + ": " + response.url());
    }

    Page page() {
        return page;
    }

    /** Goes to a path of the site and waits until all of it is there. */
    Window open(String path) {
        page.navigate(site + path);
        return this;
    }

    /** Goes to a kind of page and does there what makes it this kind. */
    Window open(Sight sight) {
        visit(sight);
        sight.prepare(page);
        return this;
    }

    /** Goes to a kind of page, as a guest or signed in. */
    Window visit(Sight sight) {
        if (sight.isSignedIn()) signIn();
        return open(sight.path());
    }

    Window signIn() {
        context.addCookies(List.of(new Cookie("session", session).setUrl(site.toString())));
        return this;
    }

    Window look(Look look) {
        page.setViewportSize(look.width(), look.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
        return this;
    }

    /** Makes the window as high as its page, so that nothing lies below what stays at the window's edge. */
    Window unrolled(Look look) {
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(look.width(), Math.max(height, look.height()));
        return this;
    }

    Window size(int width, int height) {
        page.setViewportSize(width, height);
        return this;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** Presses keys one after the other, each by its name. */
    Window press(String... keys) {
        for (var key : keys) page.keyboard().press(key);
        return this;
    }

    /** Where the window is, as path, query and fragment. */
    String where() {
        return page.url().substring(site.toString().length());
    }

    /** The whole address of a path of the site. */
    String address(String path) {
        return site + path;
    }

    /** The page, which says its language. */
    Locator html() {
        return page.locator("html");
    }

    /** Waits until a path of the site is here with its scripts: its address stands there before both. */
    Window arrive(String path) {
        PlaywrightAssertions.assertThat(page).hasURL(address(path));
        page.waitForLoadState();
        return this;
    }

    /** What is wider than the window, so that one would have to move sideways; empty when all fits. */
    List<String> sticksOut() {
        return ((List<?>) page.evaluate(STICKS_OUT))
                .stream().map(String::valueOf).toList();
    }

    /** Whatever went wrong since the window was opened: in the console, in the policy, on the wire. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Takes a picture of the page from top to bottom. */
    void photograph(Path path) {
        page.screenshot(new Page.ScreenshotOptions().setPath(path).setFullPage(true));
    }

    /**
     * Takes a picture of an {@link #unrolled} window, where nothing need be scrolled or measured, and without packing it
     * tightly, which takes longer than all else.
     */
    void photographQuickly(Path path) {
        var how = new JsonObject();
        how.addProperty("optimizeForSpeed", true);
        var devtools = context.newCDPSession(page);
        var picture = devtools.send("Page.captureScreenshot", how).get("data").getAsString();
        devtools.detach();
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, Base64.getDecoder().decode(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a picture of what the window shows without moving. */
    void photographWhatIsSeen(Path path) {
        page.screenshot(new Page.ScreenshotOptions().setPath(path));
    }

    @Override
    public void close() {
        context.close();
    }
}
