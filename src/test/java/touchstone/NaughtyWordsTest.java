package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xml.sax.InputSource;
import touchstone.testing.Client;
import touchstone.testing.Naughty;
import touchstone.testing.TestSite;
import touchstone.testing.Walk;

/** Naughty words wherever somebody may put a word, and then every page that there is: no fault, and never more than text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NaughtyWordsTest {
    /** What no page of ours holds by itself. */
    private static final String AT_WORK =
            "script:not([src^=/assets/]), iframe, object, embed, base, [onload], [onerror],"
                    + " [onfocus], [onmouseover], [autofocus], img[src=x], a[href^=javascript], a[href^=data], main svg[onload],"
                    + " meta[http-equiv]";

    private TestSite site;

    @BeforeAll
    void open() {
        site = TestSite.starter();
        Naughty.WORDS.forEach(word -> Naughty.fill(site, word));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void everyPageSaysThemAsText() {
        var faults = new ArrayList<String>();
        var answers = Walk.from(site.admin()::get, List.of("/", "/search", "/people", "/admin", "/audit", "/bin"));
        answers.forEach((path, answer) -> {
            if (answer.status() >= 400) faults.add(answer.status() + " " + path);
            if (Walk.isPage(answer)) faults.addAll(faults(path, answer));
        });

        assertThat(faults).isEmpty();
        assertThat(answers).hasSizeBetween(150, Walk.MORE_THAN_THERE_ARE - 1);
        for (var word : Naughty.WORDS.subList(0, 7))
            assertThat(site.admin().get("/people").text("main")).contains(word);
    }

    private static List<String> faults(String path, TestSite.Answer answer) {
        var faults = new ArrayList<String>();
        for (var element : answer.doc().select(AT_WORK)) faults.add(path + " " + element.outerHtml());
        if (answer.body().startsWith("<!doctype") && answer.doc().select("main").size() != 1)
            faults.add("not one main: " + path);
        if (answer.doc().text().contains("49 49")) faults.add("evaluated: " + path);
        return faults;
    }

    @Test
    void everybodysOwnPagesSayThemAsText() {
        for (var client : List.of(site.member(), site.editor(), site.admin()))
            for (var path : List.of("/me", "/me/stories", "/stories/new", "/attachments/new", "/people")) {
                var answer = client.get(path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(faults(path, answer)).isEmpty();
            }
    }

    @Test
    void theyMayBeAskedForAnywhere() {
        for (var word : Naughty.WORDS)
            for (var path : List.of(
                    "/search",
                    "/search/suggestions",
                    "/completions",
                    "/stories",
                    "/standards",
                    "/people",
                    "/journey")) {
                var answer = site.admin().get(path + "?" + query(word));
                assertThat(answer.status()).as(path + " " + word).isIn(200, 303);
                if (Walk.isPage(answer)) assertThat(faults(path, answer)).isEmpty();
            }
    }

    /** The word as the value of whatever a page may be asked for, and as a name that none asks for. */
    private static String query(String word) {
        return Client.form(Map.of(
                "q",
                word,
                "kind",
                word,
                "touchpoint",
                word,
                "verdict",
                word,
                "page",
                word,
                "department",
                word,
                word,
                word));
    }

    @Test
    void aFeedStaysXmlAndItsTitlesText() throws Exception {
        var parser = DocumentBuilderFactory.newInstance();
        parser.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);

        var feed = parser.newDocumentBuilder()
                .parse(new InputSource(new StringReader(site.get("/feed.atom").body())));

        var titles = feed.getElementsByTagName("title");
        assertThat(titles.getLength()).isGreaterThan(Naughty.WORDS.size() - 1);
        var texts = new ArrayList<String>();
        for (int at = 0; at < titles.getLength(); at++) {
            assertThat(titles.item(at).getChildNodes().getLength()).isLessThan(2);
            texts.add(titles.item(at).getTextContent());
        }
        assertThat(texts).contains(Naughty.WORDS.getLast());
    }
}
