package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import touchstone.testing.Naughty;

/** Files and words that want to run something: in a real browser none does. */
class HostileTest extends OnPhone {
    private static final String RUN = "alert(1);document.title='taken';new Image().src='/taken';window.taken=true";
    private static final String PDF =
            "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n"
                    + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";

    private static final List<String> TALKATIVE = List.of(
            "/",
            "/people",
            "/stories",
            "/stories/in-three-weeks",
            "/stories/in-three-weeks/edit",
            "/stories/in-three-weeks/history",
            "/stories/in-three-weeks/history/2",
            "/standards",
            "/standards/B13",
            "/touchpoints/N2",
            "/touchpoints/N5",
            "/journey",
            "/groups/commuters",
            "/manual/first-steps",
            "/gaps",
            "/search?q=alert",
            "/admin",
            "/audit",
            "/me",
            "/stories/new");

    /** Whatever a page did that no page should do. */
    private record Deeds(List<String> dialogs, List<String> requests, List<String> reports) {
        static Deeds of(BrowserContext window) {
            var deeds =
                    new Deeds(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
            window.onDialog(dialog -> {
                deeds.dialogs.add(dialog.message());
                dialog.dismiss();
            });
            window.onRequest(request -> deeds.requests.add(request.resourceType() + " " + request.url()));
            window.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) deeds.reports.add(message.text());
            });
            return deeds;
        }
    }

    private static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        var html = "<!doctype html><html><body><script>" + RUN + "</script><img src=x onerror=\"" + RUN
                + "\"></body></html>";
        files.put("page.html", html.getBytes(UTF_8));
        files.put("page.png", html.getBytes(UTF_8));
        files.put("page.txt", ("words first\n" + html).getBytes(UTF_8));
        files.put(
                "drawing.svg",
                ("<svg xmlns='http://www.w3.org/2000/svg' onload=\"" + RUN + "\"><script>" + RUN + "</script></svg>")
                        .getBytes(UTF_8));
        files.put(
                "data.xml",
                ("<?xml version='1.0'?><?xml-stylesheet href='/taken' type='text/xsl'?>"
                                + "<html xmlns='http://www.w3.org/1999/xhtml'><script>" + RUN + "</script></html>")
                        .getBytes(UTF_8));
        files.put("both.gif", ("GIF89a=1;" + RUN + "//").getBytes(ISO_8859_1));
        files.put("both.js", ("/*<script>*/" + RUN + "/*</script>*/").getBytes(UTF_8));
        files.put("plain.js", RUN.getBytes(UTF_8));
        files.put("paper.pdf", PDF.getBytes(ISO_8859_1));
        files.put("utf7.txt", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-".getBytes(UTF_8));
        return files;
    }

    /** The addresses of those that are taken; a picture that is none is refused, which is as good. */
    private List<String> bring() {
        var addresses = new ArrayList<String>();
        files().forEach((name, content) -> {
            var words = Naughty.bring(ana(), name, content);
            if (words.endsWith(")")) addresses.add(words.substring(words.lastIndexOf('(') + 1, words.length() - 1));
        });
        return addresses;
    }

    @Test
    void aHostileFileIsSavedOrShownAndRunsNothing() {
        var addresses = bring();
        assertThat(addresses).hasSizeGreaterThan(6);
        try (var window = desk(ana())) {
            var deeds = Deeds.of(window);
            for (var address : addresses) {
                var page = window.newPage();
                // Under another name too, as the name is not part of what is kept.
                for (var path : List.of(
                        address, address.replaceFirst("[^/]+$", "x.html"), address.replaceFirst("[^/]+$", "x.svg"))) {
                    look(page, path);
                    assertThat(page.title()).as(path).isNotEqualTo("taken");
                }
                page.close();
            }
            assertThat(deeds.dialogs()).isEmpty();
            assertThat(deeds.requests())
                    .noneMatch(request -> request.startsWith("script http") || request.contains("taken"));
        }
    }

    /** Goes there; what is saved instead of shown ends the way in the browser's own words. */
    private void look(Page page, String path) {
        try {
            page.navigate(site().address(path).toString());
        } catch (PlaywrightException saved) {
            assertThat(saved.getMessage()).as(path).containsAnyOf("Download is starting", "ERR_ABORTED");
        }
    }

    @Test
    void noPageOfOursTakesAHostileFileForAScriptOrAFrame() {
        var addresses = bring();
        try (var window = desk(ana())) {
            var deeds = Deeds.of(window);
            var page = open(window, "/stories/in-three-weeks");
            for (var address : addresses) {
                page.evaluate("""
                        address => Promise.all(["script", "iframe", "embed"].map((kind) => new Promise((done) => {
                            const one = document.createElement(kind);
                            one.onload = one.onerror = done;
                            setTimeout(done, 200);
                            one.src = address;
                            document.body.append(one);
                        })))
                        """, address);
                assertThat(page.evaluate("window.taken ?? 'not'")).as(address).isEqualTo("not");
            }
            assertThat(deeds.dialogs()).isEmpty();
            assertThat(deeds.requests()).noneMatch(request -> request.endsWith("/taken"));
        }
    }

    @Test
    void naughtyWordsRunNothingOnThePagesThatSayMostOfThem() {
        for (var word : Naughty.WORDS) Naughty.fill(site(), word);
        try (var window = desk(site().admin())) {
            var deeds = Deeds.of(window);
            var page = window.newPage();
            for (var path : TALKATIVE) {
                page.navigate(site().address(path).toString());
                assertThat(page.locator("main")).isVisible();
            }
            page.locator("#seek").pressSequentially("alert");
            page.locator("[role=listbox]:not([hidden])").first().waitFor();

            assertThat(deeds.dialogs()).isEmpty();
            assertThat(deeds.reports()).isEmpty();
            assertThat(deeds.requests()).noneMatch(request -> request.endsWith("/x") || request.contains("taken"));
        }
    }
}
