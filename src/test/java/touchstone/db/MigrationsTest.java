package touchstone.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.testing.Project;
import touchstone.testing.TestSite;
import touchstone.text.Hash;

/** A database of an earlier version keeps every word when it is brought up to date. */
class MigrationsTest {
    /** What a step changes on purpose: what lies in the bin is known by its row there, new forms have a key each. */
    private static final List<String> CHANGED = List.of("bin.state", "draft.place");

    /** Steps that databases of people have taken: another text of one would leave them behind, so what is new is a new step. */
    private static final Map<String, String> TAKEN = Map.of(
            "V1__handbook.sql", "7367790b0cfb5c1c9d439747bf6dff7cef0b01e97d3cfb79e50326bc21e6a1f9",
            "V2__writing.sql", "1fbb6783e6a7773c85d12fec09b9ec05ec1b306637af9b0c77084550666b9e4e",
            "V3__talk.sql", "044583199946bd1d20cdda28266c9a183fe096c06781a28ea7d6c444cb3aa6db");

    @TempDir
    private Path folder;

    private record Column(String table, String name, String type) {}

    @Test
    void everyRowOfAnEarlierVersionStandsAfterAllStepsAsItWas() throws SQLException {
        for (int version = 1; version < Migrations.NEWEST; version++) {
            var file = folder.resolve("of-" + version + ".db");
            Migrations.steps(file).target(Integer.toString(version)).load().migrate();
            var columns = filled(file, version);
            var before = rows(file, columns);

            Database.open(file, TestSite.AS_OF).close();

            assertThat(before).hasSizeGreaterThan(100);
            assertThat(rows(file, columns)).isEqualTo(before);
        }
    }

    @Test
    void aStepThatWasTakenStaysAsItIs() {
        TAKEN.forEach(
                (name, hash) -> assertThat(Hash.sha256(Project.text(Project.path("src/main/resources/db/" + name))))
                        .as(name)
                        .isEqualTo(hash));
    }

    /** Puts a row into each table; every text is the same, so that each row that refers to another finds it. */
    private static List<Column> filled(Path file, int version) throws SQLException {
        try (var connection = Database.source(file).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("pragma application_id = " + Database.APPLICATION_ID);
            statement.execute("pragma user_version = " + version);
            var columns = columns(connection);
            connection.setAutoCommit(false);
            statement.execute("pragma defer_foreign_keys = on");
            for (var table : columns.stream().map(Column::table).distinct().toList()) {
                var values = columns.stream()
                        .filter(column -> column.table().equals(table))
                        .map(MigrationsTest::value)
                        .toList();
                statement.execute("insert into " + table + " values (" + String.join(", ", values) + ")");
            }
            connection.commit();
            return columns;
        }
    }

    private static String value(Column column) {
        return switch (column.type()) {
            case "TEXT" -> "'x'";
            case "BLOB" -> "x'78'";
            default -> "1";
        };
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select t.name "table", c.name, c.type
                          from pragma_table_list t, pragma_table_xinfo(t.name) c
                         where t.type = 'table' and t.schema = 'main'
                           and t.name not like 'sqlite%' and t.name not like 'flyway%'
                         order by t.name, c.cid
                        """)) {
            while (row.next()) columns.add(new Column(row.getString(1), row.getString(2), row.getString(3)));
        }
        return columns;
    }

    private static Map<String, String> rows(Path file, List<Column> columns) throws SQLException {
        var rows = new LinkedHashMap<String, String>();
        try (var connection = Database.source(file).getConnection();
                var statement = connection.createStatement()) {
            for (var column : columns) {
                var key = column.table() + "." + column.name();
                if (CHANGED.contains(key)) continue;
                try (var found = statement.executeQuery("select " + column.name() + " from " + column.table())) {
                    rows.put(key, text(found));
                }
            }
        }
        return rows;
    }

    private static String text(ResultSet found) throws SQLException {
        var values = new ArrayList<String>();
        while (found.next()) values.add(found.getString(1));
        return String.join(", ", values);
    }
}
