package touchstone.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFileTest {
    private static final String STORY = """
        ---
        kind: story
        language: en
        title-de: In drei Wochen
        touchpoint: N2
        further: [V5, V2]
        verdict: undesired
        basis: happened
        month: 2026-03
        ---
        # In three weeks

        ## Situation

        The gear cable had snapped.
        ‘When?’

        ## Behaviour
        We looked at the calendar.
        """;

    private final Faults faults = new Faults();

    enum Verdict {
        DESIRED,
        UNDESIRED,
        UNDER_REVIEW
    }

    @Test
    void aStoryIsReadAsItIsWritten() {
        var file = read(STORY);

        assertThat(file.kind()).isEqualTo("story");
        assertThat(file.language()).isEqualTo(Language.EN);
        assertThat(file.title()).isEqualTo("In three weeks");
        assertThat(file.otherTitle()).isEqualTo("In drei Wochen");
        assertThat(file.text("touchpoint")).isEqualTo("N2");
        assertThat(file.list("further")).containsExactly("V5", "V2");
        assertThat(file.list("illustrates")).isEmpty();
        assertThat(file.choice("verdict", Verdict.class)).isEqualTo(Verdict.UNDESIRED);
        assertThat(file.optionalChoice("moment", Verdict.class)).isEmpty();
        assertThat(file.month("month")).isEqualTo(YearMonth.of(2026, 3));
        assertThat(file.optionalText("basis")).contains("happened");
        assertThat(file.requiredSection("Situation", "Situation")).isEqualTo("The gear cable had snapped.\n‘When?’");
        assertThat(file.section("Behaviour", "Verhalten")).contains("We looked at the calendar.");
        assertThat(file.section("Lesson", "Lehre")).isEmpty();
        file.done(faults);
        assertThat(faults.any()).isFalse();
    }

    @Test
    void sectionsAreFoundInTheLanguageOfTheText() {
        var file = read(STORY.replace("language: en", "language: de")
                .replace("title-de", "title-en")
                .replace("## Behaviour", "## Verhalten"));

        assertThat(file.section("Behaviour", "Verhalten")).contains("We looked at the calendar.");
        assertThat(file.otherTitle()).isEqualTo("In drei Wochen");
    }

    @Test
    void valuesOfEveryTypeAreRead() {
        var file = read(withKeys("on: true\n"
                + "rank: 4\n"
                + "weight: 0.25\n"
                + "day: 2026-02-28\n"
                + "when: [under-review, desired]\n"
                + "quoted: \"a: b # c\"\n"
                + "number: 2026\n"));

        assertThat(file.flag("on")).isTrue();
        assertThat(file.number("rank", 1, 4)).isEqualTo(4);
        assertThat(file.optionalNumber("rank", 1, 4)).contains(4);
        assertThat(file.decimal("weight", 0, 1)).isEqualTo(0.25);
        assertThat(file.date("day")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(file.optionalDate("no-day")).isEmpty();
        assertThat(file.choices("when", Verdict.class)).containsExactly(Verdict.UNDER_REVIEW, Verdict.DESIRED);
        assertThat(file.text("quoted")).isEqualTo("a: b # c");
        assertThat(file.text("number")).isEqualTo("2026");
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void itemsAreWordsOrHaveFieldsOfTheirOwn() {
        var file = read(withKeys("steps: [V5, {touchpoint: N2, phase: after}]\n"));

        var steps = file.items("steps");

        assertThat(steps.getFirst().word()).contains("V5");
        assertThat(steps.getLast().word()).isEmpty();
        assertThat(steps.getLast().text("touchpoint")).isEqualTo("N2");
        assertThat(steps.getLast().text("phase")).isEqualTo("after");
        file.done(faults);
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void aFreeBodyIsEverythingAfterTheTitle() {
        var file = read(
                "---\nkind: manual\nlanguage: en\n---\n# Keys\n\nIntro\n\n## One\n a\n```\n## no heading\n```\n\n");

        assertThat(file.body()).isEqualTo("Intro\n\n## One\n a\n```\n## no heading\n```");
        file.done(faults);
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void aHeadingOfTheTextsOwnStandsBehindASpace() {
        var file =
                read("---\nkind: story\nlanguage: en\n---\n# T\n## Situation\na\n ## Outcome\nb\n  ## c\n### d\n##e\n");

        assertThat(file.requiredSection("Situation", "Situation")).isEqualTo("a\n## Outcome\nb\n ## c\n### d\n##e");
        file.done(faults);
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void markAndLineEndsOfOtherSystemsDoNotMatter() {
        var bytes = ("\uFEFF" + STORY).replace("\n", "\r\n").getBytes(UTF_8);

        var file = TextFile.parse("stories/x.md", bytes, faults).orElseThrow();

        assertThat(file.requiredSection("Situation", "Situation")).isEqualTo("The gear cable had snapped.\n‘When?’");
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void aFileOfKeysAloneHasNoTitle() {
        var file = YamlFile.parse(
                        "company.yaml",
                        "name: Radhaus\nbands: {okay-from: 5}\npeople:\n  - {slug: a, management: true}\n",
                        faults)
                .orElseThrow();

        assertThat(file.text("name")).isEqualTo("Radhaus");
        assertThat(file.item("bands").number("okay-from", 1, 10)).isEqualTo(5);
        assertThat(file.items("people").getFirst().flag("management")).isTrue();
        assertThat(file.items("people").getFirst().text("slug")).isEqualTo("a");
        file.done(faults);
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void linesOfKeysAreKnownToTheCaller() {
        var file = read(STORY);

        file.fault("touchpoint", "there is no touchpoint N2", "write a code that exists");

        assertThat(file.line("touchpoint")).isEqualTo(5);
        assertThat(faults.list()).hasToString("[stories/x.md:5: there is no touchpoint N2. write a code that exists.]");
    }

    private static String withKeys(String keys) {
        return "---\nkind: x\nlanguage: en\n" + keys + "---\n# T\n";
    }

    private TextFile read(String source) {
        var file = TextFile.parse("stories/x.md", source, faults);
        assertThat(faults.list()).isEqualTo(List.of());
        return file.orElseThrow();
    }
}
