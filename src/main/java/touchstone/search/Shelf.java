package touchstone.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;

/** The index in its folder: one writer, many searchers, and how far it has followed. */
final class Shelf {
    /** Counts up whenever documents or analysis change: an index of another format is built anew. */
    static final String FORMAT = "4";

    private static final double MEMORY_MB = 24;
    private static final int SEGMENTS = 2;
    private static final double SMALL_MB = 4;
    private static final double SMALL_TOGETHER_MB = 16;

    final IndexWriter writer;
    final SearcherManager searchers;
    private final Directory directory;
    private final String database;
    private final long position;

    private Shelf(Directory directory, IndexWriter writer, String database) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.database = database;
        this.position = kept(writer, database);
        this.searchers = new SearcherManager(writer, new Columns.Warming());
    }

    /** Opens what is in the folder. */
    static Shelf open(Path folder, String database) throws IOException {
        Files.createDirectories(folder);
        return at(folder, database, IndexWriterConfig.OpenMode.APPEND);
    }

    /** Empties the folder and begins anew. */
    static Shelf fresh(Path folder, String database) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) if (Files.isRegularFile(file)) Files.deleteIfExists(file);
        }
        return at(folder, database, IndexWriterConfig.OpenMode.CREATE);
    }

    private static Shelf at(Path folder, String database, IndexWriterConfig.OpenMode mode) throws IOException {
        // What one save writes stays in memory until it is merged or committed: a file for it would cost more than the
        // save.
        var directory = new NRTCachingDirectory(FSDirectory.open(folder), SMALL_MB, SMALL_TOGETHER_MB);
        try {
            var writer = new IndexWriter(directory, config(mode));
            try {
                return new Shelf(directory, writer, database);
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new SearchIndex.Unusable(
                    folder + " is in use by another program: stop it, or choose another --data folder", e);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** The position kept with the index, -1 when it is incomplete, of another format or of another database. */
    long position() {
        return position;
    }

    /** Reads every byte once and fails when one has changed since it was written. */
    void verify() throws IOException {
        var searcher = searchers.acquire();
        try {
            for (var leaf : searcher.getIndexReader().leaves()) leaf.reader().checkIntegrity();
        } finally {
            searchers.release(searcher);
        }
    }

    /** Makes durable what was written, and how far the change log is in it. */
    void commit(long reached) throws IOException {
        writer.setLiveCommitData(Map.of("format", FORMAT, "database", database, "position", Long.toString(reached))
                .entrySet());
        writer.commit();
    }

    /**
     * Merges what a building anew has left: a search looks every word up in every segment, and a large index is built in
     * more than a dozen. Only then; to merge so far after every change would write the whole index again and again.
     */
    void pack() throws IOException {
        writer.forceMerge(SEGMENTS);
    }

    /** Lets go of the folder without keeping what was not committed. */
    void discard() throws IOException {
        try (directory) {
            try {
                searchers.close();
            } finally {
                writer.rollback();
            }
        }
    }

    private static long kept(IndexWriter writer, String database) {
        var data = new HashMap<String, String>();
        var kept = writer.getLiveCommitData();
        if (kept != null) kept.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        boolean ours = FORMAT.equals(data.get("format")) && database.equals(data.get("database"));
        var position = data.getOrDefault("position", "");
        return ours && position.matches("[0-9]{1,18}") ? Long.parseLong(position) : -1;
    }

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        return new IndexWriterConfig(Analysis.indexing())
                .setSimilarity(Ranking.SIMILARITY)
                .setOpenMode(mode)
                .setCommitOnClose(false)
                // A start must not wait for a merge that it does not need; merges go on beside.
                .setMaxFullFlushMergeWaitMillis(0)
                .setRAMBufferSizeMB(MEMORY_MB);
    }
}
