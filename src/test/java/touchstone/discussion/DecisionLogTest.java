package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.testing.TestSite;
import touchstone.text.Language;
import touchstone.thing.Ref;

/** The log of decisions, and where else decisions are listed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionLogTest {
    private TestSite site;

    @BeforeAll
    void open() {
        site = TestSite.starter();
    }

    @AfterAll
    void close() {
        site.close();
    }

    private String begun(String about) {
        return site.editor()
                .post("/discussions", Map.of("about", about, "title", "Of " + about, "text", "Let us talk."))
                .header("Location");
    }

    private String decided(String about, String sentence, String effect) {
        var thread = begun(about);
        var answer = site.editor()
                .post(
                        thread + "/decision",
                        Map.of("sentence", sentence, "reason", "Because it works.", "effect", effect));
        assertThat(answer.status()).as(answer.text(".problem")).isEqualTo(303);
        return thread;
    }

    /** Keeps decisions about nothing that is there, one a second from an instant on. */
    private void adopt(int number, Instant from) {
        var store = site.app().store();
        store.db().write(tx -> {
            for (int i = 0; i < number; i++)
                store.talk()
                        .decisions()
                        .adopted(
                                tx.at(from.plus(i, ChronoUnit.SECONDS)),
                                new Ref("standard", "gone-" + i),
                                Way.IMPORT,
                                DecisionEffect.CHANGE_STANDARD,
                                "Row " + from + " " + i,
                                Language.EN,
                                1,
                                Optional.empty());
            return true;
        });
    }

    @Test
    void whatOnlyOthersMayReadIsNotCountedEither() {
        var before = site.get("/decisions").text("select[name=touchpoint] option[value=N2]");
        decided("story:in-three-weeks", "We tell it on Mondays.", "no-change");
        assertThat(site.get("/decisions").text("select[name=touchpoint] option[value=N2]"))
                .isNotEqualTo(before);

        assertThat(site.editor().post("/stories/in-three-weeks/remove", "").status())
                .isEqualTo(303);

        assertThat(site.get("/decisions").text("select[name=touchpoint] option[value=N2]"))
                .isEqualTo(before);
    }

    @Test
    void aStandardsPageShowsWhatWasDecidedAboutItAndWhatHoldsNoLonger() {
        var thread = decided("standard:B3", "It <i>ends</i> here.", "retire-standard");

        var page = site.get("/standards/B3").doc();

        assertThat(page.select("#decisions .ruling:not(.past) .decided-sentence a[href^=" + thread + "#decision-]")
                        .text())
                .isEqualTo("It <i>ends</i> here.");
        assertThat(page.select("#decisions .ruling.past").text())
                .contains("adopted at the introduction", "Since then something else holds: It <i>ends</i> here.");
        assertThat(page.select("#decisions time").eachText()).hasSize(2);
        var introduced =
                page.select("#decisions .ruling.past .decided-sentence a").attr("href");
        assertThat(site.get(introduced.substring(0, introduced.indexOf('#')))
                        .doc()
                        .select(introduced.substring(introduced.indexOf('#'))))
                .hasSize(1);
        assertThat(site.get("/decisions?decision=%27%22%3Cb%3E").status()).isEqualTo(200);
    }

    @Test
    void theTableHoldsEveryDecisionOnceHoweverManyThereAre() {
        adopt(DecisionTable.PART + 20, Instant.parse("2020-01-01T00:00:00Z"));

        var rows = site.editor()
                .post("/decisions.csv?until=2020-12-31", "")
                .body()
                .lines()
                .toList();

        assertThat(rows).hasSize(DecisionTable.PART + 21).doesNotHaveDuplicates();
    }

    @Test
    void whatIsDecidedWhileTheTableIsReadRepeatsNoRow() {
        var from = Instant.parse("2019-01-01T00:00:00Z");
        adopt(5, from);
        var log = site.app().store().talk().log();
        var filter = new DecisionFilter("", "", Optional.of(from), Optional.of(from.plusSeconds(60)));
        var read = new ArrayList<>(log.after(filter, Optional.empty(), 2));

        adopt(3, from.plusSeconds(10));
        for (List<DecisionLine> part = read; !part.isEmpty(); ) {
            part = log.after(filter, Optional.of(read.getLast().decision()), 2);
            read.addAll(part);
        }

        assertThat(read)
                .extracting(line -> line.decision().sentence())
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void aPageBehindTheLastIsTheLast() {
        var last = site.get("/decisions?page=99");

        assertThat(last.doc().select(".ruling")).isNotEmpty();
        assertThat(last.text("main")).doesNotContain("99");
    }

    @Test
    void turnedDaysAndNothingFoundSayHowToGoOn() {
        var turned = site.get("/decisions?from=2026-05-02&until=2026-05-01");
        assertThat(turned.text(".blank")).contains("turn the two days round");
        assertThat(turned.doc().select(".blank a").attr("href")).isEqualTo("/decisions");
        assertThat(site.german("/decisions?from=2026-05-02&until=2026-05-01").text(".blank"))
                .contains("tauschen Sie", "Alle Entscheidungen zeigen");

        var none = site.get("/decisions?from=2001-05-01&until=2001-05-02");
        assertThat(none.text(".blank")).contains("No decision fits", "Show all decisions");
    }

    @Test
    void invariant17TheTableSaysWhereAndNamesNobody() {
        var thread = decided("touchpoint:N2", "We say it in the table.", "no-change");

        var row = site.editor()
                .post("/decisions.csv", "")
                .body()
                .lines()
                .filter(line -> line.contains("We say it in the table."))
                .findFirst()
                .orElseThrow();

        assertThat(row)
                .contains(",N2,", "http://", thread + "#decision-")
                .doesNotContain(site.editor().person().name());
    }
}
