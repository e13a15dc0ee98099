package touchstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerTest {
    @Test
    void everyAnswerCarriesTheHeadersThatProtect() {
        try (var site = new Site(routing -> routing.get("/blank", Site::blank))) {
            for (var path : new String[] {"/blank", "/nowhere", "/healthz"}) {
                var headers = site.get(path).headers();

                assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                        .doesNotContain("unsafe");
                assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
                assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
                assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
                assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
                assertThat(headers.firstValue("Permissions-Policy")).isPresent();
                assertThat(headers.firstValue("Server")).isEmpty();
            }
        }
    }
}
