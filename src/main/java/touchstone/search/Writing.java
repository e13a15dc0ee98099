package touchstone.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.IndexWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.db.Change;
import touchstone.db.ChangeLog;
import touchstone.thing.Entry;
import touchstone.thing.Kind;
import touchstone.thing.Ref;
import touchstone.thing.Things;

/** Writes things into an index: those that changed, or all of them. */
final class Writing {
    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);
    private static final int BATCH = 100;
    private static final int WRITERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final Things things;
    private final ChangeLog changes;
    /** Things that cost the writer its life: no rebuild may run into them again before they have changed. */
    private final Set<Ref> deadly = ConcurrentHashMap.newKeySet();

    /** Is told how many things are written. */
    interface Progress {
        void done(int things) throws IOException;
    }

    Writing(Things things, ChangeLog changes) {
        this.things = things;
        this.changes = changes;
    }

    /** Writes each thing that changed once, as it is now. */
    void changed(IndexWriter writer, Collection<Change> changed) throws IOException {
        var ids = new LinkedHashMap<String, Set<String>>();
        for (var change : changed)
            ids.computeIfAbsent(change.kind(), kind -> new LinkedHashSet<>()).add(change.id());
        var refs = changed.stream()
                .map(change -> new Ref(change.kind(), change.id()))
                .distinct()
                .toList();
        for (var kind : things.kinds()) {
            var all = new LinkedHashSet<>(ids.getOrDefault(kind.name(), Set.of()));
            all.addAll(kind.leaningOn(refs));
            var some = List.copyOf(all);
            for (int from = 0; from < some.size(); from += BATCH)
                replace(writer, kind, some.subList(from, Math.min(from + BATCH, some.size())));
        }
    }

    /** How many things there are. */
    int count() {
        int count = 0;
        for (var kind : things.kinds())
            for (var ids = after(kind, "", 10 * BATCH); !ids.isEmpty(); ids = after(kind, ids.getLast(), 10 * BATCH))
                count += ids.size();
        return count;
    }

    /** Writes all things into an empty index, with all processors; memory holds but a few batches at a time. */
    void all(IndexWriter writer, BooleanSupplier stopped, Progress progress) throws IOException {
        var failure = new AtomicReference<Throwable>();
        var written = new AtomicInteger();
        var room = new Semaphore(2 * WRITERS);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var kind : things.kinds())
                for (var ids = after(kind, "", BATCH); !ids.isEmpty(); ids = after(kind, ids.getLast(), BATCH)) {
                    if (stopped.getAsBoolean() || failure.get() != null) break;
                    var entries = entries(kind, ids);
                    room.acquireUninterruptibly();
                    writers.execute(() -> {
                        try {
                            for (var entry : entries) add(writer, entry);
                            progress.done(written.addAndGet(entries.size()));
                        } catch (IOException | RuntimeException | Error e) {
                            failure.compareAndSet(null, e);
                        } finally {
                            room.release();
                        }
                    });
                }
        }
        if (failure.get() != null) throw new IOException("the index could not be written", failure.get());
    }

    private List<String> after(Kind kind, String id, int limit) {
        return things.idsAfter(kind.name(), id, limit);
    }

    private void replace(IndexWriter writer, Kind kind, List<String> ids) throws IOException {
        var absent = new HashSet<>(ids);
        for (var entry : entries(kind, ids)) {
            absent.remove(entry.named().ref().id());
            deadly.remove(entry.named().ref());
            writer.deleteDocuments(Documents.term(entry.named().ref()));
            add(writer, entry);
        }
        for (var id : absent) writer.deleteDocuments(Documents.term(new Ref(kind.name(), id)));
    }

    private void add(IndexWriter writer, Entry entry) throws IOException {
        if (deadly.contains(entry.named().ref())) return;
        try {
            writer.addDocument(Documents.of(entry));
        } catch (IllegalArgumentException | StackOverflowError e) {
            LOG.warn("{} cannot be indexed and will not be found", entry.named().dataRef(), e);
            if (writer.isOpen()) return;
            deadly.add(entry.named().ref());
            throw new IOException("the writer of the index gave up", e);
        }
    }

    /** The entries of these things; one that cannot be made must not keep the others out. */
    private List<Entry> entries(Kind kind, List<String> ids) {
        try {
            return kind.entries(ids);
        } catch (RuntimeException | StackOverflowError e) {
            changes.after(Long.MAX_VALUE - 1, 1); // fails as well when it is the database that is out of order
            if (ids.size() > 1)
                return ids.stream()
                        .flatMap(id -> entries(kind, List.of(id)).stream())
                        .toList();
            LOG.warn("{}:{} cannot be read for the index and will not be found", kind.name(), ids.getFirst(), e);
            return List.of();
        }
    }
}
