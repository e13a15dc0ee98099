package touchstone.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.testing.TestSite;

/** No link leads nowhere: a reader who follows all of them from the first page never meets an error. */
class LinksTest {
    private static final int ENOUGH = 400;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyLinkOfTheStarterLeadsSomewhere(String language) {
        try (var site = TestSite.starter()) {
            assertThat(dead(path -> site.get(path, "Accept-Language", language)))
                    .isEmpty();
        }
    }

    @Test
    void everyLinkOfAnEmptyHandbookLeadsSomewhere() {
        try (var site = TestSite.empty()) {
            assertThat(dead(site::get)).isEmpty();
            assertThat(dead(site.admin()::get)).isEmpty();
        }
    }

    private static List<String> dead(Function<String, TestSite.Answer> browser) {
        var dead = new ArrayList<String>();
        var seen = new HashSet<String>(List.of("/"));
        var waiting = new ArrayDeque<String>(seen);
        while (!waiting.isEmpty() && seen.size() < ENOUGH) {
            var path = waiting.remove();
            var answer = browser.apply(path);
            if (answer.status() >= 400) dead.add(answer.status() + " " + path);
            if (!answer.header("Content-Type").startsWith("text/html")) continue;
            for (var link : answer.doc().select("a[href]")) {
                var target = URI.create(link.absUrl("href"));
                if (!"127.0.0.1".equals(target.getHost())) continue;
                var next = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
                if (seen.add(next)) waiting.add(next);
            }
        }
        return dead;
    }
}
