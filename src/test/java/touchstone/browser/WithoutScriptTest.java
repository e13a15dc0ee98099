package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading needs no script. */
@InBrowser
class WithoutScriptTest {
    /** In one window, as without scripts nothing stays in it from page to page. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyPageReads(boolean signedIn, Windows windows) {
        var window = windows.withoutScript();
        for (var sight : Sight.values()) {
            if (sight.isSignedIn() != signedIn) continue;
            window.visit(sight);

            assertThat(window.find("main h1").count()).as(sight.name()).isEqualTo(1);
            assertThat(window.find("main").innerText()).as(sight.name()).containsPattern("\\S{3}");
            assertThat(window.find(".keys-open").isHidden()).as(sight.name()).isTrue();
            assertThat(window.find("main [hidden]:visible").allTextContents())
                    .as("what only a script can use, " + sight)
                    .isEmpty();
            assertThat(window.complaints()).as(sight.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"/, #seek", "/search, #query", "/nothing-here, #query"})
    void theSearchIsAPlainForm(String path, String box, Windows windows) {
        var window = windows.withoutScript().open(path);

        window.find(box).fill("Termin");
        window.find(box).press("Enter");

        assertThat(window.page()).hasURL(window.address("/search?q=Termin"));
        assertThat(window.find("main [data-ref]").first()).isVisible();
    }

    @Test
    void aGuessIsRevealed(Windows windows) {
        var window = windows.withoutScript().open("/stories/in-three-weeks");
        assertThat(window.find("#outcome")).isHidden();

        window.find("input[name=guess]").first().check();
        window.find("details.reveal > summary").click();

        assertThat(window.find("#outcome")).isVisible();
    }

    @Test
    void theLanguageIsSwitched(Windows windows) {
        var window = windows.withoutScript().open("/touchpoints/N2");

        window.find(".tongue button").click();

        assertThat(window.page()).hasURL(window.address("/touchpoints/N2"));
        assertThat(window.html()).hasAttribute("lang", "de");
    }

    @Test
    void storiesAreChosen(Windows windows) {
        var window = windows.withoutScript().look(Look.PHONE_LIGHT).open("/stories");

        window.find("details.facets > summary").click();
        window.find(".facets input[name=verdict][value=desired]").check();
        window.find(".facets input[name=effect][value=disappointed]").check();
        window.find(".facets button[type=submit]").click();

        assertThat(window.page()).hasURL(Pattern.compile("verdict=desired.*effect=disappointed"));
        assertThat(window.find(".chip")).hasCount(2);
        assertThat(window.find("main [data-ref]").first()).isVisible();
    }

    @Test
    void hitsAreNarrowed(Windows windows) {
        var window = windows.withoutScript().look(Look.PHONE_LIGHT).open("/search?q=Termin");

        window.find("details.facets > summary").click();
        window.find(".facets input[name=kind][value=story]").check();
        window.find(".facets button[type=submit]").click();

        assertThat(window.page()).hasURL(Pattern.compile("q=Termin&kind=story"));
        assertThat(window.find("main [data-ref]:not([data-ref^='story:'])")).hasCount(0);
        assertThat(window.find("main [data-ref]").first()).isVisible();
    }
}
