package touchstone.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** Nobody but an editor has something hold alone that he proposed himself. */
class AdoptingTest extends Changed {
    private static final String HOSTILE = "We say <script>alert(1)</script> & when.";

    private Client tom;
    private Client una;
    private Client vic;

    @BeforeEach
    void join() {
        tom = site.join("tom-proposes@example.org", "Tom Proposer", Role.MEMBER);
        una = site.join("una-agrees@example.org", "Una Agrees", Role.MEMBER);
        vic = site.join("vic-agrees@example.org", "Vic Agrees", Role.MEMBER);
    }

    /** Has somebody work somewhere. */
    private void moves(Client person, String department) {
        site.app().store().db().write(tx -> {
            tx.handle()
                    .execute(
                            "update person set department_id = (select id from department where slug = ?) where id = ?",
                            department,
                            person.person().id());
            tx.changed("person", person.person().id());
            return true;
        });
    }

    /** Proposes a standard that binds the whole company, and says where it is talked about. */
    private String proposed(Client by) {
        var sent = by.post(
                "/standards",
                Map.ofEntries(
                        Map.entry("title", "We name the day"),
                        Map.entry("code", "C7"),
                        Map.entry("rule", "minimum"),
                        Map.entry("why", "So that nobody waits."),
                        Map.entry("text", HOSTILE),
                        Map.entry("leeway", "The words are free."),
                        Map.entry("check", "They know the day."),
                        Map.entry("scope", "company"),
                        Map.entry("department", "workshop"),
                        Map.entry("touchpoints", "N2"),
                        Map.entry("review-on", "2027-05-01"),
                        Map.entry("language", "en")));
        assertThat(sent.status()).as(sent.text(".problem")).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo("/standards/C7");
        assertThat(standard("C7").keeper()).isEqualTo(by.person().slug());
        return site.get("/standards/C7").doc().select("a[href^=/discussions/]").stream()
                .map(link -> link.attr("href").replaceFirst("[?#].*", ""))
                .filter(path -> !path.endsWith("/new"))
                .findFirst()
                .orElseThrow();
    }

    private static TestSite.Answer decide(Client by, String thread, String effect) {
        var held =
                by.get(thread + "/decision").doc().select("input[name=instead]").val();
        return by.post(
                thread + "/decision",
                new HashMap<>(
                        Map.of("sentence", "So be it.", "reason", "Because.", "effect", effect, "instead", held)));
    }

    private static void takes(Client by, String thread) {
        assertThat(by.post(thread + "/position", Map.of("position", "fits", "reason", ""))
                        .status())
                .isEqualTo(303);
    }

    private static String choice(TestSite.Answer page, String effect) {
        return page.text("label:has([value=" + effect + "])");
    }

    @Test
    void whoeverProposesAStandardAndKeepsItDoesNotHaveItHoldAlone() {
        var thread = proposed(tom);
        moves(tom, "sales");

        var form = tom.get(thread + "/decision");
        assertThat(form.doc().select("input[value=new-standard]").hasAttr("disabled"))
                .isTrue();
        assertThat(choice(form, "new-standard"))
                .contains("decides this once two of us have taken a position, or an editor");
        var refused = decide(tom, thread, "new-standard");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(standard("C7").state()).isEqualTo(StandardState.PROPOSED);

        moves(tom, "workshop");
        takes(tom, thread);
        takes(una, thread);
        assertThat(choice(tom.get(thread + "/decision"), "new-standard")).contains("two others have taken a position");
        assertThat(choice(tom.german(thread + "/decision"), "new-standard"))
                .contains("Das haben Sie selbst vorgeschlagen");
        assertThat(decide(tom, thread, "new-standard").status()).isEqualTo(422);

        takes(vic, thread);
        assertThat(decide(tom, thread, "new-standard").status()).isEqualTo(303);
        assertThat(standard("C7").state()).isEqualTo(StandardState.IN_FORCE);
    }

