package touchstone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import touchstone.testing.Patience;

/** The one Chromium of a test run: the machine's own, never a downloaded one. */
final class Chromium implements AutoCloseable {
    private static final String NAMED_BY = "CHROMIUM";
    private static final List<String> USUAL_NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--font-render-hinting=none");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        // However slow the machine is: only what never comes shall fail.
        PlaywrightAssertions.setDefaultAssertionTimeout((double) Patience.LONGEST.toMillis());
        var program = program();
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options = new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIETLY);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** A gate that skips what it cannot run tells nothing, so a missing browser fails. */
    private static Path program() {
        return named().or(Chromium::onPath)
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need a Chromium and none was found: install Chromium (your system's package, or"
                                + " a Chrome from google.com/chrome) or let the environment's " + NAMED_BY
                                + " name its program."));
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv(NAMED_BY))
                .filter(name -> !name.isBlank())
                .flatMap(name -> name.contains(File.separator)
                        ? Optional.of(Path.of(name)).filter(Files::isExecutable)
                        : find(Stream.of(name)));
    }

    private static Optional<Path> onPath() {
        return find(USUAL_NAMES.stream());
    }

    private static Optional<Path> find(Stream<String> names) {
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
        return names.flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A fresh profile, which remembers nothing. */
    BrowserContext profile(Browser.NewContextOptions options) {
        var profile = browser.newContext(options);
        profile.setDefaultTimeout((double) Patience.LONGEST.toMillis());
        return profile;
    }

    BrowserContext profile() {
        return profile(new Browser.NewContextOptions());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
