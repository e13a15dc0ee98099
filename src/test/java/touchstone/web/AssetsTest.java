package touchstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private static final List<String> WAYS_OUT = List.of(
            "../touchstone.css",
            "..%2f..%2fpom.xml",
            "%2e%2e/%2e%2e/pom.xml",
            "%2e%2e%2fpom.xml",
            "..%5c..%5cpom.xml",
            "..%252f..%252fpom.xml",
            "....//....//pom.xml",
            "..;/..;/pom.xml",
            ";/pom.xml",
            "%00",
            "x%00.css",
            "touchstone.css%00.svg",
            "/etc/passwd",
            "//etc/passwd",
            "%2fetc%2fpasswd",
            "file:///etc/passwd",
            "C:%5cwindows%5cwin.ini",
            "con",
            "nul",
            "aux.css",
            "~root",
            ".git/config",
            "..",
            ".",
            "%c0%ae%c0%ae/",
            "%e0%80%ae%e0%80%ae/",
            "..%c0%af",
            "..%ef%bc%8f",
            "%uff0e%uff0e/",
            "\\..\\..\\pom.xml",
            "touchstone.css/..",
            "touchstone.css;x=1",
            "touchstone.css%20",
            "TOUCHSTONE.CSS",
            "application.properties",
            "logback.xml",
            "db/V1__handbook.sql",
            "messages/web_en.properties",
            "content/company.yaml");

    @Test
    void anAssetIsKeptForEverUnderItsHash() {
        try (var site = new Site()) {
            var style = site.get(site.asset("touchstone.css"));
            var script = site.get(site.asset("touchstone.js"));
            var icon = site.get(site.asset("favicon.svg"));

            assertThat(style.statusCode()).isEqualTo(200);
            assertThat(style.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
            assertThat(script.headers().firstValue("Content-Type")).hasValue("text/javascript; charset=utf-8");
            assertThat(icon.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
            assertThat(icon.body()).startsWith("<svg");
        }
    }

    @Test
    void anAssetTravelsCompressedToWhoAcceptsIt() {
        try (var site = new Site()) {
            var path = site.asset("touchstone.css");
            var zipped = site.bytes(path, "Accept-Encoding", "gzip, br");

            assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(zipped.headers().firstValue("Vary")).hasValue("Accept-Encoding");
            assertThat(Site.unzipped(zipped.body())).isEqualTo(site.get(path).body());
        }
    }

    @Test
    void layersStandInTheOrderOfAuthority() {
        try (var site = new Site()) {
            assertThat(site.get(site.asset("touchstone.css")).body())
                    .startsWith("@layer tokens, reset, base, layout, component, feature, print;")
                    .containsSubsequence("@layer tokens {", "@layer reset {", "@layer component {", "@layer print {");
        }
    }

    @Test
    void scriptsOfOneFolderShareABlock() {
        try (var site = new Site()) {
            var blocks = site.get(site.asset("touchstone.js")).body().split("(?m)^}\\n\\{$", -1);

            assertThat(blocks)
                    .filteredOn(block -> block.contains("class Draft "))
                    .singleElement()
                    .satisfies(
                            block -> assertThat(block).contains("class Saved ").doesNotContain("class Suggestions "));
        }
    }

    @Test
    void noTrickLeadsOutOfTheAssets() {
        try (var site = new Site()) {
            var hash = site.asset("touchstone.css").split("/", -1)[2];
            for (var trick : WAYS_OUT)
                for (var start : List.of("/assets/", "/assets/" + hash + "/", "/assets/x/")) {
                    var answer = site.raw("GET " + start + trick + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

                    assertThat(answer)
                            .as(start + trick)
                            .doesNotContain("root:", "<project", "[section", "create table");
                    assertThat(answer).as(start + trick).matches("(?s)HTTP/1.1 (301|40[045]) .*");
                }
        }
    }
}
