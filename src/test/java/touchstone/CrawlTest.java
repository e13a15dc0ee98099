package touchstone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.testing.TestSite;

/** Follows every link of the starter's handbook, and holds what is true of every page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrawlTest {
    private static final int MORE_THAN_THERE_ARE = 3_000;
    private static final String LEADS_SOMEWHERE = "a[href], link[href], script[src], form[action]:not([method=post])";
    private static final String LEADS_NOWHERE = "a:not([href]), a[href=''], a[href='#']";

    private final Map<String, Map<String, TestSite.Answer>> found = new LinkedHashMap<>();
    private TestSite site;

    @BeforeAll
    void walk() {
        site = TestSite.starter();
        for (var language : List.of("en", "de")) found.put(language, crawl(language));
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Map<String, TestSite.Answer> crawl(String language) {
        var answers = new LinkedHashMap<String, TestSite.Answer>();
        var waiting = new ArrayDeque<>(List.of("/", "/touchpoints", "/search", "/search?q=Termin"));
        while (!waiting.isEmpty() && answers.size() < MORE_THAN_THERE_ARE) {
            var path = waiting.remove();
            if (answers.containsKey(path)) continue;
            var answer = site.get(path, "Accept-Language", language);
            answers.put(path, answer);
            waiting.addAll(next(answer));
        }
        return answers;
    }

    private static List<String> next(TestSite.Answer answer) {
        if (answer.status() == 303) return List.of(answer.header("Location"));
        if (!isPage(answer)) return List.of();
        return links(answer.doc()).map(CrawlTest::withoutPlace).toList();
    }

    private static boolean isPage(TestSite.Answer answer) {
        return answer.status() == 200 && answer.header("Content-Type").startsWith("text/html");
    }

    /** Where a page leads on this site: path, query and place. */
    private static Stream<String> links(Document page) {
        var site = page.location().replaceFirst("(https?://[^/]+).*", "$1");
        return page.select(LEADS_SOMEWHERE).stream()
                .map(CrawlTest::address)
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

    private static String withoutPlace(String link) {
        return link.replaceFirst("#.*", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void noLinkIsDead(String language) {
        var answers = answers(language);
        var dead = new ArrayList<String>();
        answers.forEach((path, answer) -> {
            // 303 is the jump from a code to its page; an old address that moved is not to be linked.
            if (answer.status() != 200 && answer.status() != 303) dead.add(path + " " + answer.status());
        });

        assertThat(dead).isEmpty();
        assertThat(answers).hasSizeBetween(100, MORE_THAN_THERE_ARE - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPlaceThatALinkNamesExists(String language) {
        var pages = pages(language);

        assertThat(faults(pages, page -> links(page)
                        .filter(link -> link.contains("#"))
                        .filter(link -> !exists(pages, link))
                        .toList()))
                .isEmpty();
    }

    private static boolean exists(Map<String, Document> pages, String link) {
        var place = link.substring(link.indexOf('#') + 1);
        return Optional.ofNullable(pages.get(withoutPlace(link)))
                .map(page -> page.getElementById(place))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPageIsWhole(String language) {
        assertThat(faults(pages(language), page -> {
                    var faults = new ArrayList<>(page.select(LEADS_NOWHERE).eachText());
                    if (!page.title().matches("\\S.* · Touchstone")) faults.add("title: " + page.title());
                    if (!page.select("html").attr("lang").equals(language)) faults.add("another language");
                    if (page.select("main").size() != 1) faults.add("not one main");
                    if (page.select("h1").size() != 1) faults.add("not one h1");
                    if (page.select("main h1").text().isBlank()) faults.add("no words in h1");
                    return faults;
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void anIdStandsOnce(String language) {
        assertThat(faults(pages(language), page -> twice(page.select("[id]").eachAttr("id"))))
                .isEmpty();
    }

    private static List<String> twice(List<String> words) {
        return words.stream()
                .filter(word -> words.indexOf(word) != words.lastIndexOf(word))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"for", "aria-labelledby", "aria-describedby", "aria-controls"})
    void whatAnElementNamesIsOnThePage(String attribute) {
        assertThat(faults(pages("en"), page -> page.select("[" + attribute + "]").eachAttr(attribute).stream()
                        .flatMap(ids -> Stream.of(ids.split(" ")))
                        .filter(id -> page.getElementById(id) == null)
                        .toList()))
                .isEmpty();
    }

    /** The rules of a thing's mark: on the outermost element of a card, a hit or a heading, and nowhere around. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void aThingIsMarkedOnItsOutermostElement(String language) {
        assertThat(faults(pages(language), page -> page.select("[data-ref]").stream()
                        .filter(CrawlTest::isMarkedAmiss)
                        .map(element -> element.attr("data-ref"))
                        .toList()))
                .isEmpty();
    }

    private static boolean isMarkedAmiss(Element element) {
        return !element.attr("data-ref").matches("(story|standard|touchpoint|manual|group|journey):\\S+")
                || element.parents().is("[data-ref], .facets")
                || !element.parents().is("main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everythingOfTheStarterIsReached(String language) {
        var paths = answers(language).keySet();

        assertThat(matching(paths, "/touchpoints/[A-Z]\\d+")).hasSize(19);
        assertThat(matching(paths, "/standards/[A-Z]\\d+")).hasSize(24);
        assertThat(matching(paths, "/stories/[a-z-]+")).hasSize(24);
        assertThat(matching(paths, "/groups/[a-z0-9-]+")).hasSize(6);
        assertThat(matching(paths, "/manual/[a-z-]+")).hasSizeGreaterThanOrEqualTo(8);
    }

    private static List<String> matching(Collection<String> paths, String pattern) {
        return paths.stream().filter(path -> path.matches(pattern)).toList();
    }

    private Map<String, TestSite.Answer> answers(String language) {
        return requireNonNull(found.get(language));
    }

    /** The pages with their paths, in the order in which a reader would come to them. */
    private Map<String, Document> pages(String language) {
        var pages = new LinkedHashMap<String, Document>();
        answers(language).forEach((path, answer) -> {
            if (isPage(answer)) pages.put(path, answer.doc());
        });
        return pages;
    }

    private static List<String> faults(Map<String, Document> pages, Function<Document, List<String>> check) {
        var faults = new ArrayList<String>();
        pages.forEach((path, page) -> check.apply(page).forEach(fault -> faults.add(path + ": " + fault)));
        return faults;
    }
}
