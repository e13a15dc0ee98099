package touchstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.people.Visitor;
import touchstone.text.Language;

class LanguageTest {
    private static final Map<String, String> WISHES = Map.of(
            "de",
            "de",
            "de-AT,de;q=0.9,en;q=0.8",
            "de",
            "fr,de;q=0.5",
            "de",
            "en;q=0.3,de;q=0.7",
            "de",
            "en-US,en;q=0.9,de;q=0.8",
            "en",
            "fr",
            "en",
            "de;q=0,en",
            "en",
            "*",
            "en",
            ";;;=q,",
            "en",
            "x".repeat(5000),
            "en");

    private static final List<String> WAYS_OUT = List.of(
            "http://evil.example",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "http:evil.example",
            "https:/evil.example",
            "javascript:alert(1)",
            "data:text/html,x",
            " /blank",
            "/ /evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "\u0000/blank",
            "/%0d%0aSet-Cookie: a=b\r\nX: y",
            "evil.example",
            "@evil.example",
            "/\u2028//evil.example",
            "/／evil.example",
            "?x",
            "#x",
            "");

    @Test
    void theBrowsersWishDecidesUntilOneHasChosen() {
        try (var site = new Site(routing -> routing.get("/blank", Site::blank))) {
            WISHES.forEach((wish, tag) -> assertThat(site.page("/blank", "Accept-Language", wish)
                            .select("html")
                            .attr("lang"))
                    .as(wish)
                    .isEqualTo(tag));
            assertThat(site.page("/blank", "Accept-Language", "en", "Cookie", "language=de")
                            .select("html")
                            .attr("lang"))
                    .isEqualTo("de");
            assertThat(site.page("/blank", "Accept-Language", "de", "Cookie", "language=xx")
                            .select("html")
                            .attr("lang"))
                    .isEqualTo("de");
        }
    }

    @Test
    void choosingALanguageIsRememberedAndLeadsBack() {
        try (var site = new Site(routing -> routing.get("/blank", Site::blank))) {
            var form = site.page("/blank?page=2").select("form[action=/language]");
            assertThat(form.select("input[name=next]").attr("value")).isEqualTo("/blank?page=2");
            assertThat(form.select("button[name=language]").attr("value")).isEqualTo("de");

            var answer = site.post("/language", "language=de&next=%2Fblank%3Fpage%3D2");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/blank?page=2");
            assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                    .startsWith("language=de")
                    .contains("Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=31536000");
        }
    }

    @Test
    void nobodyIsSentToAnotherHost() {
        for (var trick : WAYS_OUT) assertThat(OwnPath.of(trick)).as(trick).isEmpty();
        for (var own : List.of("/", "/blank", "/search?q=a%20b&page=2", "/stories/a#b", "/a@evil.example"))
            assertThat(OwnPath.of(own)).as(own).hasValue(new OwnPath(own));

        try (var site = new Site()) {
            for (var trick : WAYS_OUT)
                assertThat(site.post("/language", "language=en&next=" + Site.encoded(trick))
                                .headers()
                                .firstValue("Location"))
                        .as(trick)
                        .hasValue("/");
        }
    }

    @Test
    void whatAnotherSiteMakesABrowserSendIsRefused() {
        try (var site = new Site()) {
            var own = "http://127.0.0.1:" + site.port();
            for (var headers : List.of(
                    new String[] {"Origin", "http://evil.example"},
                    new String[] {"Origin", "null"},
                    new String[] {"Origin", "http://127.0.0.1:1"},
                    new String[] {"Origin", "http://127.0.0.1.evil.example:" + site.port()},
                    new String[] {"Sec-Fetch-Site", "cross-site"},
                    new String[] {"Sec-Fetch-Site", "same-site"},
                    new String[] {"Origin", own, "Sec-Fetch-Site", "cross-site"})) {
                var answer = site.post("/language", "language=de&next=/", headers);

                assertThat(answer.statusCode()).as(String.join(" ", headers)).isEqualTo(403);
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            }
            for (var headers : List.of(
                    new String[] {"Origin", own},
                    new String[] {"Sec-Fetch-Site", "same-origin", "Origin", own},
                    new String[] {"Sec-Fetch-Site", "none"}))
                assertThat(site.post("/language", "language=de&next=/", headers).statusCode())
                        .as(String.join(" ", headers))
                        .isEqualTo(303);
            assertThat(site.get("/healthz", "Sec-Fetch-Site", "cross-site").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void datesAndNumbersAreWrittenAsPeopleWriteThem() {
        var english = frame(Language.EN);
        var german = frame(Language.DE);
        var day = LocalDate.of(2026, 3, 9);

        assertThat(english.date(day)).isEqualTo("9 March 2026");
        assertThat(german.date(day)).isEqualTo("9. März 2026");
        assertThat(english.day(day)).isEqualTo("Monday 9 March");
        assertThat(german.day(day)).isEqualTo("Montag, 9. März");
        assertThat(german.month(YearMonth.from(day))).isEqualTo("März 2026");
        assertThat(english.count("count.desired", 1)).isEqualTo("1 desired story");
        assertThat(german.count("count.desired", 12345)).isEqualTo("12.345 erwünschte Geschichten");
    }

    private static Frame frame(Language language) {
        return Site.frames().frame(new Frames.Asked(language, Visitor.GUEST, Readers.LOCAL, "/", 0), Section.NONE, "");
    }
}
