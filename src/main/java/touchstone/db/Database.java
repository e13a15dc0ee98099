package touchstone.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite database of one data folder: many readers, one writer, every act one durable transaction.
 * {@code synchronous=FULL}, because only that survived a simulated power cut without a lost row.
 */
public final class Database implements AutoCloseable {
    /** Marks a file as ours: "Tchs" in ASCII. */
    static final int APPLICATION_ID = 0x54636873;

    private static final int READERS = 8;

    private final HikariDataSource readers;
    private final HikariDataSource writer;
    private final Jdbi reading;
    private final Jdbi writing;
    private final Clock clock;
    private final ReentrantLock oneWriter = new ReentrantLock();
    private final LongAdder statements = new LongAdder();
    private final ChangeLog changes;
    private final ForeignChanges foreign;

    private Database(Path file, Clock clock) {
        this.clock = clock;
        readers = pool(file, READERS);
        writer = pool(file, 1);
        reading = quiet(Jdbi.create(readers));
        reading.setSqlLogger(new Counting(statements));
        writing = quiet(Jdbi.create(writer));
        changes = new ChangeLog(reading);
        foreign = new ForeignChanges(file, changes);
    }

    /**
     * Opens the database in a file, makes it when absent and brings its schema up to date.
     *
     * @throws ForeignDatabase when the file belongs to something else or to a newer Touchstone, or is locked
     * @throws DataFolder.Taken when the folder cannot be used
     */
    public static Database open(Path file, Clock clock) {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) DataFolder.make(folder);
        Migrations.bringUpToDate(file);
        return new Database(file, clock);
    }

    /** Runs queries on one connection and gives back what they found. */
    public <T> T read(Function<Handle, T> queries) {
        return reading.withHandle(queries::apply);
    }

    /** Runs one act: everything in it is kept, durably, or nothing. The followers of the change log hear of it. */
    public <T> T write(Function<Tx, T> act) {
        boolean changed;
        List<Runnable> afterwards;
        T result;
        oneWriter.lock();
        try (var handle = writing.open()) {
            var tx = new Tx(handle, Instant.now(clock).truncatedTo(ChronoUnit.MILLIS));
            result = handle.inTransaction(ignored -> act.apply(tx));
            changed = tx.hasChanged();
            afterwards = tx.afterwards();
        } finally {
            oneWriter.unlock();
        }
        if (changed) changes.look();
        afterwards.forEach(Runnable::run);
        return result;
    }

    public ChangeLog changes() {
        return changes;
    }

    /** Whether it can be read now. */
    public boolean answers() {
        try {
            return read(handle ->
                    handle.createQuery("select 1").mapTo(Integer.class).one() == 1);
        } catch (JdbiException silent) {
            return false;
        }
    }

    /** How many statements the readers have run, without followers; a test holds a page's queries constant with it. */
    public long statements() {
        return statements.sum();
    }

    @Override
    public void close() {
        foreign.close();
        writer.close();
        readers.close();
    }

    /** What is asked and kept stays out of messages, and so out of the log: it may be a secret, or somebody's words. */
    private static Jdbi quiet(Jdbi jdbi) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.getConfig(SqlStatements.class).setIncludeBindingsInTelemetry(false);
        return jdbi;
    }

    private static HikariDataSource pool(Path file, int size) {
        var config = new HikariConfig();
        config.setDataSource(source(file));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        config.setPoolName(size == 1 ? "writer" : "readers");
        return new HikariDataSource(config);
    }

    static SQLiteDataSource source(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5_000);
        config.setCacheSize(-16_000);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private record Counting(LongAdder statements) implements SqlLogger {
        @Override
        public void logBeforeExecution(StatementContext context) {
            // Followers of the change log run in daemon threads of the platform: what they ask belongs to no page.
            var thread = Thread.currentThread();
            if (thread.isVirtual() || !thread.isDaemon()) statements.increment();
        }
    }
}
