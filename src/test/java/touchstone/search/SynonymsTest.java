package touchstone.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.people.Visitor;
import touchstone.text.Language;

class SynonymsTest {
    private static final Synonyms SOME = Synonyms.of("""
            # what we call things
            loan bike, courtesy bike, Leihrad   # three of a kind

            complaint, Reklamation
            alone
            ,,,
            """);

    @Test
    void aSetIsKnownByEachOfItsWordsInAnyForm() {
        assertThat(SOME.at(List.of("complaints"), 0).orElseThrow().others()).containsExactly("Reklamation");
        assertThat(SOME.at(List.of("Reklamationen"), 0).orElseThrow().others()).containsExactly("complaint");
    }

    @Test
    void severalWordsInARowAreOne() {
        var same = SOME.at(List.of("a", "courtesy", "bike", "please"), 1).orElseThrow();

        assertThat(same.length()).isEqualTo(2);
        assertThat(same.others()).containsExactly("loan bike", "Leihrad");
    }

    @Test
    void whatStandsInNoSetHasNoSynonyms() {
        assertThat(SOME.at(List.of("alone"), 0)).isEmpty();
        assertThat(SOME.at(List.of("bike"), 0)).isEmpty();
        assertThat(Synonyms.NONE.at(List.of("complaint"), 0)).isEmpty();
    }

    @Test
    void aChangedFileNeedsNoNewIndex(@TempDir Path data) {
        try (var library = new Library(data)) {
            library.put(Library.thing("story", "gnu", "Gnu", "a wildebeest came in"));
            assertThat(library.find("antelope")).isEmpty();
            library.index.close();

            var changed = SearchIndex.open(
                    data.resolve("index"),
                    library.db,
                    library.things,
                    () -> Synonyms.of("antelope, wildebeest"),
                    () -> "ours");
            library.index = changed;
            library.followed();

            assertThat(changed.search(Query.of("antelope"), Visitor.GUEST, Language.EN)
                            .total())
                    .isEqualTo(1);
        }
    }

    @Test
    void noWordOfTheProjectsFileStandsInTwoSets() throws Exception {
        var places = new HashMap<List<String>, Integer>();
        var lines = Files.readAllLines(Library.CONTENT.resolve("synonyms.txt"));
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).startsWith("#")) continue;
            for (var word : lines.get(line).split(",", -1)) {
                if (word.isBlank()) continue;
                var before = places.putIfAbsent(Analysis.folded(word), line);
                assertThat(before == null || before == line).as(word).isTrue();
            }
        }
    }
}
