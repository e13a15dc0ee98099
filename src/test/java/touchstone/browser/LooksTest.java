package touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import touchstone.testing.Project;

/**
 * Every kind of page stands still, fits its window, asks nobody but its own server and keeps WCAG 2.2 AA, light and dark,
 * wide and narrow, English and German; and a picture of each in target/screenshots, because no test sees what is ugly.
 * A page is opened as seldom as that can be seen, for opening costs most.
 */
@InBrowser
class LooksTest {
    private static final double BARELY_SEEN = 0.01;

    /** Adds up what moved without being asked, as the browser itself counts it. */
    private static final String WATCH = """
            window.moved = 0;
            window.movers = [];
            new PerformanceObserver(list => {
                for (const shift of list.getEntries()) {
                    window.moved += shift.value;
                    window.movers.push(...shift.sources.map(source => source.node?.nodeName + "." + source.node?.className));
                }
            }).observe({ type: "layout-shift", buffered: true });
            """;

    private static final String TWO_FRAMES =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    @ParameterizedTest
    @EnumSource
    void inEnglishNothingMovesOrFailsOrSticksOutAndAxeFindsNothing(Sight sight, Windows windows) {
        var window = windows.english();
        window.page().addInitScript(WATCH);
        // Wide at the end: that is how the page stands when it is looked at closely.
        for (var look : new Look[] {Look.PHONE_LIGHT, Look.WIDE_LIGHT}) {
            window.look(look).visit(sight);
            window.page().evaluate(TWO_FRAMES);

            var moved = ((Number) window.page().evaluate("window.moved")).doubleValue();
            var movers = window.page().evaluate("window.movers");
            assertThat(moved).as("%s moves %s", look, movers).isLessThan(BARELY_SEEN);
            assertThat(window.complaints()).as(look.words()).isEmpty();
            assertThat(window.sticksOut()).as(look.words()).isEmpty();
        }
        sight.prepare(window.page());

        assertThat(faults(window, sight, "en", Look.values())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void inGermanWordsFitTooAndAxeFindsNothing(Sight sight, Windows windows) {
        // Words change labels and room, not colours: the look with the least room is enough.
        var window = windows.german().look(Look.PHONE_DARK).open(sight);
        for (int width : new int[] {1920, 1280, 768, 390, 360}) {
            window.size(width, 800);
            assertThat(window.sticksOut()).as("at %d", width).isEmpty();
        }
        assertThat(window.complaints()).isEmpty();

        assertThat(faults(window, sight, "de", Look.PHONE_DARK)).isEmpty();
    }

    private static List<String> faults(Window window, Sight sight, String language, Look... looks) {
        Axe.bring(window.page());

        var faults = new ArrayList<String>();
        for (var look : looks) {
            window.look(look).unrolled(look);
            for (var fault : Axe.faults(window.page())) faults.add(look.words() + " " + fault);
            var name = "%s-%s-%s.png".formatted(sight.words(), look.words(), language);
            window.photographQuickly(Project.path("target/screenshots").resolve(name));
        }
        return faults;
    }
}
