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
    void nothingMovesWhileAPageLoads(Sight sight, Windows windows) {
        for (var look : new Look[] {Look.WIDE_LIGHT, Look.PHONE_LIGHT}) {
            var window = windows.english().look(look);
            window.page().addInitScript(WATCH);
            window.open(sight.path());
            window.page().evaluate(TWO_FRAMES);

            var moved = ((Number) window.page().evaluate("window.moved")).doubleValue();
            var movers = window.page().evaluate("window.movers");
            assertThat(moved).as("%s moves %s", look, movers).isLessThan(BARELY_SEEN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingGoesWrongAndNothingSticksOut(Sight sight, Windows windows) {
        for (var language : new String[] {"en", "de"}) {
            var window = windows.in(language).look(Look.WIDE_LIGHT).open(sight);
            for (int width : new int[] {1280, 768, 390, 360}) {
                window.width(width);
                assertThat(window.sticksOut()).as("%s at %d", language, width).isEmpty();
            }
            assertThat(window.complaints()).as(language).isEmpty();
        }
    }
}
