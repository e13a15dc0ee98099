package touchstone.handbook;

import java.time.Duration;
import touchstone.history.Deed;
import touchstone.story.Story;
import touchstone.story.StoryFile;
import touchstone.testing.Project;
import touchstone.testing.TestSite;
import touchstone.text.Faults;
import touchstone.text.TextFile;

/** Tells stories on a running site, without a form. */
final class Told {
    private static final String LIKE = "in-three-weeks";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Told() {}

    /** Tells so many stories like one of the starter, each under its own slug. */
    static void many(TestSite site, String slug, int stories) {
        var file = Project.text(Project.path("content/stories/" + LIKE + ".md"));
        for (int i = 0; i < stories; i++) story(site, slug + "-" + i, file);
        // Whoever counts queries afterwards must not count those of the index.
        var changes = site.app().store().db().changes();
        if (!site.app().index().await(changes.head(), LONGEST)) throw new IllegalStateException("the index lags");
    }

    /** Tells one story, given as a file. */
    static Story story(TestSite site, String slug, String file) {
        var faults = new Faults();
        var story = StoryFile.read(TextFile.parse(slug + ".md", file, faults).orElseThrow(), slug);
        if (faults.any()) throw new IllegalArgumentException(faults.list().toString());
        var store = site.app().store();
        return store.db().write(tx -> store.stories().keep(tx, story, file, Deed.of("", "told")));
    }
}
