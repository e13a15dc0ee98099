package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.journey.Journey;
import touchstone.testing.TestSite;

/** The steps of a journey are put in order without a script. */
class OrderTest {
    private static final String EDIT = "/journeys/commuter-repair/edit";

    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.starter();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static List<String> saved(String slug) {
        return site.app().store().journeys().find(slug).orElseThrow().steps().stream()
                .map(Journey.Step::touchpoint)
                .toList();
    }

    @Test
    void aStepMovesAndNothingTypedIsLostAndNothingIsSaved() {
        var form = Written.open(site.editor(), EDIT).with("verdict", "Half a sentence");

        var answer = form.with("move", "steps up N2").send();

        assertThat(answer.status()).isEqualTo(200);
        var moved = Written.of(site.editor(), answer);
        assertThat(moved.all("steps")).containsExactly("N2", "V5", "N3", "N4", "N5", "N6");
        assertThat(moved.text("verdict")).isEqualTo("Half a sentence");
        assertThat(saved("commuter-repair")).startsWith("V5", "N2");
    }

    @Test
    void aNewJourneyIsOrderedInTheSameWay() {
        var form = Written.open(site.editor(), "/journeys/new")
                .with("title", "Only looking")
                .with("verdict", "It feels short.")
                .with("steps", "V1", "V2", "K1");

        var moved = Written.of(site.editor(), form.with("move", "steps down V1").send());

        assertThat(moved.send().header("Location")).isEqualTo("/journeys/only-looking");
        assertThat(saved("only-looking")).containsExactly("V2", "V1", "K1");
    }

    @Test
    void whatCannotMoveStays() {
        for (var move : List.of("steps up V5", "steps down N6", "steps up X9", "nothing", "title up x", "steps"))
            assertThat(Written.of(
                                    site.editor(),
                                    Written.open(site.editor(), EDIT)
                                            .with("move", move)
                                            .send())
                            .all("steps"))
                    .as(move)
                    .containsExactly("V5", "N2", "N3", "N4", "N5", "N6");
    }

    @Test
    void whoeverPressesEnterSaves() {
        var first = site.editor().get(EDIT).doc().select("form.write button").first();

        assertThat(first).isNotNull();
        assertThat(String.valueOf(first)).doesNotContain("name=\"move\"");
    }

    @Test
    void aJourneyHasSteps() {
        var answer = Written.open(site.editor(), EDIT).with("steps").send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text(".field.wrong .problem")).isEqualTo("Please fill this in.");
    }

    @Test
    void aStepAtAnotherTimeThanUsualIsKept() {
        assertThat(Written.open(site.editor(), EDIT).all("elsewhere")).containsExactly("V5 after");

        var lost = Written.open(site.editor(), EDIT).with("steps", "N2").send();
        var twice = Written.open(site.editor(), EDIT)
                .with("elsewhere", "V5 after", "V5 purchase")
                .send();

        assertThat(lost.text(".field.wrong .problem")).isEqualTo("V5 is not among the steps.");
        assertThat(twice.text(".field.wrong .problem")).startsWith("V5 can only be at one time.");
    }

    @Test
    void aShareOfAGroupIsNotRounded() {
        var before = site.app().store().groups().find("families").orElseThrow().weight();

        Written.open(site.editor(), "/groups/families/edit")
                .with("needs", "A quiet corner.")
                .send();

        assertThat(site.app().store().groups().find("families").orElseThrow().weight())
                .isEqualTo(before);
    }
}
