package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private static WritingDesk desk;

    @BeforeAll
    static void open() {
        desk = new WritingDesk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aPreviewIsWhatReadersWillSee() {
        var answer =
                desk.post("/preview", "text=" + WritingDesk.encoded("# One\n\n**late**, see [[N2]] and [[nowhere]]"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).doesNotContain("<html");
        assertThat(answer.text("h3")).isEqualTo("One");
        assertThat(answer.text("strong")).isEqualTo("late");
        assertThat(answer.doc().select("a").attr("href")).isEqualTo("/touchpoints/N2");
        assertThat(answer.text(".missing-link")).startsWith("nowhere");
    }

    @Test
    void headingsOfAWholePageKeepTheirLevel() {
        var answer = desk.post("/preview", "whole=yes&text=" + WritingDesk.encoded("## One"));

        assertThat(answer.text("h2")).isEqualTo("One");
    }

    @Test
    void anEmptyPreviewSaysSo() {
        assertThat(desk.post("/preview", "").text(".blank")).isEqualTo("Nothing to show yet.");
    }

    @Test
    void nothingHostileIsShown() {
        for (var text : List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<svg onload=alert(1)>",
                "<style>*{}</style>",
                "<iframe srcdoc=x></iframe>",
                "[[<script>alert(1)</script>]]",
                "\"><script>alert(1)</script>")) {
            var answer = desk.post("/preview", "text=" + WritingDesk.encoded(text));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.doc().select("script, img, svg, style, iframe, [onerror], [onload], [href^=javascript]"))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void aTextThatIsTooMuchIsShownAsItWasTyped() {
        var answer = desk.post("/preview", "text=" + WritingDesk.encoded(">".repeat(30_000)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text(".blank")).contains("as it was typed");
        assertThat(answer.text("pre.source")).startsWith(">>>");
    }

    @Test
    void hintsSpeakOfEveryFieldAndAskWhyItMayStay() {
        var answer = desk.post(
                "/preview/hints",
                "title=Frau+Weber&situation=Tel.+0171+2345678&situation=0171+2345678&once=0171+9999999&unknown=a%40b.de");

        assertThat(answer.doc().select(".privacy").attr("data-found")).isEqualTo("true");
        assertThat(answer.doc().select(".privacy li").eachText())
                .containsExactly(
                        "This names somebody: Frau Weber. Write “a customer” or “a colleague”.",
                        "This looks like a telephone number: 0171 2345678. Leave it out, or write “the number”.",
                        "This looks like a mail address: a@b.de. Leave it out.");
        assertThat(answer.doc().select(".privacy-why").hasAttr("hidden")).isFalse();
        assertThat(answer.doc().select("[name=privacy-reason]")).hasSize(1);
    }

    @Test
    void whereNobodyIsNamedTheHintIsCalm() {
        var answer = desk.post("/preview/hints", "situation=A+father+came+in+2026");

        assertThat(answer.text(".privacy b")).isEqualTo("Nothing found that leads to anybody.");
        assertThat(answer.doc().select(".privacy-why").hasAttr("hidden")).isTrue();
    }

    @Test
    void manyHintsAreNotAllRead() {
        var text = new StringBuilder();
        for (int i = 0; i < 9; i++)
            text.append("Frau Weber").append((char) ('a' + i)).append(", ");

        var answer = desk.post("/preview/hints", "situation=" + WritingDesk.encoded(text.toString()));

        assertThat(answer.doc().select(".privacy li")).hasSize(7);
        assertThat(answer.doc().select(".privacy li").eachText().getLast()).isEqualTo("And 3 places more like these.");
    }

    @Test
    void hintsOfHostileWordsAreText() {
        var answer = desk.post(
                "/preview/hints",
                "situation=" + WritingDesk.encoded("Frau Weber<b>, <script>x</script>@a.de Auftrag 20431<i>"));

        assertThat(answer.doc().select(".privacy script, .privacy i")).isEmpty();
    }

    @Test
    void onlyMembersArePreviewed() {
        assertThat(desk.asGuest().post("/preview", "text=a").status()).isEqualTo(401);
        assertThat(desk.asGuest().post("/preview/hints", "a=a").status()).isEqualTo(401);
        assertThat(desk.asGuest().get("/completions?sign=@&q=me").status()).isEqualTo(303);
    }

    @Test
    void aThingIsCompletedByItsCodeAndByItsTitle() {
        var byCode = desk.get("/completions?sign=%5B%5B&q=n2");
        assertThat(byCode.doc().select("[role=option]").eachAttr("data-text").getFirst())
                .isEqualTo("[[N2]]");
        assertThat(byCode.doc().select("[role=option] .code").eachText().getFirst())
                .isEqualTo("N2");

        var byTitle = desk.get("/completions?sign=%5B%5B&q=workshop+app");
        assertThat(byTitle.doc().select("[role=option]").eachAttr("data-text")).contains("[[N2]]");
    }

    @Test
    void aPersonIsCompletedByAnyWordOfTheName() {
        var answer = desk.get("/completions?sign=@&q=work+hea");

        assertThat(answer.doc().select("[role=option]").eachAttr("data-text")).containsExactly("@workshop-lead");
        assertThat(answer.text(".small")).isEqualTo("Workshop");
        assertThat(desk.get("/completions?sign=@&q=e").doc().select("[role=option]"))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void nonsenseCompletesNothing() {
        for (var query : List.of(
                "",
                "?sign=@",
                "?sign=@&q=",
                "?sign=x&q=n2",
                "?sign=%5B%5B",
                "?sign=@&q=%00%22%3E",
                "?q=n2",
                "?sign=%5B%5B&q=" + "%22*%5B".repeat(300))) {
            var answer = desk.get("/completions" + query);

            assertThat(answer.status()).as(query).isEqualTo(200);
            assertThat(answer.doc().select("[role=option]")).as(query).isEmpty();
        }
    }
}
