package touchstone.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.config.Config;
import touchstone.config.Network;

/** Who is believed to be where: Host, url and proxies, with headers that anybody can write (design.md 7.8). */
class CallerTest {
    private static final String OUTSIDE = "203.0.113.9";

    private static Site site(String url, String proxies) {
        var config = new Config(
                Path.of("unused"),
                Config.DEFAULT_HOST,
                0,
                false,
                false,
                url,
                Network.list(proxies),
                java.util.Optional.empty());
        return new Site(config, routing -> routing.get("/page", Site::blank)
                .get(
                        "/remote",
                        Right.ANYONE,
                        visit -> visit.send(200, "text/plain", visit.remote().getBytes(UTF_8)))
                .get("/open", Right.ANYONE, visit -> {
                    visit.open("a-token", false);
                    visit.goTo("/page");
                }));
    }

    private static String ask(Site site, String path, String... headers) {
        var lines = Stream.of(headers).map(line -> line + "\r\n").collect(Collectors.joining());
        return site.raw("GET " + path + " HTTP/1.1\r\n" + lines + "Connection: close\r\n\r\n");
    }

    private static boolean isLocal(Site site, String... headers) {
        return ask(site, "/page", headers).startsWith("HTTP/1.1 200");
    }

    private static String remote(Site site, String... headers) {
        return ask(site, "/remote", headers).replaceFirst("(?s).*\r\n\r\n", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:9", "[::1]", "[::1]:8080"})
    void whoeverAsksForThisComputerIsHere(String host) {
        try (var site = site("", "")) {
            assertThat(isLocal(site, "Host: " + host)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wiki.example.org", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "0.0.0.0",
                "127.0.0.2", "[::]", "localhost.", "127.1", "2130706433"
            })
    void whoeverAsksForAnotherHostIsNotHere(String host) {
        try (var site = site("", "")) {
            assertThat(isLocal(site, "Host: " + host)).isFalse();
        }
    }

    @Test
    void theConfiguredHostIsOurs() {
        try (var site = site("https://Wiki.example.org", "")) {
            assertThat(isLocal(site, "Host: wiki.example.org")).isTrue();
            assertThat(isLocal(site, "Host: example.org")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded: for=127.0.0.1", "X-Forwarded-For: 127.0.0.1", "X-Forwarded-Host: localhost",
                "X-Forwarded-Proto: http", "x-forwarded-port: 80", "X-Real-IP: 127.0.0.1"
            })
    void whoeverComesThroughAProxyThatNobodyNamedIsNotHere(String header) {
        try (var site = site("", "")) {
            assertThat(isLocal(site, "Host: localhost", header)).isFalse();
            assertThat(remote(site, "Host: localhost", header)).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void nobodyButANamedProxySaysForWhomItAsks() {
        try (var unnamed = site("", "10.0.0.7");
                var named = site("", "127.0.0.1")) {
            assertThat(remote(unnamed, "Host: localhost", "X-Forwarded-For: " + OUTSIDE))
                    .isEqualTo("127.0.0.1");
            assertThat(remote(named, "Host: localhost", "X-Forwarded-For: " + OUTSIDE))
                    .isEqualTo(OUTSIDE);
            assertThat(isLocal(named, "Host: localhost", "X-Forwarded-For: " + OUTSIDE))
                    .isFalse();
            assertThat(isLocal(named, "Host: localhost", "X-Forwarded-For: 127.0.0.1"))
                    .isTrue();
        }
    }

    @Test
    void whatIsClaimedBeforeTheProxyCountsNothing() {
        try (var site = site("", "127.0.0.1, 172.18.0.0/16")) {
            assertThat(remote(site, "Host: localhost", "X-Forwarded-For: 127.0.0.1, " + OUTSIDE))
                    .isEqualTo(OUTSIDE);
            assertThat(remote(site, "Host: localhost", "X-Forwarded-For: 127.0.0.1", "X-Forwarded-For: " + OUTSIDE))
                    .isEqualTo(OUTSIDE);
            assertThat(remote(site, "Host: localhost", "X-Forwarded-For: " + OUTSIDE + ", 172.18.3.4"))
                    .isEqualTo(OUTSIDE);
            assertThat(isLocal(site, "Host: localhost", "X-Forwarded-For: 127.0.0.1, " + OUTSIDE))
                    .isFalse();
        }
    }

    /** As a proxy in a container sees people from outside: under the address of its own gateway. */
    @Test
    void nobodyBecomesLocalByWritingTheChainBeforeTheProxies() {
        try (var site = site("", "127.0.0.1, 172.18.0.0/16")) {
            var claimed = "X-Forwarded-For: 127.0.0.1, 172.18.0.1";
            assertThat(isLocal(site, "Host: localhost", claimed)).isFalse();
            assertThat(remote(site, "Host: localhost", claimed)).isEqualTo("172.18.0.1");
            assertThat(isLocal(site, "Host: localhost", "X-Forwarded-For: 172.18.0.1, 127.0.0.1"))
                    .isFalse();
            assertThat(isLocal(site, "Host: localhost", "X-Forwarded-For: 172.18.0.1"))
                    .isFalse();
            assertThat(isLocal(site, "Host: localhost", "X-Forwarded-For: ::1, 127.0.0.1"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "unknown", "<script>", "127.0.0.1, nonsense", "127.0.0.1,", "::ffff:x"})
    void nonsenseFromAProxyIsNobodyHere(String chain) {
        try (var site = site("", "127.0.0.1")) {
            assertThat(isLocal(site, "Host: localhost", "X-Forwarded-For: " + chain))
                    .isFalse();
            assertThat(remote(site, "Host: localhost", "X-Forwarded-For: " + chain))
                    .isEqualTo("127.0.0.1");
        }
    }

    @Test
    void anotherHostBehindANamedProxyIsNotHere() {
        try (var site = site("", "127.0.0.1")) {
            assertThat(isLocal(site, "Host: evil.example", "X-Forwarded-For: 127.0.0.1"))
                    .isFalse();
        }
    }

    @Test
    void withTlsEveryAnswerSaysThatThereIsNothingElse() {
        try (var tls = site("https://wiki.example.org", "");
                var plain = site("http://wiki.example.org", "")) {
            for (var path : new String[] {"/page", "/none", "/%"})
                assertThat(ask(tls, path, "Host: wiki.example.org"))
                        .contains("\r\nStrict-Transport-Security: max-age=31536000\r\n");
            assertThat(ask(plain, "/page", "Host: wiki.example.org")).doesNotContain("Strict-Transport");
        }
    }

    @Test
    void aCookieIsForTlsAloneWhereThereIsTls() {
        try (var tls = site("https://wiki.example.org", "");
                var plain = site("", "127.0.0.1");
                var unnamed = site("", "")) {
            assertThat(language(tls, "Host: wiki.example.org")).contains("; Secure");
            assertThat(language(plain, "Host: localhost")).doesNotContain("Secure");
            assertThat(language(plain, "Host: localhost", "X-Forwarded-Proto: https"))
                    .contains("; Secure");
            assertThat(language(unnamed, "Host: localhost", "X-Forwarded-Proto: https"))
                    .doesNotContain("Secure");
        }
    }

    @Test
    void aSessionIsForTlsAloneWhereANamedProxyHasIt() {
        try (var named = site("", "127.0.0.1");
                var unnamed = site("", "")) {
            assertThat(ask(named, "/open", "Host: localhost", "X-Forwarded-Proto: https"))
                    .containsPattern("Set-Cookie: session=a-token;[^\\r]*; Secure");
            assertThat(ask(named, "/open", "Host: localhost"))
                    .contains("Set-Cookie: session=a-token")
                    .doesNotContain("Secure");
            assertThat(ask(unnamed, "/open", "Host: localhost", "X-Forwarded-Proto: https"))
                    .contains("Set-Cookie: session=a-token")
                    .doesNotContain("Secure");
        }
    }

    @Test
    void aSessionBehindTlsIsBoundToThisHost() {
        try (var tls = site("https://wiki.example.org", "");
                var plain = site("http://wiki.example.org", "")) {
            assertThat(ask(tls, "/open", "Host: wiki.example.org"))
                    .containsPattern("Set-Cookie: __Host-session=a-token; Path=/;[^\\r]*; Secure")
                    .doesNotContain("Domain=");
            assertThat(ask(plain, "/open", "Host: wiki.example.org")).contains("Set-Cookie: session=a-token");
        }
    }

    private static String language(Site site, String... headers) {
        var lines = Stream.of(headers).map(line -> line + "\r\n").collect(Collectors.joining());
        var answer = site.raw("POST /language HTTP/1.1\r\n" + lines
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 11\r\n"
                + "Connection: close\r\n\r\nlanguage=de");
        assertThat(answer).contains("Set-Cookie: ");
        return answer;
    }
}
