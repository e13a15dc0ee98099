package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import touchstone.testing.TestSite;

/** What is true of every kind of thing that can be written. */
class KindsTest {
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
    void nothingChangedSavesNothing(Specimen thing) {
        int before = thing.versions(site);

        var answer = thing.edit(site.editor()).with("reason", "").send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.saved()).isEqualTo(thing.path());
        assertThat(thing.versions(site)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSavedIsShownAndFound(Specimen thing) {
        var word = "quillow" + thing.name().toLowerCase(java.util.Locale.ROOT);
        var form = thing.edit(site.editor());
        form.with(thing.text(), form.text(thing.text()) + "\n\nOf " + word + " we say nothing.");

        var answer = form.send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(site.get(answer.saved()).body()).contains(word);
        assertThat(site.get("/search?q=" + word)
                        .doc()
                        .select("main [data-ref] a")
                        .eachAttr("href"))
                .anyMatch(path -> path.startsWith(thing.path()));
        assertThat(thing.edit(site.editor()).text(thing.text())).endsWith(word + " we say nothing.");
    }

    @ParameterizedTest
    @EnumSource
    void theHistoryShowsEachWordAndTheWayBack(Specimen thing) {
        var before = thing.edit(site.editor()).text(thing.text());
        assertThat(thing.edit(site.editor())
                        .with(thing.text(), "marmot " + before)
                        .send()
                        .status())
                .isEqualTo(303);
        int newest = thing.versions(site);

        var page = site.get(thing.path() + "/history/" + newest).doc();
        assertThat(page.select(".diff ins").text()).isEqualTo("marmot");
        assertThat(page.select(".diff del")).isEmpty();

        var restored = site.editor().post(thing.path() + "/history/" + (newest - 1), "");
        // Of what people have to do, going back needs a word why too: the form asks for it.
        if (restored.status() == 200) {
            assertThat(Written.of(site.editor(), restored).send().status()).isEqualTo(422);
            restored = Written.of(site.editor(), restored)
                    .with("reason", "It was better.")
                    .with("material", "no")
                    .send();
        }
        assertThat(restored.status()).isEqualTo(303);
        assertThat(thing.edit(site.editor()).text(thing.text())).isEqualTo(before);
        assertThat(thing.versions(site)).isEqualTo(newest + 1);
    }

    @ParameterizedTest
    @EnumSource
    void aMembersChangeWaitsUntilAnEditorAdoptsIt(Specimen thing) {
        var before = thing.edit(site.editor()).text(thing.text());
        var proposed = thing.edit(site.member())
                .with(thing.text(), before + " And a heron.")
                .send();

        assertThat(proposed.status()).isEqualTo(303);
        assertThat(proposed.header("Location")).isEqualTo(thing.path() + "/history");
        assertThat(thing.edit(site.editor()).text(thing.text())).isEqualTo(before);

        var waiting = site.editor().get(thing.path() + "/history").doc().select("ul.versions a");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.text()).isEqualTo("It was time");
        var proposal = waiting.attr("href");
        assertThat(site.editor().get(proposal).text(".diff ins")).contains("heron");
        assertThat(site.member().post(proposal, "answer=adopt").status()).isEqualTo(404);

        assertThat(site.editor().post(proposal, "answer=adopt").status()).isEqualTo(303);
        assertThat(thing.edit(site.editor()).text(thing.text())).isEqualTo(before + " And a heron.");
        assertThat(site.editor().get(thing.path() + "/history").doc().select("ul.versions a"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void changesOfDifferentFieldsComeTogether(Specimen thing) {
        var mine = thing.edit(site.editor());
        var theirs = thing.edit(site.admin());
        var text = mine.text(thing.text()) + " Mine.";
        assertThat(theirs.with(thing.other(), theirs.text(thing.other()) + " Theirs")
                        .send()
                        .status())
                .isEqualTo(303);

        assertThat(mine.with(thing.text(), text).send().status()).isEqualTo(303);

        var both = thing.edit(site.editor());
        assertThat(both.text(thing.text())).isEqualTo(text);
        assertThat(both.text(thing.other())).endsWith(" Theirs");
    }

    @ParameterizedTest
    @EnumSource
    void twoChangesOfOneFieldAreBothShownWhole(Specimen thing) {
        var mine = thing.edit(site.editor());
        var theirs = thing.edit(site.admin());
        theirs.with(thing.text(), "Their words.\n\nAll of them.").send();

        var answer = mine.with(thing.text(), "My words.").send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.doc().select(".compare-theirs").eachText()).containsExactly("Their words. All of them.");
        assertThat(answer.text(".compare-yours")).isEqualTo("My words.");
        var again = Written.of(site.editor(), answer);
        assertThat(again.text(thing.text())).isEqualTo("My words.");
        assertThat(again.send().status()).isEqualTo(303);
        assertThat(thing.edit(site.editor()).text(thing.text())).isEqualTo("My words.");
    }

    @ParameterizedTest
    @EnumSource
    void aProposalThatCameTooLateShowsBothTexts(Specimen thing) {
        thing.edit(site.member()).with(thing.text(), "What I propose.").send();
        thing.edit(site.editor()).with(thing.text(), "What was faster.").send();
        var proposal = site.editor()
                .get(thing.path() + "/history")
                .doc()
                .select("ul.versions a")
                .attr("href");

        var answer = site.editor().post(proposal, "answer=adopt");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text(".compare-theirs")).isEqualTo("What was faster.");
        assertThat(answer.text(".compare-yours")).isEqualTo("What I propose.");
        assertThat(site.editor().post(proposal, "answer=decline&why=").status()).isEqualTo(422);
        assertThat(site.editor().post(proposal, "answer=decline&why=Not+now").status())
                .isEqualTo(303);
        assertThat(site.editor().get(thing.path() + "/history").doc().select("ul.versions a"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatNoListOffersIsRefusedAndTheRestStaysTyped(Specimen thing) {
        var answer = thing.edit(site.editor())
                .with(thing.choice(), "elsewhere<b>")
                .with(thing.text(), "Typed with care.")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.doc().select(".field.wrong")).hasSize(1);
        assertThat(answer.text(".field.wrong .problem")).isEqualTo("Please choose one of these.");
        assertThat(Written.of(site.editor(), answer).text(thing.text())).isEqualTo("Typed with care.");
        assertThat(Written.of(site.editor(), answer).text("reason"))
                .isEqualTo(thing == Specimen.STANDARD ? "It was time" : "");
    }

    @Test
    void theNewFormsAreTheEditorsExceptWhatAnybodyMayTellOrPropose() {
        for (var path : List.of("/touchpoints/new", "/journeys/new", "/groups/new", "/manual/new")) {
            assertThat(site.member().get(path).status()).as(path).isEqualTo(404);
            assertThat(site.editor().get(path).status()).as(path).isEqualTo(200);
        }
        for (var path : List.of("/stories/new", "/standards/new"))
            assertThat(site.member().get(path).status()).as(path).isEqualTo(200);
    }
}
