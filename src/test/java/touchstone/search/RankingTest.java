package touchstone.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import touchstone.App;
import touchstone.config.Config;
import touchstone.people.Visitor;
import touchstone.testing.TestSite;
import touchstone.text.Language;

/** The table of queries and their best hits over the starter handbook; whoever touches the ranking keeps it. */
class RankingTest {
    private static final Path TABLE = Path.of("src/test/resources/search/ranking.txt");

    @TempDir
    static Path data;

    private static App app;

    @BeforeAll
    static void open() {
        app = App.start(Config.at(data), TestSite.AS_OF);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    /**
     * One line of the table.
     *
     * @param ui the language of the reader's pages
     * @param within the expected hits stand among so many first ones, in any order
     * @param absent what must not be found at all
     */
    private record Row(String query, Language ui, int within, List<String> best, List<String> absent) {
        static Row of(String line) {
            var parts = line.split("\\|", -1);
            var best = new ArrayList<String>();
            var absent = new ArrayList<String>();
            for (var word : Library.words(parts[2])) {
                if (word.startsWith("!")) absent.add(word.substring(1));
                else best.add(word);
            }
            var reader = Library.words(parts[1]);
            var ui = reader.size() > 1 ? Language.of(reader.getFirst()).orElseThrow() : Language.EN;
            return new Row(parts[0].strip(), ui, Integer.parseInt(reader.getLast()), best, absent);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyQueryFindsWhatItIsAskedFor() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Row::of)
                .map(row -> dynamicTest(row.query(), () -> check(row)));
    }

    private static void check(Row row) {
        var results = app.index().search(Query.of(row.query()), Visitor.GUEST, row.ui());
        var found = results.hits().stream().map(hit -> hit.named().address()).toList();
        assertThat(found.stream().limit(row.within()).toList())
                .as("%s found %s", row.query(), found)
                .containsAll(row.best());
        assertThat(found).as(row.query()).noneMatch(row.absent()::contains);
    }
}
