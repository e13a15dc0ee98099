package touchstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.Store;
import touchstone.config.Config;
import touchstone.testing.Project;
import touchstone.testing.TestSite;

/** What a new installation is filled with, and when it is left alone. */
class FirstFillTest {
    @TempDir
    private Path data;

    @Test
    void aNewInstallationGetsTheStarterOnce() {
        try (var store = open(TestSite.AS_OF)) {
            assertThat(fill(store, TestSite.AS_OF, false)).isTrue();
            assertThat(store.stories().counts().all()).isEqualTo(24);
            assertThat(fill(store, TestSite.AS_OF, false)).isFalse();
            assertThat(store.company().name()).isEqualTo("Radhaus Ahornberg");
        }
    }

    @Test
    void whoDeclinesGetsTheManualAloneForGood() {
        try (var store = open(TestSite.AS_OF)) {
            fill(store, TestSite.AS_OF, true);
            fill(store, TestSite.AS_OF, false);

            assertThat(store.stories().counts().all()).isZero();
            assertThat(store.touchpoints().lines()).isEmpty();
            assertThat(store.manual().find("first-steps")).isPresent();
        }
    }

    @Test
    void datesMoveByTheSameWholeMonthsSoThatNothingIsBornOverdue() {
        var later = Clock.fixed(Instant.parse("2028-03-20T12:00:00Z"), ZoneOffset.UTC); // 16 months after as-of
        try (var store = open(later)) {
            fill(store, later, false);

            assertThat(store.standards().find("B13").orElseThrow().reviewOn()).isEqualTo("2028-06-01");
            assertThat(store.stories().find("in-three-weeks").orElseThrow().month())
                    .contains(YearMonth.of(2027, 7));
            var overdue = store.standards().lines().stream()
                    .filter(line -> line.overdue(LocalDate.of(2028, 3, 20)))
                    .map(line -> line.code());
            assertThat(overdue).contains("B16");
        }
    }

    @Test
    void importingFirstMeansNoStarterLater() {
        try (var store = open(TestSite.AS_OF)) {
            store.imports().from(Project.path("content"), false, Progress.SILENT);
            long changes = store.db().changes().head();

            fill(store, TestSite.AS_OF, false); // only the manual, which is the same

            assertThat(store.stories().counts().all()).isEqualTo(24);
            assertThat(store.db().changes().head()).isEqualTo(changes);
        }
    }

    private Store open(Clock clock) {
        return Store.open(Config.at(data), clock);
    }

    private static boolean fill(Store store, Clock clock, boolean declined) {
        return store.firstFill(clock).fill(declined);
    }
}
