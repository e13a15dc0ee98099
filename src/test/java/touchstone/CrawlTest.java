package touchstone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import touchstone.testing.TestSite;
import touchstone.testing.Walk;

/** Follows every link of the starter's handbook, as a guest and as an admin, and holds what is true of every page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrawlTest {
    private static final List<String> STARTS = List.of("/", "/touchpoints", "/search", "/search?q=Termin");
    private static final String LEADS_NOWHERE = "a:not([href]), a[href=''], a[href='#']";

    /** Who walks: a guest reads, an admin comes everywhere. */
    enum Walker {
        GUEST_IN_ENGLISH("en"),
        GUEST_IN_GERMAN("de"),
        ADMIN_IN_ENGLISH("en"),
        ADMIN_IN_GERMAN("de");

        private final String language;

        Walker(String language) {
            this.language = language;
        }

        boolean isGuest() {
            return this == GUEST_IN_ENGLISH || this == GUEST_IN_GERMAN;
        }

        TestSite.Answer get(TestSite site, String path) {
            if (isGuest()) return site.get(path, "Accept-Language", language);
            return site.admin().get(path, "Accept-Language", language);
        }
    }

    private final Map<Walker, Map<String, TestSite.Answer>> found = new EnumMap<>(Walker.class);
    private String before = "";
    private TestSite site;

    @BeforeAll
    void walk() {
        site = TestSite.starter();
        site.admin();
        before = site.everythingKept();
        for (var walker : Walker.values()) found.put(walker, Walk.from(path -> walker.get(site, path), STARTS));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @ParameterizedTest
    @EnumSource
    void noLinkIsDead(Walker walker) {
        var answers = answers(walker);
        var dead = new ArrayList<String>();
        answers.forEach((path, answer) -> {
            if (answer.status() != 200 && !isWayOn(walker, path, answer)) dead.add(path + " " + answer.status());
        });

        assertThat(dead).isEmpty();
        assertThat(answers).hasSizeBetween(100, Walk.MORE_THAN_THERE_ARE - 1);
    }

    /** The jump from a code to its page, or to the door for a guest; an old address that moved is not to be linked. */
    private static boolean isWayOn(Walker walker, String path, TestSite.Answer answer) {
        if (answer.status() != 303) return false;
        var to = answer.header("Location");
        return path.startsWith("/search?") || (walker.isGuest() && to.startsWith("/sign-in?next="));
    }

    @Test
    void lookingAroundChangesNothing() {
        assertThat(site.everythingKept()).isEqualTo(before);
    }

    @Test
    void aGuestSeesNothingOfTheWritingSide() {
        assertThat(pages(Walker.GUEST_IN_ENGLISH).keySet())
                .noneMatch(path ->
                        path.matches("/stories/new|.*/edit|/me(/.*)?|/people.*|/departments.*|/admin|/audit|/bin"));
    }

    @ParameterizedTest
    @EnumSource(names = "ADMIN_.*", mode = EnumSource.Mode.MATCH_ALL)
    void everyPageOfTheWritingSideIsReached(Walker walker) {
        assertThat(pages(walker).keySet())
                .contains("/stories/new", "/me", "/me/stories", "/people", "/admin", "/audit", "/bin")
                .contains("/departments", "/departments/workshop/removal", "/teams", "/offerings")
                .contains("/stories/in-three-weeks/edit", "/stories/in-three-weeks/history/1");
    }

    /** What a page says about the handbook is the same for all; only its versions and its talk know who may do something. */
    @Test
    void everybodyReadsTheSame() {
        var signedIn = pages(Walker.ADMIN_IN_ENGLISH);
        var different = new ArrayList<String>();
        pages(Walker.GUEST_IN_ENGLISH).forEach((path, page) -> {
            if (path.matches("/sign-in.*|/discussions.*|/decisions.*|.*/history.*")) return;
            if (!read(page).equals(read(requireNonNull(signedIn.get(path))))) different.add(path);
        });

        assertThat(different).isEmpty();
    }

    /** The main part without the invitation to add something, which stands there for editors. */
    private static String read(Document page) {
        var main = page.expectFirst("main").clone();
        main.select("p.screen-only:has(> a[href$=/new])").remove();
        main.select(".known, .doubts, .thanking, #waits").remove(); // the visitor's own
        return main.outerHtml().replaceAll(">\\s+<", "><").replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @EnumSource
    void everyPlaceThatALinkNamesExists(Walker walker) {
        var pages = pages(walker);

        assertThat(faults(pages, page -> Walk.links(page)
                        .filter(link -> link.contains("#"))
                        .filter(link -> !exists(pages, link))
                        .toList()))
                .isEmpty();
    }

    private static boolean exists(Map<String, Document> pages, String link) {
        var place = link.substring(link.indexOf('#') + 1);
        return Optional.ofNullable(pages.get(Walk.withoutPlace(link)))
                .map(page -> page.getElementById(place))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsWhole(Walker walker) {
        assertThat(faults(pages(walker), page -> {
                    var faults = new ArrayList<>(page.select(LEADS_NOWHERE).eachText());
                    if (!page.title().matches("\\S.* · Touchstone")) faults.add("title: " + page.title());
                    if (!page.select("html").attr("lang").equals(walker.language)) faults.add("another language");
                    if (page.select("main").size() != 1) faults.add("not one main");
                    if (page.select("h1").size() != 1) faults.add("not one h1");
                    if (page.select("main h1").text().isBlank()) faults.add("no words in h1");
                    return faults;
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anIdStandsOnce(Walker walker) {
        assertThat(faults(pages(walker), page -> twice(page.select("[id]").eachAttr("id"))))
                .isEmpty();
    }

    private static List<String> twice(List<String> words) {
        return words.stream()
                .filter(word -> words.indexOf(word) != words.lastIndexOf(word))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = ".*_IN_ENGLISH", mode = EnumSource.Mode.MATCH_ALL)
    void whatAnElementNamesIsOnThePage(Walker walker) {
        assertThat(faults(pages(walker), CrawlTest::namedInVain)).isEmpty();
    }

    private static List<String> namedInVain(Document page) {
        return Stream.of("for", "form", "list", "aria-labelledby", "aria-describedby", "aria-controls")
                .flatMap(attribute -> page.select("[" + attribute + "]").eachAttr(attribute).stream())
                .flatMap(ids -> Stream.of(ids.split(" ")))
                .filter(id -> page.getElementById(id) == null)
                .toList();
    }

    /** The rules of a thing's mark: on the outermost element of a card, a hit or a heading, and nowhere around. */
    @ParameterizedTest
    @EnumSource
    void aThingIsMarkedOnItsOutermostElement(Walker walker) {
        assertThat(faults(pages(walker), page -> page.select("[data-ref]").stream()
                        .filter(CrawlTest::isMarkedAmiss)
                        .map(element -> element.attr("data-ref"))
                        .toList()))
                .isEmpty();
    }

    private static boolean isMarkedAmiss(Element element) {
        return !element.attr("data-ref").matches("(story|standard|touchpoint|manual|group|journey|thread|measure):\\S+")
                || element.parents().is("[data-ref], .facets")
                || !element.parents().is("main");
    }

    @ParameterizedTest
    @EnumSource
    void everythingOfTheStarterIsReached(Walker walker) {
        var paths = answers(walker).keySet();

        assertThat(matching(paths, "/touchpoints/[A-Z]\\d+")).hasSize(19);
        assertThat(matching(paths, "/standards/[A-Z]\\d+")).hasSize(24);
        assertThat(matching(paths, "/stories/(?!new$)[a-z-]+")).hasSize(24);
        assertThat(matching(paths, "/groups/(?!new$)[a-z0-9-]+")).hasSize(6);
        assertThat(matching(paths, "/manual/(?!new$)[a-z-]+")).hasSizeGreaterThanOrEqualTo(8);
    }

    private static List<String> matching(Collection<String> paths, String pattern) {
        return paths.stream().filter(path -> path.matches(pattern)).toList();
    }

    private Map<String, TestSite.Answer> answers(Walker walker) {
        return requireNonNull(found.get(walker));
    }

    /** The pages with their paths, in the order in which a reader would come to them. */
    private Map<String, Document> pages(Walker walker) {
        var pages = new LinkedHashMap<String, Document>();
        answers(walker).forEach((path, answer) -> {
            if (Walk.isPage(answer)) pages.put(path, answer.doc());
        });
        return pages;
    }

    private static List<String> faults(Map<String, Document> pages, Function<Document, List<String>> check) {
        var faults = new ArrayList<String>();
        pages.forEach((path, page) -> check.apply(page).forEach(fault -> faults.add(path + ": " + fault)));
        return faults;
    }
}
