package touchstone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.Store;
import touchstone.config.Config;
import touchstone.exchange.Progress;
import touchstone.history.Deed;
import touchstone.testing.Project;
import touchstone.testing.TestSite;
import touchstone.text.Faults;
import touchstone.text.TextFile;

/** Lists, counts and rules of stories, on the starter handbook. */
class StoryStoreTest {
    @TempDir
    private static Path data;

    private static Store store;

    @BeforeAll
    static void fill() {
        store = Store.open(Config.at(data), TestSite.AS_OF);
        store.imports().from(Project.path("content"), false, Progress.SILENT);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void storiesOfOneImportStandByMonthNewestFirst() {
        var months = store.stories().newest(StoryFilter.ALL, 0, 24).stream()
                .map(line -> line.month().orElseThrow())
                .toList();
        assertThat(months).hasSize(24).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void everyFilterFindsWhatItsCountSays() {
        for (var verdict : Verdict.values())
            for (var effect : Effect.values()) {
                var filter = new StoryFilter(Set.of(), Set.of(verdict), Set.of(effect));
                assertThat(store.stories().newest(filter, 0, 100))
                        .hasSize(store.stories().counts().where(filter::matches));
            }
        for (var place : store.touchpoints().lines()) {
            var filter = new StoryFilter(Set.of(place.code()), Set.of(), Set.of());
            assertThat(store.stories().newest(filter, 0, 100))
                    .hasSize(store.stories().counts().at(place.code()));
        }
    }

    @Test
    void rightBehaviourAndAnUnhappyCustomerIsOneStory() {
        var filter = new StoryFilter(Set.of(), Set.of(Verdict.DESIRED), Set.of(Effect.DISAPPOINTED));
        assertThat(store.stories().newest(filter, 0, 10))
                .extracting(StoryLine::slug)
                .containsExactly("no-helmet-no-ride");
    }

    @Test
    void aTouchpointsOwnStoriesStandApartFromThoseThatOnlyTouchIt() {
        var phone = store.touchpoints().line("V5").orElseThrow();

        assertThat(store.stories().about(phone.id(), Verdict.UNDESIRED, 6))
                .extracting(StoryLine::slug)
                .containsExactly("third-time-unlucky");
        assertThat(store.stories().alsoAbout(phone.id(), 6))
                .extracting(StoryLine::slug)
                .contains("in-three-weeks")
                .doesNotContain("third-time-unlucky");
    }

    @Test
    void aFormerJudgmentLeavesNoTraceInTheCounts() {
        var slug = "the-rounded-bill";
        int before = store.stories().counts().all();
        for (var verdict : new String[] {"desired", "undesired", "open"}) retell(slug, verdict);

        assertThat(store.stories().counts().all()).isEqualTo(before);
        assertThat(store.stories().counts().at("K5", Verdict.OPEN)).isEqualTo(1);
        assertThat(store.stories().counts().at("K5", Verdict.DESIRED)).isZero();
    }

    @Test
    void invariant2OnlyADesiredStoryCreditsAColleague() {
        var faults = new Faults();
        var text = StoryFile.write(store.stories().find("in-three-weeks").orElseThrow())
                .replace("verdict: undesired", "verdict: undesired\ncredit: mechanic-north");
        var file = TextFile.parse("x.md", text, faults).orElseThrow();

        StoryFile.read(file, "x");

        assertThat(faults.list()).anySatisfy(fault -> assertThat(fault.what()).contains("credits a colleague"));
    }

    @Test
    void everyStoryReadsBackAsItWasWritten() {
        for (var line : store.stories().newest(StoryFilter.ALL, 0, 100)) {
            var story = store.stories().find(line.slug()).orElseThrow();
            var file = TextFile.parse(line.slug() + ".md", StoryFile.write(story), new Faults())
                    .orElseThrow();
            assertThat(StoryFile.read(file, line.slug()).kept(story.id(), story.slug(), story.revision()))
                    .isEqualTo(story);
        }
    }

    @Test
    void aStoryWithoutATitleIsNone() {
        var story = store.stories().find("in-three-weeks").orElseThrow();
        assertThatThrownBy(() -> StoryFile.read(
                        TextFile.parse("x.md", StoryFile.write(story).replaceAll("(?m)^# .*$", ""), new Faults())
                                .orElseThrow(),
                        "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void retell(String slug, String verdict) {
        var text = StoryFile.write(store.stories().find(slug).orElseThrow())
                .replaceFirst("verdict: \\w+", "verdict: " + verdict);
        var story =
                StoryFile.read(TextFile.parse(slug + ".md", text, new Faults()).orElseThrow(), slug);
        store.db().write(tx -> store.stories().keep(tx, story, text, Deed.of("here", "a test")));
    }
}
