package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.people.Role;
import touchstone.standard.Standard;
import touchstone.standard.StandardState;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** What is true of standards beyond what is true of every kind; all share a site, so each leaves the others' alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandardWritingTest {
    private TestSite site;

    @BeforeAll
    void open() {
        site = TestSite.starter();
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Standard standard(String code) {
        return site.app().store().standards().find(code).orElseThrow();
    }

    private Written change(Client client, String code) {
        return Written.open(client, "/standards/" + code + "/edit")
                .with("reason", "We talked about it")
                .with("material", "no");
    }

    private static Written fresh(Client client, String query) {
        return Written.open(client, "/standards/new" + query)
                .with("title", "Whoever rings hears a voice before the fourth tone.")
                .with("why", "Silence says that nobody is there.")
                .with("text", "We take the call.")
                .with("leeway", "The words are yours.")
                .with("check", "Somebody speaks.");
    }

    /** The code that a new one got. */
    private static String code(TestSite.Answer answer) {
        return answer.header("Location").replace("/standards/", "");
    }

    @Test
    void aChangeOfWordsIsTheSameVersion() {
        var before = standard("B13");

        change(site.editor(), "B13").with("text", "The same in other words.").send();

        assertThat(standard("B13").version()).isEqualTo(before.version());
        assertThat(standard("B13").validFrom()).isEqualTo(before.validFrom());
        assertThat(site.get("/standards/B13/history").text(".versions li:first-child"))
                .contains("We talked about it", "wording only");
    }

    @Test
    void whatNoFormShowsStays() {
        var before = standard("B7");

        change(site.editor(), "B7").with("text", "Other words.").send();

        var after = standard("B7");
        assertThat(after.state()).isEqualTo(before.state());
        assertThat(after.proposedBy()).isEqualTo(before.proposedBy());
        assertThat(after.supersedes()).isEqualTo(before.supersedes());
    }

    @Test
    void nothingChangesWithoutAReason() {
        var answer = change(site.editor(), "B13")
                .with("text", "Other words.")
                .with("reason", "")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#reason-problem")).startsWith("Please say in a sentence why.");
        assertThat(Written.of(site.editor(), answer).text("text")).isEqualTo("Other words.");
    }

    @Test
    void itsKeeperSavesIt() {
        var member = site.join("keeper@example.org", Role.MEMBER);
        change(site.editor(), "B13").with("keeper", member.person().slug()).send();

        var answer = change(member, "B13").with("text", "As its keeper says.").send();

        assertThat(answer.header("Location")).isEqualTo("/standards/B13");
        assertThat(standard("B13").text()).isEqualTo("As its keeper says.");
    }

    @Test
    void invariant5AsksForASentenceAWhyADepartmentAKeeperAndAReviewWithinAYear() {
        var form = change(site.editor(), "B13")
                .with("title", "x".repeat(121))
                .with("why", " ")
                .with("department", "")
                .with("keeper", "")
                .with("review-on", "2027-11-16");

        var answer = form.send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.doc().select(".field.wrong")).hasSize(5);
        assertThat(answer.body()).contains("at most 120 characters", "until 15 November 2027");
        assertThat(change(site.editor(), "B13")
                        .with("review-on", "2027-11-15")
                        .send()
                        .status())
                .isEqualTo(303);
    }

    @Test
    void onlyAnExtraHasAPrice() {
        assertThat(change(site.editor(), "B14").with("price", "free").send().text(".field.wrong .problem"))
                .startsWith("Only an extra has a price.");
        assertThat(change(site.editor(), "B14").with("rule", "extra").send().text(".field.wrong .problem"))
                .startsWith("Please say whether this extra is free or sold.");
        assertThat(change(site.editor(), "B14")
                        .with("rule", "extra")
                        .with("price", "sold")
                        .send()
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aNewOneIsProposedWhoeverWritesIt() {
        var first = fresh(site.editor(), "?touchpoints=V5&rule=minimum").send();
        var second = fresh(site.member(), "?touchpoints=V5&rule=minimum").send();

        assertThat(standard(code(first)).state()).isEqualTo(StandardState.PROPOSED);
        assertThat(standard(code(first)).keeper())
                .isEqualTo(site.editor().person().slug());
        assertThat(standard(code(second)).state()).isEqualTo(StandardState.PROPOSED);
        assertThat(standard(code(second)).proposedBy())
                .isEqualTo(site.member().person().slug());
        assertThat(code(second)).matches("B[0-9]+");
    }

    /** Proposes one and has it decided, so that it is in force; says its code. */
    private String agree(Written form) {
        var answer = form.send();
        assertThat(answer.status()).isEqualTo(303);
        var code = code(answer);
        var thread = site.app().store().db().read(handle -> handle.createQuery(
                        "select slug from thread where kind = 'standard' and thing = :id")
                .bind("id", standard(code).id())
                .mapTo(String.class)
                .one());
        var decision = "sentence=So+be+it&reason=It+helps&effect=new-standard";
        assertThat(site.editor()
                        .post("/discussions/" + thread + "/decision", decision)
                        .status())
                .isEqualTo(303);
        return code;
    }

    @ParameterizedTest
    @ValueSource(strings = {"B13", "b13", "N2"})
    void aCodeThatIsTakenIsRefused(String code) {
        var answer = fresh(site.editor(), "?touchpoints=V5&rule=do")
                .with("code", code)
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text(".field.wrong .problem")).contains("is taken already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "B", "B1234", "<b>", "new"})
    void aCodeThatLooksLikeNoneIsRefused(String code) {
        var answer = fresh(site.editor(), "?touchpoints=V5&rule=do")
                .with("code", code)
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text(".field.wrong .problem")).startsWith("Please write letters and a number");
    }

    @Test
    void invariant8WarnsAndHindersNobody() {
        for (int more = 0; more < 8; more++)
            agree(fresh(site.editor(), "?touchpoints=K2&rule=do").with("title", "One more, " + more));

        assertThat(site.editor().get("/standards/new?touchpoints=K2&rule=do").text(".caution"))
                .contains("would bind at K2", "which one could go?");
        assertThat(site.editor()
                        .get("/standards/new?touchpoints=K2&rule=wow")
                        .doc()
                        .select(".caution"))
                .isEmpty();
        assertThat(site.get("/touchpoints/K2").text(".caution")).contains("More than seven standards bind here");
        var one = site.get("/touchpoints/K2")
                .doc()
                .select("#standards a[href^=/standards/]")
                .attr("href");
        assertThat(site.get(one).text(".caution")).contains("standards bind at K2", "which one could go?");
        assertThat(site.get("/standards/B13").doc().select(".caution")).isEmpty();
    }

    @Test
    void invariant8CountsTheBasicsOfTheCompany() {
        for (int more = 0; more < 7; more++)
            agree(fresh(site.editor(), "?scope=company&department=management&rule=do")
                    .with("title", "One more for all, " + more));

        assertThat(site.editor().get("/standards/new?scope=company&rule=do").text(".caution"))
                .contains("would bind the whole company");
    }

    @Test
    void invariant9TheGapClosesWhenSomebodyActsOnIt() {
        var gap = site.get("/gaps").doc().select("#no-minimum .gap-list > li:first-child");
        assertThat(gap.select(".code").text()).isEqualTo("K1");

        var code = agree(fresh(site.editor(), gap.select("a.go").attr("href").replace("/standards/new", "")));

        assertThat(site.get("/gaps").doc().select("#no-minimum .code").eachText())
                .containsExactly("N4");
        assertThat(site.get("/gaps").doc().select("#untold .code").eachText()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "/stories/new?touchpoint=N2&verdict=desired, touchpoint, N2",
        "/stories/new?illustrates=B13&touchpoint=N2, illustrates, B13",
        "/standards/new?touchpoints=N2&rule=minimum, touchpoints, N2",
        "/standards/new?touchpoints=N2&rule=minimum, department, service-desk",
        "/standards/new, review-on, 2027-11-15"
    })
    void anEmptyPlaceOpensTheFormWithWhatItKnows(String path, String name, String value) {
        assertThat(Written.open(site.member(), path).all(name)).containsExactly(value);
    }

    @Test
    void everyWayToAFormIsOneThatAMemberMayGo() {
        for (var page :
                new String[] {"/gaps", "/touchpoints/V3", "/standards/A4", "/standards", "/touchpoints", "/journey"})
            for (var link : site.member()
                    .get(page)
                    .doc()
                    .select("main a[href*=/new], main a[href$=/edit]")
                    .eachAttr("href"))
                assertThat(site.member().get(link).status()).as(link).isEqualTo(200);
    }

    @Test
    void somebodyWhoLeftAndAPlaceThatIsGoneStayUntilSomebodyChangesThem() {
        Written.open(site.editor(), "/touchpoints/N2/edit")
                .with("state", "retired")
                .send();

        var form = change(site.editor(), "B13").with("text", "Still at the retired place.");

        assertThat(form.all("touchpoints")).containsExactly("N2");
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(standard("B13").touchpoints()).containsExactly("N2");
        Written.open(site.editor(), "/touchpoints/N2/edit")
                .with("state", "active")
                .send();
    }
}
