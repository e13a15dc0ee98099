package touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import touchstone.testing.Project;

/** The two pictures of the README; {@code -Dtouchstone.screenshots=docs} takes those in docs anew. */
@InBrowser
class ReadmePicturesTest {
    private static final String FOLDER = System.getProperty("touchstone.screenshots", "target/screenshots/docs");
    private static final int HEIGHT = 1_100;
    private static final long BYTES = 300 * 1024;

    @ParameterizedTest
    @EnumSource(names = {"TODAY", "JOURNEY"})
    void theReadmeShowsTheProduct(Sight sight, Windows windows) {
        var picture = picture(sight);
        var window = windows.english().look(Look.WIDE_LIGHT).size(Look.WIDE_LIGHT.width(), HEIGHT);

        window.open(sight).photographWhatIsSeen(picture);

        assertThat(picture.toFile().length()).as("bytes of " + picture).isBetween(1L, BYTES);
    }

    private static Path picture(Sight sight) {
        return Project.path(FOLDER).resolve(sight.words() + ".png");
    }
}
