package touchstone.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.db.Database;
import touchstone.db.Trouble;
import touchstone.people.Visitor;
import touchstone.text.Language;
import touchstone.thing.Things;

/**
 * The index of all things: follows the change log, answers queries and suggestions.
 * It can lag, crash or be deleted without harm; whatever is wrong with its folder, it is built anew while pages go on.
 */
public final class SearchIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    // What was saved is found: a search waits so long at most, then it goes on without it.
    private static final Duration FOUND_WITHIN = Duration.ofSeconds(1);
    // Long enough to write down what was read last, on a slow disk too.
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    private final Things things;
    private final Supplier<Synonyms> synonyms;
    private final Follower follower;
    private final Thread thread;
    private final AtomicLong owed = new AtomicLong();

    /** The folder cannot be used now; the message is one line for the operator. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private SearchIndex(Things things, Supplier<Synonyms> synonyms, Follower follower) {
        this.things = things;
        this.synonyms = synonyms;
        this.follower = follower;
        this.thread = Thread.ofPlatform().name("index").daemon().unstarted(follower);
    }

    /**
     * Opens the index in a folder that holds nothing else.
     *
     * @param synonyms asked at every search, because they apply to queries only
     * @param identity of the database, so that the index of another one is not taken for its own
     * @throws Unusable when another process writes into the folder, or nobody can
     */
    public static SearchIndex open(
            Path folder, Database db, Things things, Supplier<Synonyms> synonyms, Supplier<String> identity) {
        var follower = new Follower(folder, identity.get(), db.changes(), things);
        var index = new SearchIndex(things, synonyms, follower);
        db.changes().follow(follower::wake);
        index.thread.start();
        return index;
    }

    /**
     * What a visitor finds; no text is a fault, and a damaged index answers with nothing until it is built anew. Only
     * where the database fails, so does the search.
     */
    public Results search(Query query, Visitor visitor, Language ui) {
        return asking(
                searcher -> new Search(searcher, things, synonyms.get(), new Audience(visitor, ui))
                        .results(query, follower.status()),
                () -> Results.nothing(query, follower.status()));
    }

    /** At most eight things whose code or title begins as typed. */
    public List<Suggestion> suggestions(String typed, Visitor visitor, Language ui) {
        var text = Query.of(typed).text();
        return asking(searcher -> new Suggestions(searcher, things, new Audience(visitor, ui)).of(text), List::of);
    }

    private interface Asking<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T asking(Asking<T> question, Supplier<T> nothing) {
        if (follower.status().equals(Status.READY)) follower.await(owed.get(), FOUND_WITHIN);
        try (var borrowed = follower.borrow()) {
            return question.of(borrowed.searcher());
        } catch (RuntimeException e) {
            if (Trouble.isIn(e)) throw e; // "nothing found" would be a lie, and the files are not to blame
            follower.suspect(e);
            return nothing.get();
        } catch (IOException | InternalError e) {
            // Bytes that are not what was written show as anything, from a wrong checksum to a place outside of an
            // array; a file that was cut while it was mapped shows as an InternalError.
            follower.suspect(e);
            return nothing.get();
        }
    }

    public Status status() {
        return follower.status();
    }

    /**
     * What stands in the change log up to a position was saved here, and whoever searches from now on finds it. The save
     * itself need not wait for that: the search does, and mostly the index has followed before anybody can ask.
     */
    public void owe(long position) {
        owed.accumulateAndGet(position, Math::max);
    }

    /** Waits until what stands in the change log up to a position is found; false when that takes longer. */
    public boolean await(long position, Duration longest) {
        return follower.await(position, longest);
    }

    @Override
    public void close() {
        follower.stop();
        try {
            // What it has not written is replayed from the change log: nothing is worth a stop that never ends.
            if (!thread.join(STOP_WITHIN)) LOG.warn("the index did not stop in time; the next start makes it whole");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
