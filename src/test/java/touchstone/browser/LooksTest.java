package touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import touchstone.testing.Project;

/**
 * WCAG 2.2 AA on every kind of page, light and dark, wide and narrow, English and German; and a picture of each in
 * target/screenshots, because no test sees what is ugly.
 */
@InBrowser
class LooksTest {
    @ParameterizedTest
    @EnumSource
    void axeFindsNothing(Sight sight, Windows windows) {
        var english = faults(windows.english(), sight, "en", Look.values());
        // Words change labels and room, not colours: the look with the least room is enough.
        var german = faults(windows.german(), sight, "de", Look.PHONE_DARK);

        assertThat(english).as("English " + sight.path()).isEmpty();
        assertThat(german).as("German " + sight.path()).isEmpty();
    }

    private static List<String> faults(Window window, Sight sight, String language, Look... looks) {
        window.look(looks[0]).open(sight);
        Axe.bring(window.page());

        var faults = new ArrayList<String>();
        for (var look : looks) {
            window.look(look).unrolled(look);
            for (var fault : Axe.faults(window.page())) faults.add(look.words() + " " + fault);
            var name = "%s-%s-%s.png".formatted(sight.words(), look.words(), language);
            window.photograph(Project.path("target/screenshots").resolve(name));
        }
        return faults;
    }
}
