package touchstone.handbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.history.Deed;
import touchstone.testing.Project;
import touchstone.testing.TestSite;
import touchstone.testing.Ticking;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Kept;
import touchstone.thing.Named;
import touchstone.thing.Ref;

/** The feed of new stories and standards. */
class FeedTest {
    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.starter();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aReaderOfFeedsUnderstandsIt() throws FeedException {
        var answer = site.get("/feed.atom");
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        var feed = (Feed) new WireFeedInput().build(new StringReader(answer.body()));
        assertThat(feed.getEntries()).hasSize(40);
        assertThat(feed.getTitle()).isEqualTo("Radhaus Ahornberg: New stories and standards");
    }

    @Test
    void aTouchpointHasAFeedOfItsOwn() {
        var feed = xml("/touchpoints/N2/feed.atom");

        assertThat(feed.expectFirst("feed > title").text()).isEqualTo("Radhaus Ahornberg: N2 Workshop appointment");
        assertThat(feed.select("entry link[href$=/stories/in-three-weeks]")).hasSize(1);
        assertThat(feed.select("entry link[href$=/standards/B13]")).hasSize(1);
        assertThat(feed.expectFirst("feed > link[rel=self]").attr("href")).endsWith("/touchpoints/N2/feed.atom");
        assertThat(site.get("/touchpoints/n2/feed.atom").header("Location")).isEqualTo("/touchpoints/N2/feed.atom");
        assertThat(site.get("/touchpoints/ZZ/feed.atom").status()).isEqualTo(404);
    }

    @Test
    void aNewVersionOfAnOldStandardIsNews() {
        var clock = new Ticking();
        try (var older = TestSite.starter(clock)) {
            var store = older.app().store();
            assertThat(older.get("/feed.atom").body()).doesNotContain("/standards/A1\"");

            clock.pass(Duration.ofHours(1));
            var first = store.standards().find("A1").orElseThrow();
            store.db().write(tx -> store.standards().keep(tx, first, "", Deed.of("", "said once more")));
            assertThat(older.get("/feed.atom").body()).contains("/standards/A1\"");
        }
    }

    @Test
    void aSearchHasAFeedOfItsOwn() {
        var feed = xml("/search/feed.atom?q=Termin&kind=standard&page=7");

        assertThat(feed.select("entry")).isNotEmpty();
        assertThat(feed.select("entry category").eachAttr("term")).containsOnly("standard");
        assertThat(feed.expectFirst("feed > id").text()).endsWith("/search/feed.atom?q=Termin&kind=standard");
        assertThat(xml("/search/feed.atom").select("entry")).isEmpty();
        assertThat(xml("/search/feed.atom?q=%3Cb%3E%00%22%26&kind=%3C").select("entry"))
                .isEmpty();
        assertThat(site.get("/search?q=Termin").doc().select("a[href=/search/feed.atom?q=Termin]"))
                .hasSize(1);
    }

    @Test
    void everyEntryIsInItsOwnLanguageAndItsLinkLeadsToIt() {
        var feed = xml("/feed.atom");
        var entry = feed.expectFirst("entry:has(link[href$=/stories/mine-until-it-is-settled])");
        assertThat(entry.attr("xml:lang")).isEqualTo("de");
        assertThat(entry.expectFirst("title").text()).isEqualTo("Meine, bis es erledigt ist");
        var home = site.address("").toString();
        for (var link : feed.select("entry link").eachAttr("href")) {
            assertThat(link).startsWith(home + "/");
            assertThat(site.get(link.substring(home.length())).status()).isEqualTo(200);
        }
    }

    @Test
    void whatAVisitorClaimsToBeOnChangesNoLink() {
        assertThat(site.get("/feed.atom", "X-Forwarded-Host", "evil.example").body())
                .doesNotContain("evil.example");
    }

    @Test
    void aReaderWhoHasItIsToldSo() {
        var tag = site.get("/feed.atom").header("ETag");
        assertThat(site.get("/feed.atom", "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void aTitleOfSignsIsTextAndADraftStaysAway() {
        var file = Project.text(Project.path("content/stories/in-three-weeks.md"));
        Told.story(site, "signs", file.replace("# In three weeks", "# <b>&amp; \"so\"</b>"));
        Told.story(site, "drafted", file.replace("state: shared", "state: draft"));
        var feed = xml("/feed.atom");
        assertThat(feed.expectFirst("entry:has(link[href$=/signs]) title").text())
                .isEqualTo("<b>&amp; \"so\"</b>");
        assertThat(feed.select("link[href$=drafted]")).isEmpty();
    }

    @Test
    void signsThatCannotStandInXmlAreLeftOut() {
        var at = LocalDate.of(2026, 11, 15).atStartOfDay().toInstant(ZoneOffset.UTC);
        var named = new Named(
                new Ref("story", "1"),
                "a",
                "A\u0000\u000Bb\uFFFF\uD83D\uDEB2",
                "",
                Language.EN,
                "/stories/a",
                Access.EVERYONE);
        var bytes = new AtomFeed("https://x.example", "/feed.atom", "/", "X", "X", Language.EN)
                .of(List.of(new News(named, "c\u0001d", new Kept(at, at))));
        var entry =
                Jsoup.parse(new String(bytes, UTF_8), "", Parser.xmlParser()).expectFirst("entry");
        assertThat(entry.expectFirst("title").text()).isEqualTo("Ab\uD83D\uDEB2");
        assertThat(entry.expectFirst("summary").text()).isEqualTo("cd");
        assertThat(entry.expectFirst("link").attr("href")).isEqualTo("https://x.example/stories/a");
    }

    private static Document xml(String path) {
        return Jsoup.parse(site.get(path).body(), "", Parser.xmlParser());
    }
}
