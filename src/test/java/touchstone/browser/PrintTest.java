package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On paper a page is ink on white, whatever the screen looks like, and only what one reads is printed. */
@InBrowser
class PrintTest {
    private static final String LUMINANCE = """
            property => {
                const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
                canvas.fillStyle = getComputedStyle(document.body)[property];
                canvas.fillRect(0, 0, 1, 1);
                const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
                return alpha === 0 ? 255 : Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/standards",
                "/standards?department=workshop",
                "/standards/B13",
                "/stories/in-three-weeks",
                "/journey"
            })
    void onlyWhatOneReadsIsPrinted(String path, Windows windows) {
        var window = windows.english().open(path);
        window.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));

        assertThat(window.find("h1")).isVisible();
        for (var around : new String[] {".masthead nav", ".masthead form", ".thumb-bar", ".colophon nav", ".tongue"})
            assertThat(window.find(around)).isHidden();
        assertThat(luminance(window, "backgroundColor")).as("paper").isGreaterThan(240);
        assertThat(luminance(window, "color")).as("ink").isLessThan(80);
        assertThat(new String(window.page().pdf(), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
    }

    private static int luminance(Window window, String property) {
        return ((Number) window.page().evaluate(LUMINANCE, property)).intValue();
    }
}
