package touchstone.standard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** A decision answers the doubts that whoever decided has read, and no others; they stay readable with it. */
class AnsweredDoubtTest extends Changed {
    private static final String SEEN = "Nobody does <script>that</script> & more.";
    private static final String LATER = "Nor do we have a board.";

    private Client keeper;
    private Client reader;
    private Client other;
    private String thread;

    @BeforeEach
    void open() {
        keeper = site.join("kim-keeps@example.org", "Kim Keeper", Role.MEMBER);
        reader = site.join("ria-reads@example.org", "Ria Reader", Role.MEMBER);
        other = site.join("ole-reads@example.org", "Ole Other", Role.MEMBER);
        change(site.editor(), Map.of("keeper", keeper.person().slug()));
        thread = other.post(
                        "/discussions",
                        Map.of("about", "standard:B13", "title", "Still so?", "text", "Is it still so?"))
                .header("Location");
        doubt(reader, SEEN);
    }

    private void doubt(Client who, String sentence) {
        assertThat(who.post("/standards/B13/flag", Map.of("sentence", sentence)).status())
                .isEqualTo(303);
    }

    private static List<String> seen(TestSite.Answer form) {
        return form.doc().select("input[name=seen-doubt]").eachAttr("value");
    }

    private TestSite.Answer keep(Client who, List<String> seen) {
        var fields = new ArrayList<>(List.of("sentence=It+stays.", "reason=So.", "effect=keep"));
        for (var one : seen) fields.add("seen-doubt=" + URLEncoder.encode(one, UTF_8));
        return who.post(thread + "/decision", String.join("&", fields));
    }

    private String standing() {
        return site.get("/gaps").text("#strain");
    }

    @Test
    void whatReadersDoubtStandsBeforeWhoeverDecides() {
        var form = keeper.get(thread + "/decision");

        assertThat(form.text("#before #doubts h2")).isEqualTo("A reader says that this is no longer true");
        assertThat(form.text("#before #doubts li")).startsWith(SEEN).endsWith("2026");
        assertThat(form.text("#before #doubts")).doesNotContain("Ria");
        assertThat(form.doc().select("#before script")).isEmpty();
        assertThat(seen(form)).hasSize(1);
        assertThat(keeper.german(thread + "/decision").text("#doubts h2")).startsWith("Eine Stimme sagt");
    }

    @Test
    void whatIsRaisedWhileSomebodyDecidesStandsOnAndItsKeeperGoesOnBeingTold() {
        var form = keeper.get(thread + "/decision");
        doubt(other, LATER);

        assertThat(keep(keeper, seen(form)).status()).isEqualTo(303);

        assertThat(standing()).contains(LATER).doesNotContain(SEEN);
        assertThat(keeper.get("/inbox").text("main")).contains(LATER).doesNotContain(SEEN);
        assertThat(keeper.get("/").doc().select("#waiting a[href*=#doubt-]")).hasSize(1);
        var ruling = site.get(thread);
        assertThat(ruling.text(".ruling .answered summary")).isEqualTo("Answered one doubt");
        assertThat(ruling.text(".ruling .answered li")).startsWith(SEEN);
        assertThat(ruling.text(".ruling .answered")).doesNotContain("Ria", LATER);
        assertThat(ruling.doc().select(".ruling script")).isEmpty();
    }

    @Test
    void aRefusedFormShowsWhatWasRaisedMeanwhileSoThatItIsAnsweredToo() {
        doubt(other, LATER);

        var refused = keeper.post(thread + "/decision", Map.of("effect", "keep"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(seen(refused)).hasSize(2);
        assertThat(keep(keeper, seen(refused)).status()).isEqualTo(303);
        assertThat(standing()).doesNotContain(SEEN, LATER);
        assertThat(site.get(thread).text(".answered summary")).isEqualTo("Answered 2 doubts");
    }

    @Test
    void aWordThatChangesNothingAnswersNothing() {
        var form = reader.get(thread + "/decision");

        assertThat(keep(reader, seen(form)).status()).isEqualTo(303);

        assertThat(standing()).contains(SEEN);
        assertThat(site.get(thread).doc().select(".answered")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "<script>alert(1)</script>", "' or '1'='1", "\u0000"})
    void nonsenseAnswersNothingAndNeitherDoesWhatStandsElsewhere(String id) {
        reader.post("/standards/B12/flag", Map.of("sentence", LATER));
        var elsewhere = site.app().store().db().read(handle -> handle.createQuery(
                        "select id from flag where sentence = :sentence")
                .bind("sentence", LATER)
                .mapTo(String.class)
                .one());

        assertThat(keep(keeper, List.of(id, elsewhere, elsewhere)).status()).isEqualTo(303);

        assertThat(standing()).contains(SEEN, LATER);
    }
}
