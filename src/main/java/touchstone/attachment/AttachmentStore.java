package touchstone.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.text.Hash;

/** Keeps pictures and files, each content once. The only class that knows their tables. */
public final class AttachmentStore {
    /** So many bytes a file may have. */
    public static final long LARGEST = 25L * 1024 * 1024;

    /** So long a file stays that nothing names. */
    static final Duration UNUSED = Duration.ofDays(30);

    private static final int PIECE = 256 * 1024;
    // A draft or a proposal may keep its fields in a form that writes the slash otherwise.
    private static final Pattern NAMED = Pattern.compile("attachments(?:\\\\?/|%2[Ff])([0-9a-f]{64})");

    /** Whatever people typed that may name an attachment: what is kept, what waits, what is not saved yet. */
    private static final List<String> TEXTS = List.of(
            "select file from revision where file like '%attachments%'",
            "select fields from draft where fields like '%attachments%'",
            "select fields from proposal where fields like '%attachments%'",
            "select body from measure where body like '%attachments%'",
            "select body from post where body like '%attachments%'",
            "select body from post_version where body like '%attachments%'",
            "select reason from position where reason like '%attachments%'",
            "select reason from position_version where reason like '%attachments%'",
            "select reason from decision where reason like '%attachments%'",
            "select value from setting where value like '%attachments%'");

    private final Database db;

    public AttachmentStore(Database db) {
        this.db = db;
    }

    /**
     * Keeps a file under what it is; a picture is made anew first.
     *
     * @param name as whoever brings it calls it
     * @param content opens it, anew at each call
     */
    public Attaching keep(String name, long size, Supplier<InputStream> content) {
        return keep(name, size, content, Picture.LONGEST);
    }

    /** The same, with the long side of a picture at most so many pixels. */
    public Attaching keep(String name, long size, Supplier<InputStream> content, int longest) {
        if (size == 0) return new Attaching.Refused(Refusal.EMPTY);
        if (size > LARGEST) return new Attaching.Refused(Refusal.TOO_LARGE);
        try {
            var type = typeOf(content);
            return new Attaching.Kept(
                    type.isPicture() ? picture(name, type, content, longest) : file(name, type, size, content));
        } catch (Unfit unfit) {
            return new Attaching.Refused(unfit.why());
        }
    }

    private Attachment picture(String name, FileType type, Supplier<InputStream> content, int longest) {
        var made = Picture.of(read(content, (int) LARGEST), type, longest);
        var called = FileName.of(name, made.type()).sized(made.width(), made.height());
        var kept = new Attachment(
                Hash.sha256(made.bytes()), called, made.type(), made.bytes().length, made.width(), made.height());
        return keep(kept, () -> new ByteArrayInputStream(made.bytes()));
    }

    private Attachment file(String name, FileType type, long size, Supplier<InputStream> content) {
        return keep(new Attachment(hash(content), FileName.of(name, type), type, size, 0, 0), content);
    }

    /** What a file is by its content, whatever it is called. */
    public static FileType typeOf(Supplier<InputStream> content) {
        return FileType.of(read(content, FileType.HEAD));
    }

    /** Whoever brings what is here already gets it under the own name, and it counts as new. */
    private Attachment keep(Attachment attachment, Supplier<InputStream> content) {
        return db.write(tx -> {
            int known = tx.handle()
                    .createUpdate("update attachment set unused_since = '' where hash = :hash")
                    .bind("hash", attachment.hash())
                    .execute();
            if (known == 0) insert(tx, attachment, content);
            return attachment;
        });
    }

