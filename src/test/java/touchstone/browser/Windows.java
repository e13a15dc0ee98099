package touchstone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens windows for one test and closes them after it; none remembers what another one did. */
final class Windows implements AutoCloseable {
    private final List<Window> open = new ArrayList<>();
    private final Chromium chromium;
    private final URI site;
    private final String session;

    /** @param session of an admin */
    Windows(Chromium chromium, URI site, String session) {
        this.chromium = chromium;
        this.site = site;
        this.session = session;
    }

    Window english() {
        return of("en-GB", true);
    }

    Window german() {
        return of("de-DE", true);
    }

    /** An English window that runs no script. */
    Window withoutScript() {
        return of("en-GB", false);
    }

    private Window of(String locale, boolean script) {
        var options = new Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Europe/Berlin")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script);
        var window = new Window(chromium.profile(options), site, session);
        open.add(window);
        return window;
    }

    /** Takes a picture of each window; the path is completed by a number. */
    void photograph(Path path) {
        for (int at = 0; at < open.size(); at++)
            open.get(at).photograph(path.resolveSibling(path.getFileName() + "-" + (at + 1) + ".png"));
    }

    @Override
    public void close() {
        open.forEach(Window::close);
    }
}
