package touchstone.db;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Tells of a failure whether it came from the database, and what an operator can do about it. */
public final class Trouble {
    // The codes of SQLite, https://sqlite.org/rescode.html; the lowest byte of the longer ones.
    private static final int PERM = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int IO_ERROR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;

    private Trouble() {}

    /** Whether the database failed, whatever was done with it. */
    public static boolean isIn(Throwable failure) {
        return cause(failure, JdbiException.class).isPresent()
                || cause(failure, SQLException.class).isPresent();
    }

    /** What is wrong and how to mend it, to be said after the name of the database; empty when that is not for an operator. */
    public static Optional<String> of(Throwable failure) {
        return cause(failure, SQLException.class).map(Trouble::words);
    }

    private static @Nullable String words(SQLException failure) {
        return switch (failure.getErrorCode() & 0xff) {
            case BUSY, LOCKED ->
                "is locked by another program, perhaps an import or a backup: let it finish or stop it, and try again";
            case PERM, READONLY, CANNOT_OPEN ->
                "cannot be opened for writing: check the rights, or choose another --data folder";
            case FULL -> "cannot grow because its disk is full: make room, and try again";
            case IO_ERROR -> "cannot be read or written because its disk fails: look after the disk, and try again";
            case CORRUPT, NOT_A_DATABASE ->
                "cannot be read as a database: restore it from a backup, or choose another --data folder";
            default -> null;
        };
    }

    private static <T> Optional<T> cause(Throwable failure, Class<T> wanted) {
        var seen = new HashSet<Throwable>();
        for (Throwable each = failure; each != null && seen.add(each); each = each.getCause())
            if (wanted.isInstance(each)) return Optional.of(wanted.cast(each));
        return Optional.empty();
    }
}