    private static void insert(Tx tx, Attachment attachment, Supplier<InputStream> content) {
        tx.handle()
                .createUpdate("""
                        insert into attachment (hash, name, type, size, width, height, at, unused_since)
                        values (:hash, :name, :type, :size, :width, :height, :at, '')
                        """)
                .bind("hash", attachment.hash())
                .bind("name", attachment.name().text())
                .bind("type", attachment.type().name())
                .bind("size", attachment.size())
                .bind("width", attachment.width())
                .bind("height", attachment.height())
                .bind("at", tx.at().toString())
                .execute();
        try (var in = content.get()) {
            int number = 0;
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE))
                insert(tx, attachment.hash(), number++, piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void insert(Tx tx, String hash, int number, byte[] bytes) {
        tx.handle()
                .createUpdate("insert into attachment_piece (hash, number, bytes) values (:hash, :number, :bytes)")
                .bind("hash", hash)
                .bind("number", number)
                .bind("bytes", bytes)
                .execute();
    }

    public Optional<Attachment> find(String hash) {
        return db.read(handle -> handle.createQuery(
                        "select hash, name, type, size, width, height from attachment where hash = :hash")
                .bind("hash", hash)
                .map((row, _) -> {
                    var type = FileType.named(row.getString("type"));
                    return new Attachment(
                            row.getString("hash"),
                            FileName.of(row.getString("name"), type),
                            type,
                            row.getLong("size"),
                            row.getInt("width"),
                            row.getInt("height"));
                })
                .findOne());
    }

    /**
     * Opens the content, which is read piece by piece.
     *
     * @throws IllegalStateException when it is not what was kept once: it is damaged, and is not given out
     */
    public InputStream open(Attachment attachment) {
        if (!hash(() -> pieces(attachment)).equals(attachment.hash()))
            throw new IllegalStateException(
                    "attachment " + attachment.hash() + " is damaged: restore it from a backup");
        return pieces(attachment);
    }

    private InputStream pieces(Attachment attachment) {
        return new Pieces(number -> piece(attachment.hash(), number));
    }

    // One query each, so that a slow reader keeps no connection to the database.
    private byte[] piece(String hash, int number) {
        return db.read(handle -> handle.createQuery(
                        "select bytes from attachment_piece where hash = :hash and number = :number")
                .bind("hash", hash)
                .bind("number", number)
                .mapTo(byte[].class)
                .findOne()
                .orElse(new byte[0]));
    }

    /**
     * Removes what no text, revision or draft has named for thirty days; to be called once a day.
     *
     * @return how many were removed
     */
    public int sweep() {
        var named = db.read(AttachmentStore::named);
        return db.write(tx -> {
            int removed = 0;
            mark(tx, named);
            var due = due(tx);
            // Once more, now that nobody else writes: somebody may have named one again in between.
            if (!due.isEmpty()) due.removeAll(named(tx.handle()));
            for (var hash : due) removed += remove(tx, hash);
            return removed;
        });
    }

    private static Set<String> named(Handle handle) {
        var named = new HashSet<String>();
        for (var texts : TEXTS)
            handle.createQuery(texts)
                    .mapTo(String.class)
                    .useIterator(all -> all.forEachRemaining(
                            text -> NAMED.matcher(text).results().forEach(found -> named.add(found.group(1)))));
        return named;
    }

    private static void mark(Tx tx, Set<String> named) {
        record Mark(String hash, boolean unused) {}
        var marks = tx.handle()
                .createQuery("select hash, unused_since from attachment")
                .map((row, _) -> new Mark(
                        row.getString("hash"), !row.getString("unused_since").isEmpty()))
                .list();
        for (var mark : marks) {
            if (mark.unused() != named.contains(mark.hash())) continue;
            tx.handle()
                    .createUpdate("update attachment set unused_since = :since where hash = :hash")
                    .bind("since", mark.unused() ? "" : tx.at().toString())
                    .bind("hash", mark.hash())
                    .execute();
        }
    }

    private static Set<String> due(Tx tx) {
        return new HashSet<>(tx.handle()
                .createQuery("select hash from attachment where unused_since != '' and unused_since <= :since")
                .bind("since", tx.at().minus(UNUSED).toString())
                .mapTo(String.class)
                .list());
    }

    private static int remove(Tx tx, String hash) {
        tx.handle()
                .createUpdate("delete from attachment_piece where hash = :hash")
                .bind("hash", hash)
                .execute();
        return tx.handle()
                .createUpdate("delete from attachment where hash = :hash")
                .bind("hash", hash)
                .execute();
    }

    private static byte[] read(Supplier<InputStream> content, int most) {
        try (var in = content.get()) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Supplier<InputStream> content) {
        try (var in = content.get()) {
            return Hash.sha256(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
