package touchstone.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Ref;

class FollowingTest {
    @TempDir
    Path data;

    private Library library;

    @BeforeEach
    void open() {
        library = new Library(data);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void whatWasKeptIsFound() {
        assertThat(library.find("pistachio")).isEmpty();

        library.put(Library.thing("story", "ice", "The ice", "There was pistachio on her sleeve."));

        assertThat(library.find("pistachio")).containsExactly("ice");
    }

    @Test
    void whatChangedIsFoundByItsNewWordsOnly() {
        library.put(Library.thing("story", "ice", "The ice", "pistachio"));
        library.put(Library.thing("story", "ice", "The ice", "vanilla"));

        assertThat(library.find("vanilla")).containsExactly("ice");
        assertThat(library.find("pistachio")).isEmpty();
    }

    @Test
    void whatWasTakenAwayIsNotFound() {
        library.put(Library.thing("story", "ice", "The ice", "pistachio"));
        library.remove(new Ref("story", "id-story-ice"));

        assertThat(library.search("pistachio").total()).isZero();
    }

    @Test
    void aHitShowsTheNameThatTheThingHasNow() {
        var ice = Library.thing("story", "ice", "The ice", "pistachio");
        library.put(ice);
        library.db.write(tx -> {
            library.names.keep(tx, Library.changed(ice, title -> "Two scoops").named());
            return true; // the index has not heard of it
        });

        assertThat(library.search("pistachio").hits().getFirst().named().title())
                .isEqualTo("Two scoops");
    }

    @Test
    void aThingThatCannotBeReadKeepsNoOtherOut() {
        library.put(
                Library.thing("story", "one", "One", "pistachio"),
                Library.thing("story", "bad", "cannot be read", "pistachio"),
                Library.thing("story", "two", "Two", "pistachio"));

        assertThat(library.find("pistachio")).containsExactlyInAnyOrder("one", "two");
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorIsSaidAndTriedAgain(Error error) throws InterruptedException {
        library.put(Library.thing("story", "before", "Before", "all was well"));
        library.failing = error;
        library.keep(Library.thing("story", "ice", "The ice", "pistachio"));
        until(() -> !library.index.status().isReady());
        assertThat(library.index.status()).isEqualTo(Status.BEHIND);

        library.failing = null;
        library.followed();
        assertThat(library.index.status().isReady()).isTrue();

        assertThat(library.find("pistachio")).containsExactly("ice");
    }

    private static void until(BooleanSupplier happened) throws InterruptedException {
        for (int times = 0; times < 12_000 && !happened.getAsBoolean(); times++) Thread.sleep(5);
        assertThat(happened.getAsBoolean()).isTrue();
    }

    static Stream<Error> errors() {
        return Stream.of(new OutOfMemoryError("of a test"), new NoClassDefFoundError("of a test"));
    }

    @Test
    void aTextThatIsTooDeepKeepsNoOtherOutEvenOfARebuild() {
        library.put(
                Library.thing("story", "one", "One", "pistachio"),
                Library.thing("story", "deep", "Deep", "pistachio", Language.EN, Access.EVERYONE, new Bottomless()),
                Library.thing("story", "two", "Two", "pistachio"));
        library.index.close();
        library.index = library.open(data.resolve("other"), "ours");
        library.followed();

        assertThat(library.find("pistachio")).containsExactlyInAnyOrder("one", "two");
    }

    /** Facets that use up the stack. */
    private static final class Bottomless extends HashMap<String, List<String>> {
        private static final long serialVersionUID = 1L;

        @Override
        public List<String> getOrDefault(Object facet, List<String> none) {
            if (facet.equals("verdict")) throw new StackOverflowError("of a test");
            return none;
        }
    }

    @Test
    void aRebuildThatFailsHalfWayIsNotCalledReady() {
        library.put(Library.thing("story", "one", "One", "pistachio"));
        library.index.close();
        library.failing = new OutOfMemoryError("of a test");

        library.index = library.open(data.resolve("other"), "ours");
        assertThat(library.index.await(0, Duration.ofMillis(20))).isFalse();
        assertThat(library.index.status().state()).isEqualTo(Status.State.REBUILDING);

        library.failing = null;
        library.followed();
        assertThat(library.find("pistachio")).containsExactly("one");
    }

    @Test
    void aSearchWhoseDatabaseFailsDoesNotSayThatThereIsNothing() {
        library.put(Library.thing("story", "one", "One", "pistachio"));
        library.db.close();

        assertThatThrownBy(() -> library.search("pistachio")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void anImmenseWordKeepsNothingOut() {
        library.put(
                Library.thing("story", "long", "Long", "x".repeat(200_000)),
                Library.thing("story", "ice", "The ice", "pistachio"));

        assertThat(library.find("pistachio")).containsExactly("ice");
    }

    @Test
    void whatHappenedWhileNobodyFollowedIsCaughtUpWith() {
        library.put(Library.thing("story", "one", "One", "pistachio"));
        library.index.close();
        library.keep(Library.thing("story", "two", "Two", "pistachio"));

        library.index = library.open();
        library.followed();

        assertThat(library.find("pistachio")).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void aCrashLosesNothing() {
        library.put(Library.thing("story", "one", "One", "pistachio"));
        library.index.close();
        library.index = library.open();
        library.put(Library.thing("story", "two", "Two", "pistachio"));
        var left = copy(data.resolve("index"), data.resolve("left"));

        try (var index = library.open(left, "ours")) {
            library.index.close();
            library.index = index;
            library.followed();

            assertThat(library.find("pistachio")).containsExactlyInAnyOrder("one", "two");
        }
    }

    @Test
    void theIndexOfAnotherDatabaseIsBuiltAnew() {
        library.put(Library.thing("story", "one", "One", "pistachio"));
        library.index.close();
        library.entries.clear();
        library.entries.putAll(
                java.util.Map.of(new Ref("story", "id-story-one"), Library.thing("story", "one", "One", "vanilla")));

        library.index = library.open(data.resolve("index"), "another");
        library.followed();

        assertThat(library.find("pistachio")).isEmpty();
        assertThat(library.find("vanilla")).containsExactly("one");
    }

    @Test
    void anIndexThatIsAheadOfItsDatabaseIsBuiltAnew() {
        library.put(Library.thing("story", "one", "One", "pistachio"));
        library.index.close();
        library.db.write(tx -> tx.handle().execute("delete from change_log"));
        library.entries.remove(new Ref("story", "id-story-one"));
        var restored = new Library(data, library.entries);
        library.db.close();
        library = restored;

        assertThat(library.index.await(0, Duration.ofSeconds(60))).isTrue();
        assertThat(library.find("pistachio")).isEmpty();
    }

    @Test
    void whoeverSearchesAfterASaveFindsWhatWasSaved() {
        library.followed();
        for (int i = 0; i < 30; i++) {
            library.keep(Library.thing("story", "ice-" + i, "Ice", "pistachio" + i));
            library.index.owe(library.db.changes().head());

            assertThat(library.find("pistachio" + i)).containsExactly("ice-" + i);
        }
    }

    @Test
    void nobodyWaitsForeverForWhatNeverComes() {
        assertThat(library.index.await(Long.MAX_VALUE, Duration.ofMillis(20))).isFalse();
    }

    @Test
    void theStatusIsReadyWhenTheIndexHasFollowed() {
        library.put(Library.thing("story", "one", "One", "pistachio"));

        assertThat(library.index.status().isReady()).isTrue();
        assertThat(library.search("pistachio").status()).isEqualTo(Status.READY);
    }

    static Path copy(Path from, Path to) {
        try (var files = Files.list(from)) {
            Files.createDirectories(to);
            for (var file : files.toList()) Files.copy(file, to.resolve(file.getFileName()));
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
