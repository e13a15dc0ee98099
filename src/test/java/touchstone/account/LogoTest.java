package touchstone.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.attachment.Camera;
import touchstone.testing.Patience;
import touchstone.testing.TestSite;

/** The company's logo in the masthead. */
class LogoTest {
    private static final String BOUNDARY = "between-the-parts";
    private static final byte[] WIDE = Camera.as("png", Camera.drawing(1_000, 250));

    private TestSite site;

    private record Answer(int status, Document page, String cookie) {}

    @BeforeEach
    void open() {
        site = TestSite.empty();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Answer send(String path, Map<String, String> fields, String name, byte[] file) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> body.writeBytes(("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(UTF_8)));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        var request = HttpRequest.newBuilder(site.address(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        if (path.startsWith("/admin"))
            request.header("Cookie", "session=" + site.admin().session());
        var answer = Patience.ask(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                Jsoup.parse(answer.body()),
                answer.headers().firstValue("Set-Cookie").orElse(""));
    }

    private int bring(String name, byte[] file) {
        return send("/admin/logo", Map.of(), name, file).status();
    }

    @Test
    void anAdminBringsALogoThatEverybodySeesWithoutAShift() {
        assertThat(bring("our logo.png", WIDE)).isEqualTo(303);

        var image = site.get("/sign-in").doc().select(".wordmark img");
        assertThat(image.attr("width")).isEqualTo("128");
        assertThat(image.attr("height")).isEqualTo("32");
        assertThat(image.attr("alt")).isEqualTo(site.app().store().company().name());
        assertThat(site.get("/").doc().select(".wordmark span")).isEmpty();
        for (var headers : new String[][] {{}, {"X-Forwarded-For", "192.0.2.7"}}) {
            var logo = site.get(image.attr("src"), headers);
            assertThat(logo.status()).isEqualTo(200);
            assertThat(logo.header("Content-Type")).isEqualTo("image/png");
            assertThat(logo.header("Content-Security-Policy")).contains("sandbox");
            assertThat(logo.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void itIsMadeAnewAndSmallAndNeverTooWideForAPhone() {
        bring("thin.png", Camera.as("png", Camera.drawing(1_600, 20)));

        var image = site.get("/").doc().select(".wordmark img");
        assertThat(image.attr("width")).isEqualTo("176");
        assertThat(Integer.parseInt(image.attr("height"))).isBetween(1, 32);
        assertThat(site.app().store().company().logo()).contains("-640x");

        bring("tall.jpg", Camera.as("jpeg", Camera.landscape(20, 400)));
        assertThat(site.get("/").doc().select(".wordmark img").attr("height")).isEqualTo("32");
    }

    @Test
    void itIsTakenAwayAgainAndTheNameStandsThere() {
        bring("logo.png", WIDE);
        var address = site.get("/").doc().select(".wordmark img").attr("src");

        assertThat(site.admin().post("/admin/logo/removal", "").status()).isEqualTo(303);

        assertThat(site.get("/").doc().select(".wordmark img")).isEmpty();
        assertThat(site.get("/").text(".wordmark"))
                .contains(site.app().store().company().name());
        assertThat(site.get(address).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoPictureIsRefusedInASentence() {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(UTF_8);

        assertThat(refused("logo.svg", svg)).contains("An SVG can hold a program");
        assertThat(refused("logo.png", svg)).contains("no PNG, JPEG or WebP");
        assertThat(refused("<script>.html", "<h1>".getBytes(UTF_8))).contains("no PNG");
        assertThat(refused("logo.gif", Camera.as("gif", Camera.drawing(20, 20))))
                .contains("no PNG");
        assertThat(refused("", new byte[0])).contains("Choose a picture first");
        assertThat(refused("logo.png", new byte[1024 * 1024 + 1])).contains("larger than 1 MB");
        assertThat(refused("logo.png", new byte[27_000_000])).contains("larger than 1 MB");
        assertThat(refused("logo.png", java.util.Arrays.copyOf(WIDE, 60))).contains("cannot be opened");
        assertThat(site.app().store().company().logo()).isEmpty();
    }

    private String refused(String name, byte[] file) {
        var answer = send("/admin/logo", Map.of(), name, file);
        assertThat(answer.status()).isEqualTo(file.length > 1024 * 1024 ? 413 : 422);
        assertThat(answer.page().select("#company").val())
                .isEqualTo(site.app().store().company().name());
        return answer.page().select("#logo-problem").text();
    }

    @Test
    void theSweepLeavesIt() {
        bring("logo.png", WIDE);
        var store = site.app().store();
        store.db().write(tx -> tx.handle().execute("update attachment set unused_since = '2020-01-01T00:00:00Z'"));

        assertThat(store.attachments().sweep()).isZero();

        assertThat(site.get(site.get("/").doc().select(".wordmark img").attr("src"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void noOtherAttachmentComesOutWithoutARight() {
        bring("first.png", WIDE);
        var first = site.get("/").doc().select(".wordmark img").attr("src");
        bring("second.png", Camera.as("png", Camera.drawing(90, 60)));

        assertThat(site.get(first, "X-Forwarded-For", "192.0.2.7").status()).isEqualTo(404);
        assertThat(site.get(first.replace("/logo/", "/attachments/"), "X-Forwarded-For", "192.0.2.7")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void theFirstRunTakesALogoToo() {
        var fields =
                Map.of("company", "Käse & Söhne", "name", "Ana Ruiz", "email", "ana", "password", TestSite.PASSWORD);
        var path = site.app().setup().orElseThrow();

        var refused = send(path, fields, "logo.svg", "<svg/>".getBytes(UTF_8));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#company").val()).isEqualTo("Käse & Söhne");
        assertThat(refused.page().select("#logo-problem").text()).contains("SVG");
        assertThat(refused.page().select("#name-problem")).isEmpty();

        var large = send(path, fields, "logo.png", new byte[27_000_000]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.page().select("#logo-problem").text()).contains("larger than 1 MB");
        assertThat(large.page().select("#company").val()).isEqualTo("Käse & Söhne");
        assertThat(large.page().select("#name").val()).isEqualTo("Ana Ruiz");
        assertThat(large.page().select("#email").val()).isEqualTo("ana");
        assertThat(large.page().select("#name-problem")).isEmpty();

        var done = send(path, fields, "logo.png", WIDE);
        assertThat(done.status()).isEqualTo(303);
        assertThat(site.get("/").doc().select(".wordmark img").attr("alt")).isEqualTo("Käse & Söhne");
    }
}
