package touchstone.db;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a database file to the schema of this version; the steps are append-only, in {@code resources/db}. */
final class Migrations {
    /** The newest step in {@code resources/db}; a test compares it with the files. */
    static final int NEWEST = 4;

    private Migrations() {}

    static void bringUpToDate(Path file) {
        boolean present = Files.exists(file);
        try (var connection = Database.source(file).getConnection()) {
            if (present) refuseForeign(connection, file);
            int version = number(connection, "pragma user_version");
            if (version > NEWEST)
                throw new ForeignDatabase(file + " was written by a newer Touchstone (schema " + version
                        + ", this one knows " + NEWEST + "): start the newer version, or choose another --data folder");
            if (version == NEWEST) return; // Flyway's first call costs 0.4 s of every start.
        } catch (SQLException e) {
            throw new ForeignDatabase(file + " "
                    + Trouble.of(e)
                            .orElse("cannot be read as a database (" + e.getMessage()
                                    + "): restore it from a backup, or choose another --data folder"));
        }
        migrate(file);
    }

    private static void refuseForeign(Connection connection, Path file) throws SQLException {
        int id = number(connection, "pragma application_id");
        boolean blank = number(connection, "select count(*) from sqlite_schema") == 0;
        if (id != Database.APPLICATION_ID && !blank)
            throw new ForeignDatabase(file + " is a database of another program: choose another --data folder");
    }

    private static void migrate(Path file) {
        steps(file).load().migrate();
        try (var connection = Database.source(file).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("pragma application_id = " + Database.APPLICATION_ID);
            statement.execute("pragma user_version = " + NEWEST);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot mark " + file, e);
        }
    }

    static FluentConfiguration steps(Path file) {
        return Flyway.configure()
                .dataSource(Database.source(file))
                .locations("classpath:db")
                .placeholders(Map.of("serial", "integer primary key autoincrement", "strict", "strict"));
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.getInt(1);
        }
    }
}
