package touchstone.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.db.Database;
import touchstone.history.Deed;
import touchstone.history.RevisionStore;
import touchstone.text.Hash;

class AttachmentStoreTest {
    @TempDir
    private Path folder;

    private final Days days = new Days();
    private Database db;
    private AttachmentStore store;

    @BeforeEach
    void open() {
        db = Database.open(folder.resolve("touchstone.db"), days);
        store = new AttachmentStore(db);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 262_143, 262_144, 262_145, 1_000_000})
    void aFileComesOutAsItWentIn(int size) throws IOException {
        var bytes = new byte[size];
        new Random(7).nextBytes(bytes);

        var kept = kept("blob.bin", bytes);

        assertThat(kept.hash()).isEqualTo(Hash.sha256(bytes));
        assertThat(store.find(kept.hash())).contains(kept);
        try (var in = store.open(kept)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void theSameContentIsKeptOnce() {
        var one = kept("one.txt", "the same words".getBytes(UTF_8));
        var two = kept("two.txt", "the same words".getBytes(UTF_8));

        assertThat(two.hash()).isEqualTo(one.hash());
        assertThat(two.markdown()).isEqualTo("[two.txt](/attachments/" + one.hash() + "/two.txt)");
        assertThat(number("attachment")).isEqualTo(1);
        assertThat(number("attachment_piece")).isEqualTo(1);
    }

    @Test
    void theSamePhotographIsKeptOnce() {
        var photograph = Camera.held(1, Camera.landscape(60, 40));

        assertThat(kept("a.jpg", photograph).hash())
                .isEqualTo(kept("b.jpg", photograph).hash());
        assertThat(number("attachment")).isEqualTo(1);
    }

    @Test
    void aPictureIsShownAndAFileIsLinked() {
        var picture = kept("Unser_Hof [neu].PNG", Camera.as("png", Camera.drawing(60, 40)));
        var file = kept("Plan.pdf", "%PDF-1.7".getBytes(UTF_8));

        assertThat(picture.markdown())
                .isEqualTo("![Unser\\_Hof -neu-](/attachments/" + picture.hash() + "/Unser_Hof%20-neu--60x40.png)");
        assertThat(file.markdown()).isEqualTo("[Plan.pdf](/attachments/" + file.hash() + "/Plan.pdf)");
    }

    @Test
    void whatCannotBeKeptIsRefusedAndLeavesNothing() {
        assertThat(store.keep("a.txt", 0, () -> new ByteArrayInputStream(new byte[0])))
                .isEqualTo(new Attaching.Refused(Refusal.EMPTY));
        assertThat(store.keep("a.txt", AttachmentStore.LARGEST + 1, () -> new ByteArrayInputStream(new byte[9])))
                .isEqualTo(new Attaching.Refused(Refusal.TOO_LARGE));
        assertThat(keep("a.png", Camera.promising(40_000, 40_000)))
                .isEqualTo(new Attaching.Refused(Refusal.TOO_MANY_PIXELS));
        assertThat(keep("a.png", "GIF89a=1;alert(1)".getBytes(UTF_8)))
                .isEqualTo(new Attaching.Refused(Refusal.NO_PICTURE));
        assertThat(number("attachment") + number("attachment_piece")).isZero();
    }

    @Test
    void whatWasDamagedIsNotGivenOut() {
        var kept = kept("a.txt", "words".getBytes(UTF_8));
        db.write(tx -> tx.handle().execute("update attachment_piece set bytes = ?", (Object) "WORDS".getBytes(UTF_8)));

        assertThatThrownBy(() -> store.open(kept).close())
                .hasMessageContaining(kept.hash())
                .hasMessageContaining("backup");
    }

    @Test
    void whatNothingNamesForThirtyDaysIsRemoved() {
        var kept = kept("a.txt", "words".getBytes(UTF_8));

        assertThat(store.sweep()).isZero();
        days.pass(29);
        assertThat(store.sweep()).isZero();
        assertThat(store.find(kept.hash())).isPresent();
        days.pass(1);
        assertThat(store.sweep()).isEqualTo(1);

        assertThat(store.find(kept.hash())).isEmpty();
        assertThat(number("attachment_piece")).isZero();
    }

    @Test
    void whatARevisionOrADraftNamesStays() {
        var revised = kept("a.txt", "one".getBytes(UTF_8));
        var drafted = kept("b.txt", "two".getBytes(UTF_8));
        var encoded = kept("c.txt", "three".getBytes(UTF_8));
        var unused = kept("d.txt", "four".getBytes(UTF_8));
        db.write(tx -> {
            new RevisionStore(db).keep(tx, "story", "1", 1, "see " + revised.markdown(), Deed.of("here", "a test"));
            tx.handle().execute("insert into department values ('d', 'd', 'D', 'D', 1)");
            tx.handle()
                    .execute("insert into person (id, slug, name, name_de, department_id, management,"
                            + " customer_facing, active) values ('p', 'p', 'P', '', 'd', 0, 0, 1)");
            return draft(tx.handle(), "/a", "{\"situation\":\"" + drafted.markdown() + "\"}")
                    + draft(tx.handle(), "/b", "situation=" + encoded.path().replace("/", "%2F"));
        });

        sweepDaily(70);

        assertThat(store.find(revised.hash())).isPresent();
        assertThat(store.find(drafted.hash())).isPresent();
        assertThat(store.find(encoded.hash())).isPresent();
        assertThat(store.find(unused.hash())).isEmpty();

        db.write(tx -> tx.handle().execute("delete from draft where place = '/a'"));
        sweepDaily(30);
        assertThat(store.find(drafted.hash())).isPresent();
        sweepDaily(1);
        assertThat(store.find(drafted.hash())).isEmpty();
    }

    @Test
    void whoBringsItAgainHasThirtyDaysAgain() {
        var kept = kept("a.txt", "words".getBytes(UTF_8));
        sweepDaily(29);
        kept("b.txt", "words".getBytes(UTF_8));

        sweepDaily(30);
        assertThat(store.find(kept.hash())).isPresent();
        sweepDaily(1);
        assertThat(store.find(kept.hash())).isEmpty();
    }

    private void sweepDaily(int number) {
        for (int i = 0; i < number; i++) {
            store.sweep();
            days.pass(1);
        }
    }

    private static int draft(org.jdbi.v3.core.Handle handle, String place, String fields) {
        return handle.execute(
                "insert into draft (person_id, place, strand, title, fields, based_on, at, state)"
                        + " values ('p', ?, 'first', '', ?, 0, '', '')",
                place,
                fields);
    }

    private Attachment kept(String name, byte[] bytes) {
        return ((Attaching.Kept) keep(name, bytes)).attachment();
    }

    private Attaching keep(String name, byte[] bytes) {
        return store.keep(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private int number(String table) {
        return db.read(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }

    /** A clock that goes on by days. */
    private static final class Days extends Clock {
        private Instant now = Instant.parse("2026-11-15T12:00:00Z");

        void pass(int days) {
            now = now.plus(Duration.ofDays(days));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
