package touchstone.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import touchstone.config.Config;
import touchstone.testing.Patience;

class ServerTest {
    private static final String LONG = "one story after another ".repeat(400);

    @Test
    void everyAnswerCarriesTheHeadersThatProtect() {
        try (var site = site()) {
            for (var path : List.of("/blank", "/nowhere", "/broken", "/healthz", site.asset("touchstone.css"))) {
                var headers = site.get(path).headers();

                assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                        .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                        .doesNotContain("unsafe");
                assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
                assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
                assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
                assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
                assertThat(headers.firstValue("Permissions-Policy")).isPresent();
                assertThat(headers.firstValue("Server")).isEmpty();
                assertThat(headers.firstValue("X-Powered-By")).isEmpty();
                assertThat(headers.firstValue("Set-Cookie")).isEmpty();
            }
        }
    }

    @Test
    void aPageIsAskedForAgainAndSentOnlyWhenItHasChanged() {
        try (var site = site()) {
            var first = site.get("/blank");
            var tag = first.headers().firstValue("ETag").orElseThrow();

            var again = site.get("/blank", "If-None-Match", tag);
            var weak = site.get("/blank", "If-None-Match", "\"other\", " + tag.replace("W/", ""));
            var german = site.get("/blank", "If-None-Match", tag, "Accept-Language", "de");

            assertThat(tag).startsWith("W/\"");
            assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
            assertThat(first.headers().firstValue("Vary")).hasValue("Accept-Encoding, Accept-Language, Cookie");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).hasValue(tag);
            assertThat(again.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
            assertThat(weak.statusCode()).isEqualTo(304);
            assertThat(german.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aPageAskedForTwiceIsTheSameByteForByte() {
        try (var site = site()) {
            assertThat(site.get("/blank").body()).isEqualTo(site.get("/blank").body());
        }
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        try (var site = site()) {
            for (var path : List.of("/blank", "/nowhere", site.asset("touchstone.js"))) {
                var get = site.get(path);
                var head = site.head(path);

                assertThat(head.statusCode()).isEqualTo(get.statusCode());
                assertThat(head.body()).isEmpty();
                assertThat(head.headers().firstValue("ETag"))
                        .isEqualTo(get.headers().firstValue("ETag"));
                assertThat(head.headers().firstValue("Content-Type"))
                        .isEqualTo(get.headers().firstValue("Content-Type"));
            }
        }
    }

    @Test
    void longTextTravelsCompressedToWhoAcceptsIt() {
        try (var site = site()) {
            var plain = site.get("/long");
            var zipped = site.bytes("/long", "Accept-Encoding", "gzip");

            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(plain.body()).isEqualTo(LONG);
            assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(zipped.body()).hasSizeLessThan(LONG.length() / 10);
            assertThat(Site.unzipped(zipped.body())).isEqualTo(LONG);
        }
    }

    @Test
    void anAddressHasNoSlashAtItsEnd() {
        try (var site = site()) {
            var answer = site.get("/blank/?page=2");

            assertThat(answer.statusCode()).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location")).hasValue("/blank?page=2");
            assertThat(site.raw("GET //evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .doesNotContainIgnoringCase("Location:");
        }
    }

    @Test
    void aMethodThatAnAddressDoesNotKnowIsRefused() {
        try (var site = site()) {
            var put = site.send(site.request("/blank")
                    .PUT(HttpRequest.BodyPublishers.ofString("x"))
                    .build());
            var post = site.post("/blank", "x=1");

            assertThat(put.statusCode()).isEqualTo(405);
            assertThat(post.statusCode()).isEqualTo(405);
            assertThat(put.headers().firstValue("Allow").orElseThrow().split(", "))
                    .containsExactlyInAnyOrder("GET", "HEAD");
            assertThat(post.body()).contains("That cannot be done here");
        }
    }

    @Test
    void aPortInUseIsSaidInOneLine() {
        try (var site = site()) {
            var config = new Config(Path.of("unused"), "127.0.0.1", site.port(), false, false);
            var second = new Server(config, Site.frames(), Doorkeeper.NOBODY_KNOWN, List.of(), () -> true);

            assertThatThrownBy(second::start)
                    .isInstanceOf(PortInUse.class)
                    .hasMessageContaining("127.0.0.1:" + site.port())
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void aliveAndReadyAreTwoThings() {
        var ready = new AtomicBoolean();
        var config = Config.at(Path.of("unused"));
        try (var server = new Server(config, Site.frames(), Doorkeeper.NOBODY_KNOWN, List.of(), ready::get).start()) {
            assertThat(Site.status(server.port(), "/healthz")).isEqualTo(200);
            assertThat(Site.status(server.port(), "/readyz")).isEqualTo(503);

            ready.set(true);

            assertThat(Site.status(server.port(), "/readyz")).isEqualTo(200);
        }
    }

    @Test
    void anAnswerUnderWayEndsBeforeTheServerStops() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var site = new Site(routing -> routing.get("/slow", visit -> slow(visit, begun, go)))) {
            var answer = CompletableFuture.supplyAsync(() -> site.get("/slow"));
            Patience.await("the request", begun);

            var stopped = CompletableFuture.runAsync(site.server()::stop);
            go.countDown();

            assertThat(answer.get(9, TimeUnit.SECONDS))
                    .extracting(HttpResponse::body)
                    .isEqualTo("ended");
            stopped.get(9, TimeUnit.SECONDS);
        }
    }

    @Test
    void theAddressesAreListed() {
        try (var site = site()) {
            assertThat(site.server().inventory())
                    .extracting(address -> address.method() + " " + address.path())
                    .contains("GET /blank", "POST /language", "GET /assets/{hash}/{name}", "GET /healthz");
        }
    }

    private static Site site() {
        return new Site(routing -> routing.get("/blank", Site::blank)
                .get("/broken", visit -> {
                    throw new IllegalStateException("a secret of the machine");
                })
                .get("/long", visit -> visit.send(200, "text/plain; charset=utf-8", LONG.getBytes(UTF_8))));
    }

    private static void slow(Visit visit, CountDownLatch begun, CountDownLatch go) {
        begun.countDown();
        Patience.await("the word to go on", go);
        visit.send(200, "text/plain; charset=utf-8", "ended".getBytes(UTF_8));
    }
}
