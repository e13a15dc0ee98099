package touchstone.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** The history of a standard says of each version what it was. */
class TurnTest extends Changed {
    private static final String PATH = "/standards/B13";

    private final Client editor = site.editor();

    private void decide(String thread, String effect) {
        var fields = Map.of("sentence", "So it shall be.", "reason", "Because.", "effect", effect);
        var answer = editor.post(thread + "/decision", fields);
        assertThat(answer.status()).as(answer.text(".problem")).isEqualTo(303);
    }

    private String talk() {
        return editor.post(
                        "/discussions",
                        Map.of("about", "standard:B13", "title", "Still so?", "text", "Is it still so?"))
                .header("Location");
    }

    private static List<String> newest(TestSite.Answer history) {
        return history.doc().select("ol.versions li .note").eachText().stream()
                .map(words -> words.substring(words.lastIndexOf("· ") + 2))
                .toList();
    }

    @Test
    void eachVersionSaysWhatItWas() {
        change(editor, Map.of("text", "The same in other words."));
        change(editor, Map.of("keeper", site.member().person().slug()));
        change(editor, Map.of("review-on", "2027-05-01"));
        editor.post(PATH + "/review", Map.of("why", "It <i>creaks</i>."));
        decide(talk(), "keep");
        decide(talk(), "keep");
        decide(change(editor, Map.of("text", "Something else to do.", "material", "yes")), "change-standard");
        decide(talk(), "retire-standard");

        assertThat(newest(editor.get(PATH + "/history")))
                .startsWith(
                        "retired",
                        "what we do changed",
                        "looked at and confirmed",
                        "looked at and confirmed",
                        "put under review",
                        "another day for the next review",
                        "somebody else keeps it",
                        "wording only");
        assertThat(newest(editor.german(PATH + "/history")))
                .startsWith("beendet", "geändert, was wir tun", "angesehen und bestätigt");
        assertThat(editor.get(PATH + "/history/6").text(".opener"))
                .contains("looked at and confirmed")
                .doesNotContain("wording");
        assertThat(editor.get(PATH + "/history").doc().select("ol.versions i")).isEmpty();
    }

    @Test
    void whatIsProposedComesIntoForce() {
        var store = site.app().store();
        var proposed = store.standards().lines().stream()
                .filter(line -> line.state() == StandardState.PROPOSED)
                .findFirst()
                .orElseThrow();
        var thread = editor.post(
                        "/discussions",
                        Map.of("about", "standard:" + proposed.code(), "title", "In force?", "text", "Shall it be?"))
                .header("Location");

        decide(thread, "new-standard");

        assertThat(newest(editor.get(proposed.path() + "/history"))).startsWith("came into force");
    }
}
