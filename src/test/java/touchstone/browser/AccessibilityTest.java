package touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WCAG 2.2 AA on every kind of page, light and dark, wide and narrow, English and German. */
@InBrowser
class AccessibilityTest {
    @ParameterizedTest
    @EnumSource
    void axeFindsNothing(Sight sight, Windows windows) {
        var faults = new ArrayList<String>();
        for (var language : new String[] {"en", "de"}) {
            var window = windows.in(language).look(Look.WIDE_LIGHT).open(sight);
            Axe.bring(window.page());
            for (var look : Look.values()) {
                window.look(look);
                for (var fault : Axe.faults(window.page())) faults.add(language + " " + look.words() + " " + fault);
            }
        }

        assertThat(faults).as(sight.path()).isEmpty();
    }
}
