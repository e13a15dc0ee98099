package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Runtime.Version;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the floors under the libraries with a known fault: nobody goes back below the version that mended it. */
class LibrariesTest {
    private static final Pattern IN_JAR_NAME = Pattern.compile("-(\\d+(?:\\.\\d+)*)\\.jar$");

    /** SQLite 3.7.0 to 3.51.2 can corrupt a database when the write-ahead log is reset. */
    @Test
    void sqliteDoesNotLoseTheLog() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                var statement = connection.createStatement();
                var result = statement.executeQuery("select sqlite_version()")) {
            assertThat(Version.parse(result.getString(1))).isGreaterThanOrEqualTo(Version.parse("3.51.3"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "org.owasp.html.PolicyFactory, 20260313.1, CVE-2025-66021: markup slipped through noscript",
        "gg.jte.output.Utf8ByteOutput, 3.1.16, CVE-2025-23026: backticks in scripts were not escaped",
        "org.eclipse.jetty.server.Server, 12.0.25, requests could exhaust the server"
    })
    void aMendedLibraryStaysMended(String type, String floor, String fault) throws ClassNotFoundException {
        var jar = Class.forName(type)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        var version = IN_JAR_NAME.matcher(jar);

        assertThat(version.find()).as(jar).isTrue();
        assertThat(Version.parse(version.group(1))).as(fault).isGreaterThanOrEqualTo(Version.parse(floor));
    }
}
