package touchstone.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.Store;
import touchstone.config.Config;
import touchstone.exchange.Importing;
import touchstone.exchange.Progress;
import touchstone.story.Story;
import touchstone.story.StoryFile;
import touchstone.text.Language;

/** The handbooks that benchmarks are made with: the same for everybody, whole, and like the real one. */
class GrownHandbookTest {
    private static final int STORIES = 380;

    @TempDir
    private Path folder;

    @Test
    void aStoryIsForEverTheSame() {
        assertThat(texts(new StoryMill())).isEqualTo(texts(new StoryMill())).doesNotHaveDuplicates();
    }

    @Test
    void storiesAreSpreadEvenlyAndToldInBothLanguages() {
        var mill = new StoryMill();
        var stories = IntStream.range(0, STORIES).mapToObj(mill::story).toList();

        assertThat(stories.stream()
                        .collect(groupingBy(Story::touchpoint, Collectors.counting()))
                        .values())
                .hasSize(19)
                .containsOnly(STORIES / 19L);
        assertThat(stories.stream().map(Story::language).collect(toSet())).containsOnly(Language.EN, Language.DE);
        assertThat(stories.stream().map(Story::slug)).doesNotHaveDuplicates();
        assertThat(stories)
                .allSatisfy(story -> assertThat(String.join(" ", story.texts()).split("\\s+"))
                        .hasSizeBetween(StoryMill.FEWEST_WORDS, StoryMill.MOST_WORDS));
    }

    @Test
    void theHandbookIsImportedWithoutAFault() {
        var handbook = folder.resolve("handbook");
        GrownHandbook.write(handbook, new StoryMill(), STORIES);

        try (var store = Store.open(Config.at(folder.resolve("data")), Clock.systemUTC())) {
            var importing = store.imports().from(handbook, false, Progress.SILENT);

            assertThat(importing).isInstanceOf(Importing.Kept.class);
            assertThat(store.stories().counts().all()).isEqualTo(24 + STORIES);
        }
    }

    @Test
    void peopleTalkAboutItInProportionAndAMemberHearsOfIt() {
        var handbook = folder.resolve("handbook");
        var mill = new StoryMill();
        GrownHandbook.write(handbook, mill, STORIES);

        try (var store = Store.open(Config.at(folder.resolve("data")), Clock.systemUTC())) {
            store.imports().from(handbook, false, Progress.SILENT);
            TalkMill.fill(store, mill, STORIES);

            int threads = STORIES / TalkMill.STORIES_A_THREAD;
            assertThat(rows(store, "thread")).isEqualTo(threads);
            assertThat(rows(store, "post")).isEqualTo(threads * (1 + TalkMill.POSTS_MORE));
            assertThat(rows(store, "position")).isEqualTo(threads * TalkMill.POSITIONS);
            assertThat(rows(store, "decision where thread_id <> ''")).isEqualTo((threads + 2) / 3);
            assertThat(rows(store, "proposal")).isEqualTo((threads + 19) / 20);
            assertThat(rows(store, "notice")).isBetween(threads / 10, threads);
        }
    }

    private static int rows(Store store, String table) {
        return store.db().read(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }

    private static List<String> texts(StoryMill mill) {
        return IntStream.range(0, STORIES)
                .mapToObj(number -> StoryFile.write(mill.story(number)))
                .toList();
    }
}
