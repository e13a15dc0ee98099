package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.people.Role;
import touchstone.testing.Project;
import touchstone.testing.TestSite;

/** Every address of the product, and what each kind of visitor gets there: {@code permissions.txt} is the one table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsTest {
    private static final String TABLE = "src/test/resources/permissions.txt";
    private static final List<String> VISITORS = List.of("guest here", "guest elsewhere", "member", "editor", "admin");

    private TestSite site;
    private final Map<String, List<String>> table = new LinkedHashMap<>();

    @BeforeAll
    void open() {
        site = TestSite.starter();
        for (var binned : List.of("third-time-unlucky", "the-rounded-bill"))
            site.editor().post("/stories/" + binned + "/remove", "");
        for (var line : Project.text(Project.path(TABLE)).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var cells = List.of(line.strip().split("\\s+"));
            var before = table.put(cells.get(0) + " " + cells.get(1), cells.subList(2, cells.size()));
            assertThat(before).as("one row for " + cells).isNull();
        }
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void everyAddressStandsInTheTableAndNoOther() {
        assertThat(table.keySet())
                .containsExactlyInAnyOrderElementsOf(site.app().inventory().stream()
                        .map(address -> address.method() + " " + address.path())
                        .toList());
    }

    @Test
    void everyVisitorGetsWhatTheTableSays() {
        var wrong = new ArrayList<String>();
        table.forEach((address, cells) -> {
            var method = address.substring(0, address.indexOf(' '));
            for (int visitor = 0; visitor < VISITORS.size(); visitor++) {
                int status = status(VISITORS.get(visitor), method, cells.getFirst());
                var expected = cells.get(visitor + 1);
                if (!expected.equals(Integer.toString(status)))
                    wrong.add("%s as %s: %d instead of %s".formatted(address, VISITORS.get(visitor), status, expected));
            }
        });

        assertThat(wrong).isEmpty();
    }

    /** Each visitor comes with a session of its own, as some addresses end it. */
    private int status(String visitor, String method, String path) {
        String[] headers =
                switch (visitor) {
                    case "guest here" -> new String[] {"Accept-Language", "en"};
                    case "guest elsewhere" -> new String[] {"X-Forwarded-For", "192.0.2.7"};
                    default -> new String[] {"Cookie", "session=" + session(visitor)};
                };
        var answer = method.equals("GET") ? site.get(path, headers) : site.post(path, "", headers);
        return answer.status();
    }

    private String session(String role) {
        var person = site.signedIn(Role.valueOf(role.toUpperCase(Locale.ROOT))).person();
        return site.signedIn(person).session();
    }
}
