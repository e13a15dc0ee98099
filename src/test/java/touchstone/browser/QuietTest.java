package touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page stands still, fits its window, and asks nobody but its own server. */
@InBrowser
class QuietTest {
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
    void nothingMovesOrFailsOrSticksOut(Sight sight, Windows windows) {
        var window = windows.english();
        window.page().addInitScript(WATCH);
        for (var look : new Look[] {Look.WIDE_LIGHT, Look.PHONE_LIGHT}) {
            window.look(look).visit(sight);
            window.page().evaluate(TWO_FRAMES);

            var moved = ((Number) window.page().evaluate("window.moved")).doubleValue();
            var movers = window.page().evaluate("window.movers");
            assertThat(moved).as("%s moves %s", look, movers).isLessThan(BARELY_SEEN);
            assertThat(window.complaints()).as(look.words()).isEmpty();
            assertThat(window.sticksOut()).as(look.words()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void germanWordsFitToo(Sight sight, Windows windows) {
        var window = windows.german().open(sight);
        for (int width : new int[] {1920, 1280, 768, 390, 360}) {
            window.size(width, 800);
            assertThat(window.sticksOut()).as("at %d", width).isEmpty();
        }
        assertThat(window.complaints()).isEmpty();
    }
}
