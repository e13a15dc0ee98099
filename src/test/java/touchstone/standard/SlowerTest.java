package touchstone.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** Whoever is slower hears at once that it is decided, whatever else is wrong, and loses nothing. */
class SlowerTest extends Changed {
    private Client ada;
    private Client edi;
    private String thread;

    @BeforeEach
    void open() {
        ada = site.join("ada-faster@example.org", "Ada Faster", Role.EDITOR);
        edi = site.join("edi-slower@example.org", "Edi Slower", Role.EDITOR);
        thread = change(
                site.join("pia@example.org", "Pia", Role.MEMBER),
                "B6",
                Map.of("text", "Something else to do.", "material", "yes"));
    }

    private static Map<String, String> decision(String sentence, String effect) {
        return new HashMap<>(Map.of("sentence", sentence, "reason", "Because.", "effect", effect));
    }

    private void decided(String effect) {
        var answer = ada.post(thread + "/decision", decision("Ada says so.", effect));
        assertThat(answer.status()).as(answer.text(".problem")).isEqualTo(303);
    }

    private TestSite.Answer late(Map<String, String> more) {
        var typed = decision("Edi <b>says</b> otherwise.", "change-standard");
        typed.putAll(more);
        return edi.post(thread + "/decision", typed);
    }

    @Test
    void itIsSaidWhateverElseIsWrongAndTheChoiceStands() {
        decided("keep");

        for (var wrong : List.of(
                Map.of("votes-for", "-3"),
                Map.of("sentence", ""),
                Map.of("effect", ""),
                Map.of("review-on", "soon"),
                Map.<String, String>of())) {
            var answer = late(wrong);
            assertThat(answer.status()).as(wrong.toString()).isEqualTo(409);
            assertThat(answer.text(".clashes"))
                    .contains("Somebody else was faster", "Ada says so.", "Ada Faster", "It stays as it is");
            assertThat(answer.text("main")).doesNotContain("Park it");
            assertThat(answer.doc().select(".deciding > .problem")).isEmpty();
        }
        var answer = late(Map.of("votes-for", "-3", "change-standard-text", "Mine"));
        assertThat(answer.text(".clashes .compare-yours"))
                .contains("The standard changes", "Edi <b>says</b> otherwise.");
        assertThat(answer.doc().select("input[value=change-standard][checked]:not([disabled])"))
                .hasSize(1);
        assertThat(answer.doc().select("input[name=change-standard-text]").val())
                .isEqualTo("Mine");
        assertThat(answer.doc().select("input[name=votes-for]").val()).isEqualTo("-3");

        var typed = decision("Edi says otherwise.", "change-standard");
        var again = edi.post(thread + "/reopened", typed);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.doc().select("input[value=change-standard][checked]")).hasSize(1);
    }

    @Test
    void whatCannotBeChosenAnyMoreSaysSoWhenTheDiscussionIsOpenAgain() {
        decided("change-standard");
        assertThat(late(Map.of()).text(".compare-yours")).contains("The standard changes");

        var again = edi.post(thread + "/reopened", decision("Edi says otherwise.", "change-standard"));

        assertThat(again.text("fieldset.wrong > .problem")).contains("no proposed text");
    }

    @Test
    void theDraftShowsTheChoiceToo() {
        edi.post(
                "/drafts",
                Map.of(
                        "place",
                        thread + "/decision",
                        "field:sentence",
                        "Edi says",
                        "field:effect",
                        "change-standard",
                        "based-on",
                        "0"));
        decided("keep");

        var page = edi.get(thread + "/decision");

        assertThat(page.text(".compare-yours")).contains("The standard changes", "Edi says");
        assertThat(page.text("main")).contains("Ada Faster");
    }
}
