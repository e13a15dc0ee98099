package touchstone.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.attachment.Camera;
import touchstone.testing.Project;
import touchstone.web.Readers;

class AttachmentRoutesTest {
    private static final byte[] PDF = "%PDF-1.7 a page".getBytes(UTF_8);
    private static final byte[] HTML = "<html><script>alert(1)</script>".getBytes(UTF_8);
    private static final byte[] SVG = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8);
    private static final byte[] WORDS = "plain words".getBytes(UTF_8);

    /** A file as it is brought, and how it goes out. */
    private record Kind(String name, Supplier<byte[]> content, String type, String disposition) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("a.png", () -> Camera.as("png", Camera.drawing(9, 9)), "image/png", "inline"),
            new Kind("a.jpg", () -> Camera.as("jpeg", Camera.landscape(40, 40)), "image/jpeg", "inline"),
            new Kind("a.gif", () -> Camera.as("gif", Camera.drawing(9, 8)), "image/png", "inline"),
            new Kind("a.pdf", () -> PDF, "application/pdf", "inline"),
            new Kind("a.txt", () -> WORDS, "text/plain;charset=utf-8", "attachment"),
            new Kind("a.csv", () -> "a;b\n1;2".getBytes(UTF_8), "text/csv;charset=utf-8", "attachment"),
            new Kind("a.html", () -> HTML, "application/octet-stream", "attachment"),
            new Kind("a.png", () -> HTML, "application/octet-stream", "attachment"),
            new Kind("a.svg", () -> SVG, "application/octet-stream", "attachment"),
            new Kind("a.jar", () -> "PK\u0003\u0004zip".getBytes(UTF_8), "application/octet-stream", "attachment"));

    @TempDir
    private static Path folder;

    private static AttachmentSite site;

    @BeforeAll
    static void open() {
        site = new AttachmentSite(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aPictureBroughtByScriptAnswersWithTheWordsForTheText() {
        var brought = site.bring("Hof.png", Camera.as("png", Camera.drawing(60, 40)));

        assertThat(brought.statusCode()).isEqualTo(201);
        assertThat(brought.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(brought.body()).matches("!\\[Hof]\\(/attachments/[0-9a-f]{64}/Hof-60x40\\.png\\)");
        assertThat(Camera.opened(site.bytes(AttachmentSite.path(brought)).body())
                        .getWidth())
                .isEqualTo(60);
    }

    @Test
    void withoutAScriptAPageShowsWhatToPutIntoTheText() {
        var form = AttachmentSite.form("file", "<b>Plan.pdf", "text/html", PDF);
        var sent = site.post("/attachments", HttpRequest.BodyPublishers.ofByteArray(form), "Cookie", "session=of-ana");
        assertThat(sent.statusCode()).isEqualTo(303);

        var shown = site.get(sent.headers().firstValue("Location").orElseThrow(), "Cookie", "session=of-ana");

        var page = Jsoup.parse(shown.body());
        assertThat(page.expectFirst("#markdown").text())
                .matches(
                        "\\[-b-Plan\\.pdf]\\(/attachments/[0-9a-f]{64}/-b-Plan\\.pdf\\)|\\[b-Plan\\.pdf]\\(/attachments/[0-9a-f]{64}/b-Plan\\.pdf\\)");
        assertThat(page.select("input[type=file][name=file]")).hasSize(1);
        assertThat(shown.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void everyKindGoesOutWithHeadersThatLetNothingRun() {
        for (var kind : KINDS) {
            var answer = site.get(
                    AttachmentSite.path(site.bring(kind.name(), kind.content().get())));

            var headers = answer.headers();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(headers.firstValue("Content-Type").orElseThrow().replace(" ", ""))
                    .as(kind.name())
                    .isEqualTo(kind.type());
            assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                    .startsWith(kind.disposition() + "; filename=\"a");
            assertThat(headers.firstValue("Content-Security-Policy")).hasValue("sandbox; default-src 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cache-Control")).hasValue("private, max-age=31536000, immutable");
            assertThat(headers.firstValue("ETag").orElse(""))
                    .contains(AttachmentSite.path(site.bring("x", kind.content().get()))
                            .substring(13, 77));
        }
    }

    @Test
    void aBrowserThatHasItIsSentNothing() {
        var path = AttachmentSite.path(site.bring("a.txt", WORDS));
        var first = site.get(path);

        var again = site.get(
                path, "If-None-Match", first.headers().firstValue("ETag").orElseThrow());
        var head = site.head(path);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Disposition"))
                .isEqualTo(first.headers().firstValue("Content-Disposition"));
    }

    @Test
    void theHashDecidesAndTheNameIsForPeople() {
        var hash = AttachmentSite.path(site.bring("a.txt", WORDS)).substring(13, 77);

        var other = site.get("/attachments/" + hash + "/B%C3%A4rlauch%20%22x%22.html");

        assertThat(other.body()).isEqualTo("plain words");
        assertThat(other.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(other.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"B_rlauch -x-.txt\"; filename*=UTF-8''B%C3%A4rlauch%20-x-.txt");
        assertThat(site.get("/attachments/" + "0".repeat(64) + "/a.txt").statusCode())
                .isEqualTo(404);
        assertThat(site.get("/attachments/" + hash.toUpperCase(java.util.Locale.ROOT) + "/a.txt")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void hostileNamesStayNamesInHeadersWordsAndAddresses() {
        names().forEach(name -> {
            var brought = site.bring(name, WORDS);
            assertThat(brought.statusCode()).as(name).isEqualTo(201);
            var answer = site.get(AttachmentSite.path(brought));

            var disposition = answer.headers().firstValue("Content-Disposition").orElseThrow();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(disposition)
                    .matches("attachment; filename=\"[ !#-$&-~]+\"; filename\\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+");
            var whole = URLDecoder.decode(disposition.replaceFirst(".*''", "").replace("+", "%2B"), UTF_8);
            assertThat(whole)
                    .doesNotContainPattern("[\\p{Cntrl}/\\\\\"<>]")
                    .endsWith(whole.endsWith(".csv") ? ".csv" : whole.substring(whole.lastIndexOf('.')));
            assertThat(answer.headers().map().keySet()).noneMatch(header -> header.equalsIgnoreCase("Set-Cookie"));
        });
    }

    private static Stream<String> names() {
        var markup = Project.text(Project.path("src/test/resources/touchstone/text/hostile-markup.txt"));
        return Stream.concat(
                markup.lines().filter(line -> !line.isBlank()),
                Stream.of(
                        "a\r\nSet-Cookie: x=y.txt",
                        "../../../../etc/passwd",
                        "..\\..\\boot.ini",
                        "\u202egpj.exe",
                        "日本語.txt",
                        "😀.txt",
                        "a\tb.txt",
                        "'; drop table attachment;--.txt",
                        "a;filename=b.txt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/attachments/../../touchstone.db",
                "/attachments/%2e%2e/%2e%2e/touchstone.db",
                "/attachments/..%2f..%2ftouchstone.db/a",
                "/attachments/..%5c..%5ctouchstone.db/a",
                "/attachments/%252e%252e%252f/a",
                "/attachments/....//....//touchstone.db",
                "/attachments/;/touchstone.db",
                "/attachments/%00/a",
                "/attachments/%c0%ae%c0%ae/a",
                "/attachments/C:%5c/a",
                "/attachments//etc/passwd",
                "/attachments/file:///etc/passwd"
            })
    void noAddressLeadsOutOfTheStore(String path) {
        var answer = site.raw(path);

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404|301) .*").doesNotContain("SQLite format", "root:");
    }

    @Test
    void whatCannotBeKeptIsSaidInASentence() {
        var bomb = site.bring(
                "a.png",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        var empty = site.bring("a.txt", new byte[0]);
        var none = site.post(
                "/attachments",
                HttpRequest.BodyPublishers.ofByteArray(AttachmentSite.form("other", "", "a/b", new byte[0])));
        var page = site.post(
                "/attachments",
                HttpRequest.BodyPublishers.ofByteArray(AttachmentSite.form("file", "a.txt", "a/b", new byte[0])),
                "Cookie",
                "session=of-ana",
                "Accept-Language",
                "de");

        assertThat(bomb.statusCode()).isEqualTo(422);
        assertThat(bomb.body()).contains("This picture cannot be opened");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).startsWith("This file is empty");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).isEqualTo("Choose a picture or file first.");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(page.body()).expectFirst("[role=alert]").text()).startsWith("Diese Datei ist leer");
    }

    @Test
    void onlyMembersBringFilesAndOnlyFromHere() {
        var form = HttpRequest.BodyPublishers.ofByteArray(AttachmentSite.form("file", "a.txt", "a/b", WORDS));

        assertThat(site.post("/attachments", form, "Accept", "*/*").statusCode())
                .isEqualTo(401);
        assertThat(site.post("/attachments", form, "Cookie", "session=of-ana", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.post("/attachments", form, "Cookie", "session=of-ana", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.get("/attachments/new").statusCode()).isEqualTo(303);
    }

    @Test
    void aFileIsReadByWhoeverMayReadHere() {
        var path = AttachmentSite.path(site.bring("a.txt", WORDS));
        try {
            site.readers(Readers.MEMBERS);
            assertThat(site.get(path).statusCode()).isEqualTo(303);
            assertThat(site.get(path, "Cookie", "session=of-ana").statusCode()).isEqualTo(200);
            site.readers(Readers.EVERYONE);
            assertThat(site.get(path).statusCode()).isEqualTo(200);
        } finally {
            site.readers(Readers.LOCAL);
        }
    }
}
