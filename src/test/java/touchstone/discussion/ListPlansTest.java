package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import touchstone.db.Database;
import touchstone.testing.Plans;
import touchstone.testing.TestSite;

/** However much is talked and decided: a list is read in its order up to the end of its page. */
class ListPlansTest {
    @TempDir
    private Path folder;

    private List<String> plan(String sql) {
        try (var db = Database.open(folder.resolve("touchstone.db"), TestSite.AS_OF)) {
            return db.read(handle -> Plans.of(handle, sql));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MINE")
    void aListOfThreadsIsWalkedInItsOrder(ThreadList list) {
        assertThat(plan(ThreadListStore.listing(list)))
                .noneMatch(step -> step.contains("ORDER BY"))
                .anyMatch(step -> step.equals("SCAN t USING INDEX "
                        + switch (list) {
                            case UNANSWERED -> "thread_unanswered";
                            case UNDECIDED -> "thread_undecided";
                            default -> "thread_newest";
                        }));
    }

    @Test
    void onesOwnThreadsAreFoundFromOnesOwnWords() {
        assertThat(plan(ThreadListStore.listing(ThreadList.MINE)))
                .noneMatch(step -> step.matches("SCAN t\\b.*"))
                .anyMatch(step -> step.contains("thread_opened"))
                .anyMatch(step -> step.contains("post_by"))
                .anyMatch(step -> step.contains("position_by"));
    }

    @Test
    void whomOneCanAskIsNotLookedUpForEachPerson() {
        assertThat(plan(PositionStore.ASKABLE))
                .noneMatch(step -> step.contains("CORRELATED"))
                .noneMatch(step -> step.matches("SCAN [nx]\\b.*"))
                .anyMatch(step -> step.startsWith("SEARCH n USING INDEX notice_thing"));
    }

    @Test
    void theLogOfDecisionsIsWalkedInItsOrder() {
        assertThat(plan(DecisionLogStore.LISTING))
                .noneMatch(step -> step.contains("ORDER BY"))
                .anyMatch(step -> step.equals("SCAN d USING INDEX decision_newest"));
    }
}
