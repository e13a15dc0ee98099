package touchstone.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.testing.Patience;
import touchstone.testing.Project;
import touchstone.testing.TestSite;

/** Acts are whole and durable, the change log is followed, and foreign files are refused. */
class DatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void anActThatFailsLeavesNothing() {
        try (var db = open()) {
            assertThatThrownBy(() -> db.write(tx -> {
                        tx.changed("story", "1");
                        throw new IllegalStateException("in the middle");
                    }))
                    .hasMessage("in the middle");

            assertThat(db.changes().head()).isZero();
            assertThat(db.changes().after(0, 10)).isEmpty();
        }
    }

    @Test
    void whatFailsSaysNothingOfWhatItWasAskedWith() {
        try (var db = open()) {
            assertThatThrownBy(() -> db.read(handle -> handle.createQuery("select absent from setting where key = :key")
                            .bind("key", "a secret")
                            .mapTo(String.class)
                            .list()))
                    .hasMessageContaining("absent")
                    .message()
                    .doesNotContain("a secret");
            assertThatThrownBy(() -> db.write(tx -> tx.handle()
                            .createUpdate("insert into setting (absent) values (:value)")
                            .bind("value", "a secret")
                            .execute()))
                    .hasMessageContaining("absent")
                    .message()
                    .doesNotContain("a secret");
        }
    }

    @Test
    void manyWhoAskAtOnceShareOneAnswer() {
        try (var db = open();
                var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var computed = new AtomicInteger();
            var all = new CountDownLatch(8);
            var snapshot = new Snapshot<>(db.changes(), () -> {
                Patience.await("everybody to ask", all);
                return computed.incrementAndGet();
            });
            for (int i = 0; i < 8; i++)
                askers.execute(() -> {
                    all.countDown();
                    snapshot.get();
                });
            assertThat(snapshot.get()).isEqualTo(1);
            assertThat(snapshot.get()).isEqualTo(1);
        }
    }

    @Test
    void whatWasWrittenIsThereAfterOpeningAgain() {
        try (var db = open()) {
            db.write(tx -> {
                tx.changed("story", "1");
                tx.changed("standard", "2");
                return true;
            });
        }
        try (var db = open()) {
            assertThat(db.changes().after(1, 10)).containsExactly(new Change(2, "standard", "2"));
            assertThat(db.changes().head()).isEqualTo(2);
        }
    }

    @Test
    void followersHearOfOwnActsAndOfThoseOfOtherProcesses() {
        try (var db = open();
                var other = open()) {
            var heard = new CountDownLatch(1);
            db.changes().follow(heard::countDown);

            other.write(tx -> {
                tx.changed("story", "1");
                return true;
            });

            Patience.await("word of the change", heard);
            assertThat(db.changes().head()).isEqualTo(1);
        }
    }

    @Test
    void aSnapshotIsTakenAgainOnlyWhenTheChangeLogHasMoved() {
        try (var db = open()) {
            var takes = new AtomicInteger();
            var snapshot = new Snapshot<>(db.changes(), takes::incrementAndGet);
            assertThat(snapshot.get()).isEqualTo(1);
            assertThat(snapshot.get()).isEqualTo(1);

            db.write(tx -> {
                tx.changed("story", "1");
                return true;
            });

            assertThat(snapshot.get()).isEqualTo(2);
        }
    }

    @Test
    void manyWritersAtOnceLoseNothing() {
        try (var db = open()) {
            IntStream.range(0, 200)
                    .parallel()
                    .forEach(number -> db.write(tx -> {
                        tx.changed("story", Integer.toString(number));
                        return true;
                    }));

            assertThat(db.changes().after(0, 1_000))
                    .extracting(Change::id)
                    .doesNotHaveDuplicates()
                    .hasSize(200);
        }
    }

    @Test
    void foreignAndNewerDatabasesAreRefusedInOneSentence() throws IOException, SQLException {
        var garbage = Files.writeString(folder.resolve("garbage.db"), "this is no database, whatever its name says");
        assertThatThrownBy(() -> Database.open(garbage, TestSite.AS_OF)).isInstanceOf(ForeignDatabase.class);

        var foreign = folder.resolve("foreign.db");
        execute(foreign, "create table note (text text)");
        assertThatThrownBy(() -> Database.open(foreign, TestSite.AS_OF))
                .isInstanceOf(ForeignDatabase.class)
                .hasMessageContaining("another program");

        open().close();
        execute(file(), "pragma user_version = 999");
        assertThatThrownBy(this::open).isInstanceOf(ForeignDatabase.class).hasMessageContaining("newer");
    }

    @Test
    void theNewestMigrationIsTheOneThatTheProgramKnows() {
        var newest = Project.files("src/main/resources/db", "V*.sql").stream()
                .map(file -> file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"))
                .mapToInt(Integer::parseInt)
                .max();
        assertThat(newest).hasValue(Migrations.NEWEST);
    }

    @Test
    void theDatabaseIsSetForDurability() {
        try (var db = open()) {
            assertThat(db.<String>write(tx -> pragma(tx, "journal_mode"))).isEqualTo("wal");
            assertThat(db.<String>write(tx -> pragma(tx, "synchronous"))).isEqualTo("2"); // FULL
            assertThat(db.<String>write(tx -> pragma(tx, "foreign_keys"))).isEqualTo("1");
        }
    }

    private static String pragma(Tx tx, String name) {
        return tx.handle().createQuery("pragma " + name).mapTo(String.class).one();
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (var connection = Database.source(file).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Database open() {
        return Database.open(file(), TestSite.AS_OF);
    }

    private Path file() {
        return folder.resolve("touchstone.db");
    }
}
