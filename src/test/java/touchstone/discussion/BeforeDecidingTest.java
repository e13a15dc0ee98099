package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;
import touchstone.text.Language;

/** Whoever decides has before the eyes what it is about, who may decide, and who takes care of what comes of it. */
class BeforeDecidingTest {
    private static final String HOSTILE = "**Not** <script>alert(1)</script> so, @pat-proposer";

    private static TestSite site;
    private static Client proposer;

    @BeforeAll
    static void open() {
        site = TestSite.starter();
        proposer = site.join("pat-proposes@example.org", "Pat Proposer", Role.MEMBER);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /** What a browser would send from the form of a standard, with some fields changed. */
    private static String propose(String code, Map<String, String> changes) {
        var fields = new HashMap<String, String>();
        var form = proposer.get("/standards/" + code + "/edit").doc().select("form.write");
        for (var one : form.select("input[name], textarea[name]"))
            if (!one.attr("type").matches("radio|checkbox") || one.hasAttr("checked"))
                fields.put(one.attr("name"), one.normalName().equals("textarea") ? one.wholeText() : one.val());
        for (var one : form.select("select[name]"))
            fields.put(one.attr("name"), one.select("option[selected]").val());
        fields.put("reason", "We talked about it");
        fields.put("material", "yes");
        fields.putAll(changes);
        var answer = proposer.post("/standards/" + code, fields);
        assertThat(answer.status()).as(answer.text(".problem")).isEqualTo(303);
        return answer.header("Location");
    }

    private static String opened(Client client, String about) {
        return client.post("/discussions", Map.of("about", about, "title", "What now?", "text", "What shall we do?"))
                .header("Location");
    }

    private static void decide(String thread, String effect, Map<String, String> more) {
        var fields = new HashMap<>(Map.of("sentence", "So it shall be.", "reason", HOSTILE, "effect", effect));
        fields.putAll(more);
        var answer = site.editor().post(thread + "/decision", fields);
        assertThat(answer.status()).as(answer.text(".problem")).isEqualTo(303);
    }

    @Test
    void theFormShowsWhatIsProposedAndWhatTheOthersThink() {
        var thread = propose("B13", Map.of("text", "Something <i>else</i> to do.", "rule", "do"));
        proposer.post(thread + "/position", Map.of("position", "doesnt-fit", "reason", HOSTILE));

        var form = site.editor().get(thread + "/decision");

        assertThat(form.text("#before #proposed ins")).contains("Something <i>else</i>");
        assertThat(form.text("#before #positions .unfit h3")).startsWith("1");
        assertThat(form.text("#before #positions .fits h3")).startsWith("0");
        assertThat(form.text("#before .unfit .said")).contains("@Pat Proposer").doesNotContain("**");
        assertThat(form.doc().select("#before :is(i, script)")).isEmpty();
        assertThat(form.doc().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(site.editor().german(thread + "/decision").text("#before summary"))
                .isEqualTo("Worum es geht, und was wir davon halten");
    }

    @Test
    void whatIsLongIsFoldedAndNothingStandsThereWhereThereIsNothing() {
        var thread = propose("B12", Map.of("text", "Word by word. ".repeat(60)));

        assertThat(site.editor().get(thread + "/decision").doc().select("details#before:not([open])"))
                .hasSize(1);
        assertThat(site.editor()
                        .get(opened(proposer, "touchpoint:V2") + "/decision")
                        .doc()
                        .select("#before"))
                .isEmpty();
    }

    @Test
    void whoMayNotDecideLearnsByNameWhoMay() {
        var member = site.join("no-say@example.org", "Nora Nosay", Role.MEMBER);

        var noSubject = member.get(opened(member, "") + "/decision").text("label:has([value=new-standard])");
        var place =
                member.german(opened(member, "touchpoint:V2") + "/decision").text("label:has([value=new-standard])");
        var standard =
                member.get(opened(member, "standard:B9") + "/decision").text("label:has([value=retire-standard])");

        assertThat(noSubject).contains("The editors decide this.");
        assertThat(place).contains("Das entscheidet", "sobald zwei von uns ihre Haltung gesagt haben");
        assertThat(standard)
                .contains("who looks after it, or an editor decides this")
                .contains("and so does " + department("B9") + " once two of us have taken a position.");
    }

    private static String department(String code) {
        var store = site.app().store();
        var slug = store.standards().find(code).orElseThrow().department();
        return store.company().departments().stream()
                .filter(one -> one.slug().equals(slug))
                .map(one -> one.titleIn(Language.EN))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNewStandardNamesWhoTakesCareOfItAndAnIdeaSaysThatNobodyDoesYet() {
        var thread = opened(proposer, "touchpoint:V2");
        var form = site.editor().get(thread + "/decision").doc();
        assertThat(form.select("#new-standard-keeper option[selected]").val())
                .isEqualTo(site.editor().person().slug());
        assertThat(form.select("label[for=new-standard-keeper]").text()).isEqualTo("Who takes care of it?");
        decide(
                thread,
                "new-standard",
                Map.of(
                        "new-standard-title", "We <b>name</b> the day.",
                        "new-standard-rule", "do",
                        "new-standard-why", "So.",
                        "new-standard-text", "We say it.",
                        "new-standard-leeway", "None.",
                        "new-standard-check", "They hear it.",
                        "new-standard-department", "workshop"));
        var idea = opened(proposer, "touchpoint:V2");
        decide(idea, "new-measure", Map.of("new-measure-title", "Buy a bell"));

        assertThat(site.get(thread).text(".ruling .facts"))
                .contains(site.editor().person().name() + " takes care of it");
        assertThat(site.german(thread).text(".ruling .facts"))
                .contains("darum kümmert sich " + site.editor().person().name());
        assertThat(site.get(idea).text(".ruling .facts")).contains("nobody has taken it yet");
    }

    @Test
    void aReasonIsRenderedOnPagesAndPlainWithNamesInTheTable() {
        var thread = opened(proposer, "standard:B10");
        decide(thread, "retire-standard", Map.of());

        for (var page : new String[] {thread, "/decisions", "/standards/B10"}) {
            var answer = site.get(page);
            assertThat(answer.text("main")).as(page).doesNotContain("**Not**", "@pat-proposer");
        }
        assertThat(site.get("/standards/B10").doc().select(".ended strong").text())
                .isEqualTo("Not");
        assertThat(site.get("/standards/B10").text(".ended")).contains("So it shall be.", "@Pat Proposer");
        assertThat(site.get("/standards/B10").doc().select("main script")).isEmpty();
        assertThat(site.editor().post("/decisions.csv", "").body())
                .contains("Pat Proposer")
                .doesNotContain("**Not**", "@pat-proposer");
    }

    @Test
    void whoWasSlowerReadsTheOtherReasonRendered() {
        var thread = opened(proposer, "touchpoint:V2");
        decide(thread, "no-change", Map.of());

        var late = proposer.post(
                thread + "/decision", Map.of("sentence", "Mine.", "reason", "Why.", "effect", "no-change"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.doc().select(".clashes strong").text()).isEqualTo("Not");
        assertThat(late.text(".clashes")).contains("@Pat Proposer").doesNotContain("**");
        assertThat(late.doc().select(".clashes script")).isEmpty();
    }

    @Test
    void talkAndDecisionsInTheOtherLanguageSaySo() {
        var english = opened(proposer, "standard:B9");
        decide(english, "no-change", Map.of());

        assertThat(site.german("/discussions").text(".thread-line:contains(What now?) .spoken"))
                .contains("auf Englisch");
        assertThat(site.german(english).text(".opener")).contains("Der Text ist auf Englisch geschrieben.");
        assertThat(site.german(english).text(".ruling")).contains("auf Englisch");
        assertThat(site.german("/decisions").text(".ruling:contains(So it shall be.)"))
                .contains("auf Englisch");
        assertThat(site.german("/standards/B9").text("#decisions .ruling:contains(So it shall be.)"))
                .contains("auf Englisch");
        assertThat(site.german("/standards/B9").text("#talk .thread-line:contains(What now?)"))
                .contains("auf Englisch");
        assertThat(site.get(english).doc().select("main .spoken")).isEmpty();
    }
}
