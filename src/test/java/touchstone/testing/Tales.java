package touchstone.testing;

import java.time.Duration;
import touchstone.history.Deed;
import touchstone.story.Story;
import touchstone.story.StoryFile;
import touchstone.story.Verdict;
import touchstone.text.Faults;
import touchstone.text.TextFile;

/** Tells many stories, so that lists grow. */
public final class Tales {
    private static final Duration INDEXED = Duration.ofMinutes(1);

    private Tales() {}

    /** Tells stories about N2 that illustrate B13, all with one verdict, in one act. */
    public static void tell(TestSite site, String name, Verdict verdict, int number) {
        var store = site.app().store();
        var text = StoryFile.write(store.stories().find("in-three-weeks").orElseThrow())
                .replace("verdict: undesired", "verdict: " + verdict.key());
        store.db().write(tx -> {
            for (int i = 1; i <= number; i++)
                store.stories().keep(tx, story(name + "-" + i, text), text, Deed.of("here", "a test"));
            return number;
        });
        // The index asks too while it follows; a test that counts questions wants it quiet.
        site.app().index().await(store.db().changes().head(), INDEXED);
    }

    private static Story story(String slug, String text) {
        return StoryFile.read(TextFile.parse(slug + ".md", text, new Faults()).orElseThrow(), slug);
    }
}
