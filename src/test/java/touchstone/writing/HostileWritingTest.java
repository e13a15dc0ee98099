package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import touchstone.testing.TestSite;

/** Whatever is typed into a form: it is shown as text, and nothing breaks. */
class HostileWritingTest {
    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.starter();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsTypedIsTextAndNeverAFault(Specimen thing) {
        for (var hostile : hostile()) {
            var texts = thing.edit(site.editor());
            for (var name : List.of(thing.text(), thing.other(), "title", "other-title", "reason"))
                texts.with(name, hostile);
            hold(thing, texts, hostile);
            for (var name : List.of(thing.choice(), "based-on"))
                hold(thing, thing.edit(site.editor()).with(name, hostile), hostile);
        }
    }

    @Test
    void whatIsFarTooLargeIsRefusedInWordsThatHelp() {
        var answer = site.member().post("/stories", "situation=" + "x".repeat(1_200_000));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("h1")).isEqualTo("That is too large");
        assertThat(answer.text(".deck")).contains("64 KB", "still in your browser");
    }

    private static void hold(Specimen thing, Written form, String hostile) {
        var answer = form.send();

        assertThat(answer.status()).as(hostile).isIn(303, 409, 422);
        for (var page : List.of(answer, site.get(thing.path()), site.editor().get(thing.path() + "/edit")))
            assertThat(page.doc().select("main script, main img, main iframe, main [onerror]"))
                    .as(hostile)
                    .isEmpty();
        for (var path : List.of("", "/edit", "/history", "/history/" + thing.versions(site)))
            assertThat(site.editor().get(thing.path() + path).status())
                    .as(hostile + " " + path)
                    .isEqualTo(200);
    }

    private static List<String> hostile() {
        return Stream.of(
                        "<script>alert(1)</script><img src=x onerror=alert(1)>",
                        "]]> \" ' ` {{7*7}} ${7*7} %s %n \\",
                        "---\nkind: standard\n---\n# Another title\n\n## Why\n\n## Why\ntwice",
                        "## Situation\n\n## Text\n ## Verdict",
                        "\u0000\u0001\u001b\ufeff\ufffe\u2028\u202e\u0085",
                        "# ",
                        "- : [ { & * ! | > @ ` null ~ yes 0x1F 2026-11-15",
                        "𝕊𝕥𝕠𝕣𝕪 😀 ﷽ Z̸a̴l̵g̷o̶",
                        "x".repeat(70_000))
                .toList();
    }
}
