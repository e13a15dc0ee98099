package touchstone.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is wrong with the folder of the index, searching ends up as if nothing had been. */
class DamageTest {
    @TempDir
    Path data;

    /** Ways in which a folder can be wrong at the start. */
    enum Damage {
        NO_FOLDER {
            @Override
            void happen(Path index) throws IOException {
                for (var file : files(index, "")) Files.delete(file);
                Files.delete(index);
            }
        },
        EMPTY_FOLDER {
            @Override
            void happen(Path index) throws IOException {
                for (var file : files(index, "")) Files.delete(file);
            }
        },
        EMPTY_SEGMENTS {
            @Override
            void happen(Path index) throws IOException {
                for (var file : files(index, "segments_")) Files.write(file, new byte[0]);
            }
        },
        NO_SEGMENTS {
            @Override
            void happen(Path index) throws IOException {
                for (var file : files(index, "segments_")) Files.delete(file);
            }
        },
        GARBAGE_SEGMENTS {
            @Override
            void happen(Path index) throws IOException {
                for (var file : files(index, "segments_")) Files.writeString(file, "garbage ".repeat(100));
            }
        },
        HALF_A_FILE {
            @Override
            void happen(Path index) throws IOException {
                for (var file : files(index, "_"))
                    try (var half = new RandomAccessFile(file.toFile(), "rw")) {
                        half.setLength(half.length() / 2);
                    }
            }
        },
        A_FILE_LESS {
            @Override
            void happen(Path index) throws IOException {
                Files.delete(files(index, "_").getFirst());
            }
        },
        FLIPPED_BYTES {
            @Override
            void happen(Path index) throws IOException {
                for (var file : files(index, "_"))
                    try (var flipped = new RandomAccessFile(file.toFile(), "rw")) {
                        for (long at = flipped.length() / 4; at < flipped.length() - 16; at += 97) {
                            flipped.seek(at);
                            int before = flipped.read();
                            flipped.seek(at);
                            flipped.write(~before);
                        }
                    }
            }
        },
        A_LOCK_LEFT_BEHIND {
            @Override
            void happen(Path index) throws IOException {
                Files.writeString(index.resolve("write.lock"), "left by a process that was killed");
            }
        },
        STRANGE_FILES {
            @Override
            void happen(Path index) throws IOException {
                Files.writeString(index.resolve("_zz.cfs"), "not an index");
                Files.writeString(index.resolve("notes.txt"), "not an index");
                Files.writeString(index.resolve("segments_zzz"), "not an index");
            }
        };

        abstract void happen(Path index) throws IOException;

        static List<Path> files(Path index, String start) throws IOException {
            try (Stream<Path> files = Files.list(index)) {
                return files.filter(file -> file.getFileName().toString().startsWith(start))
                        .sorted()
                        .toList();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedIndexIsBuiltAnew(Damage damage) {
        try (var library = Library.ofTheStarter(data)) {
            library.settled();
            var whole = library.find("what do we promise on the phone?");
            library.index.close();

            damage(damage);
            library.index = library.open();
            assertThat(library.search("phone").query()).isEqualTo(Query.of("phone")); // an answer at any time
            library.settled();

            var found = library.find("what do we promise on the phone?");
            // A replaced version still weighs a little, so that hits of nearly the same worth may change places.
            assertThat(found).containsExactlyInAnyOrderElementsOf(whole);
            assertThat(found).startsWith(whole.subList(0, 5).toArray(String[]::new));
            assertThat(library.index.status().isReady()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HALF_A_FILE", "FLIPPED_BYTES"})
    void damageThatHappensWhileSearchingIsMended(Damage damage) {
        try (var library = Library.ofTheStarter(data)) {
            library.settled();
            var whole = library.find("helmet");
            library.index.close();
            library.index = library.open();
            damage(damage);

            for (int times = 0; times < 20; times++)
                assertThat(library.search("helmet " + times)).isNotNull();
            library.index.close();
            library.index = library.open();
            library.settled();

            // In any order: a fresh index counts no deleted texts, which can change places among equals.
            assertThat(library.find("helmet")).containsExactlyInAnyOrderElementsOf(whole);
        }
    }

    private void damage(Damage damage) {
        try {
            damage.happen(data.resolve("index"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
