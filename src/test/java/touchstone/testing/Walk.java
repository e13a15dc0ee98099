package touchstone.testing;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Goes wherever links lead, each address once. */
public final class Walk {
    /** A walk ends here, so that addresses which make more addresses are noticed. */
    public static final int MORE_THAN_THERE_ARE = 3_000;

    private static final String LEADS_SOMEWHERE = "a[href], link[href], script[src], form[action]:not([method=post])";

    private Walk() {}

    /** Every answer on the way, by its path and query, in the order in which a reader would come to them. */
    public static Map<String, TestSite.Answer> from(
            Function<String, TestSite.Answer> visitor, Collection<String> starts) {
        var answers = new LinkedHashMap<String, TestSite.Answer>();
        var waiting = new ArrayDeque<>(starts);
        while (!waiting.isEmpty() && answers.size() < MORE_THAN_THERE_ARE) {
            var path = waiting.remove();
            if (answers.containsKey(path)) continue;
            var answer = visitor.apply(path);
            answers.put(path, answer);
            waiting.addAll(next(answer));
        }
        return answers;
    }

    private static List<String> next(TestSite.Answer answer) {
        if (answer.status() == 303) return List.of(answer.header("Location"));
        if (!isPage(answer)) return List.of();
        return links(answer.doc()).map(Walk::withoutPlace).toList();
    }

    public static boolean isPage(TestSite.Answer answer) {
        return answer.status() == 200 && answer.header("Content-Type").startsWith("text/html");
    }

    /** Where a page leads on this site: path, query and place. */
    public static Stream<String> links(Document page) {
        var site = page.location().replaceFirst("(https?://[^/]+).*", "$1");
        return page.select(LEADS_SOMEWHERE).stream()
                .map(Walk::address)
                .filter(address -> address.startsWith(site))
                .map(address -> address.substring(site.length()))
                .distinct();
    }

    private static String address(Element link) {
        return Stream.of("href", "src", "action")
                .filter(link::hasAttr)
                .findFirst()
                .map(link::absUrl)
                .orElseThrow();
    }

    public static String withoutPlace(String link) {
        return link.replaceFirst("#.*", "");
    }
}
