package touchstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ErrorsTest {
    @Test
    void anUnknownAddressOffersToSearchAndWaysOn() {
        try (var site = site()) {
            var answer = site.get("/nowhere");
            var page = Jsoup.parse(answer.body());

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(page.select("main form[role=search] input[name=q]")).hasSize(1);
            assertThat(page.select("main .ways a").eachAttr("href"))
                    .containsExactly("/", "/journey", "/standards", "/stories", "/discussions", "/manual");
            assertThat(page.title()).isEqualTo("Nothing lives at this address · Touchstone");
        }
    }

    @Test
    void whatIsAbsentAndWhatIsNotYoursLookAlike() {
        try (var site = site()) {
            var absent = site.get("/absent");

            assertThat(absent.statusCode()).isEqualTo(404);
            assertThat(absent.body().replace("/absent", "/nowhere"))
                    .isEqualTo(site.get("/nowhere").body());
        }
    }

    @Test
    void somethingBrokenSaysItsNumberAndNothingOfTheMachine() {
        try (var site = site()) {
            for (var path : List.of("/broken", "/overflow", "/template")) {
                var answer = site.get(path);
                var page = Jsoup.parse(answer.body());

                assertThat(answer.statusCode()).as(path).isEqualTo(500);
                assertThat(page.select(".incident").text()).as(path).matches("[0-9a-f]{8}");
                assertThat(answer.body()).as(path).doesNotContain("secret", "Exception", "touchstone.web", "at java");
            }
        }
    }

    @Test
    void theErrorSpeaksTheLanguageOfTheVisitor() {
        try (var site = site()) {
            assertThat(site.page("/nowhere", "Accept-Language", "de")
                            .select("h1")
                            .text())
                    .isEqualTo("Unter dieser Adresse wohnt nichts");
        }
    }

    @Test
    void requestsThatNoBrowserSendsAreRefusedWithoutAWordOfTheServer() {
        var requests = List.of(
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /a%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /\\..\\ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET /" + "a".repeat(40_000) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "NONSENSE\r\n\r\n");
        try (var site = site()) {
            for (var request : requests) {
                var answer = site.raw(request);
                var shown = request.substring(0, Math.min(60, request.length()));

                assertThat(answer).as(shown).startsWith("HTTP/1.1 4");
                assertThat(answer)
                        .as(shown)
                        .contains("Content-Security-Policy: default-src 'none'", "nosniff")
                        .doesNotContainIgnoringCase("jetty", "server:", "exception", "caused by", "javalin");
            }
        }
    }

    @Test
    void anAddressThatIsNoneGetsAPageLikeEveryOther() {
        try (var site = site()) {
            for (var path : List.of("/stories/%00", "/assets/../../x", "/\\evil", "/" + "a".repeat(40_000))) {
                var answer = site.raw(
                        "GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept-Language: de\r\nConnection: close\r\n\r\n");
                var page = Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n")));

                assertThat(answer).contains("text/html; charset=utf-8", "private, no-cache");
                // The language stands in a header, which nobody reads any more when the address is too long.
                assertThat(page.select("h1").text()).isIn("That could not be understood", "Das war nicht zu verstehen");
                assertThat(page.select("a[href=/]")).isNotEmpty();
            }
        }
    }

    @Test
    void anIncidentIsOneLineOfTheLogWhateverTheAddressSays() {
        assertThat(Incident.at("/a\r\nERROR forged\u001b[31m").toString()).doesNotContain("\n", "\r", "\u001b");
    }

    @Test
    void whatOpensADoorIsNotInTheLogWhateverBreaks() {
        var secrets = List.of("/invitations/abc123", "/setup/abc123", "/unsubscribe/abc123", "/machine/abc123");
        try (var log = new Logged();
                var site = new Site(routing -> routing.get("/invitations/{token}", ErrorsTest::broken)
                        .get("/setup/{token}", ErrorsTest::broken)
                        .get("/unsubscribe/{key}", ErrorsTest::broken)
                        .get("/machine/{token}", visit -> {
                            throw new AssertionError("on purpose");
                        })
                        .get("/open/{slug}", ErrorsTest::broken))) {
            for (var path : secrets) assertThat(site.get(path).statusCode()).isEqualTo(500);
            assertThat(site.get("/open/abc456").statusCode()).isEqualTo(500);

            assertThat(log.lines()).anyMatch(line -> line.endsWith(" at /invitations/{token}"));
            assertThat(log.lines()).anyMatch(line -> line.endsWith(" at /open/abc456"));
            assertThat(log.lines()).noneMatch(line -> line.contains("abc123"));
        }
    }

    private static void broken(Visit visit) {
        throw new IllegalStateException("on purpose");
    }

    private static Site site() {
        return new Site(routing -> routing.get("/absent", visit -> {
                    throw new NotFound();
                })
                .get("/broken", visit -> {
                    throw new IllegalStateException("secret");
                })
                .get("/overflow", visit -> deeper(1))
                .get("/template", visit -> visit.show(templates -> templates.partIcon("secret"))));
    }

    private static int deeper(int level) {
        return level < 0 ? 0 : deeper(level + 1) + 1;
    }
}