    @Test
    void anEditorHasItHoldAtOnceAndADepartmentOnceTwoPositionsStand() {
        var thread = proposed(tom);
        moves(una, "workshop");
        assertThat(decide(una, thread, "new-standard").status()).isEqualTo(422);
        assertThat(decide(site.editor(), thread, "new-standard").status()).isEqualTo(303);
        assertThat(standard("C7").state()).isEqualTo(StandardState.IN_FORCE);
    }

    @Test
    void itWaitsForWhoMayAdoptItUntilThatIsDecided() {
        var thread = proposed(tom);
        moves(una, "workshop");
        var waits = "#waiting .wait:has([data-ref=standard:C7])";

        var editor = site.editor().get("/inbox");
        assertThat(editor.text(waits)).contains("Tom Proposer proposes a new standard", "We name the day");
        assertThat(editor.doc().select(waits + " a").attr("href")).isEqualTo(thread);
        assertThat(site.editor().german("/inbox").text(waits)).contains("schlägt einen neuen Standard vor");
        assertThat(tom.get("/inbox").doc().select(waits)).isEmpty();
        assertThat(una.get("/inbox").doc().select(waits)).isEmpty();

        takes(tom, thread);
        takes(vic, thread);
        assertThat(una.get("/inbox").doc().select(waits)).isNotEmpty();
        assertThat(vic.get("/inbox").doc().select(waits)).isEmpty();

        assertThat(decide(site.editor(), thread, "no-change").status()).isEqualTo(303);
        assertThat(site.editor().get("/inbox").doc().select(waits)).isEmpty();
    }

    @Test
    void aKeeperDoesNotAdoptTheOwnChangeAloneAndItWaitsForTheEditors() {
        change(site.editor(), Map.of("keeper", tom.person().slug()));
        var thread = change(tom, Map.of("text", "Something else to do.", "material", "yes"));

        assertThat(choice(tom.get(thread + "/decision"), "change-standard")).contains("two others");
        assertThat(decide(tom, thread, "change-standard").status()).isEqualTo(422);
        assertThat(site.editor().get("/inbox").text("#waiting")).contains("Tom Proposer proposes a change");

        takes(una, thread);
        takes(vic, thread);
        assertThat(decide(tom, thread, "change-standard").status()).isEqualTo(303);
        assertThat(standard().text()).isEqualTo("Something else to do.");
    }

    @Test
    void whoeverDecidesReadsTheWholeOfIt() {
        var thread = proposed(tom);
        for (var page : new TestSite.Answer[] {site.editor().get(thread + "/decision"), site.get(thread)}) {
            assertThat(page.text("#proposed"))
                    .contains("What is proposed", "We name the day", HOSTILE, "The words are free.")
                    .contains("Minimum", "the whole company", "Workshop");
            assertThat(page.doc().select("#proposed :is(ins, del, script)")).isEmpty();
            assertThat(page.doc().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }
        assertThat(site.german(thread).text("#proposed")).contains("Was vorgeschlagen ist", "Werkstatt");

        decide(site.editor(), thread, "new-standard");

        assertThat(site.get(thread).doc().select("#proposed")).isEmpty();
    }

    @Test
    void whatWasNotTakenSaysSo() {
        var anew = proposed(tom);
        var change = change(tom, Map.of("text", "Something else to do.", "material", "yes"));
        for (var thread : new String[] {anew, change}) {
            assertThat(decide(site.editor(), thread, "no-change").status()).isEqualTo(303);
            assertThat(site.get(thread).text("#proposed")).contains("What was proposed", "This was not taken up");
            assertThat(site.german(thread).text("#proposed")).contains("Was vorgeschlagen war", "nicht übernommen");
            assertThat(site.get(thread).text("main")).doesNotContain("What is proposed");
        }
        assertThat(site.editor().post(change + "/reopened", "").status()).isEqualTo(303);
        assertThat(site.get(change).text("#proposed"))
                .contains("What is proposed")
                .doesNotContain("not taken");
        assertThat(decide(site.editor(), change, "change-standard").status()).isEqualTo(303);
        assertThat(site.get(change).text("#proposed")).contains("What was proposed", "This was taken up");
    }
}
