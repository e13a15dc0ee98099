package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.config.Config;
import touchstone.people.Visitor;
import touchstone.search.Query;
import touchstone.testing.TestSite;
import touchstone.text.Language;

class AppTest {
    @TempDir
    private Path data;

    @Test
    void aStartAfterOneThatCrashedBeforeItsIndexWaitsForTheIndex() {
        try (var store = Store.open(Config.at(data), TestSite.AS_OF)) {
            store.firstFill(TestSite.AS_OF).fill(false);
        }

        try (var app = App.start(Config.at(data), TestSite.AS_OF)) {
            assertThat(app.index()
                            .search(Query.of("touchpoint:N2"), Visitor.GUEST, Language.EN)
                            .hits())
                    .isNotEmpty();
            assertThat(app.index().status().isReady()).isTrue();
        }
    }
}
