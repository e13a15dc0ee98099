package touchstone.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.account.AccountStore;
import touchstone.account.Newcomer;
import touchstone.account.SignInName;
import touchstone.history.Deed;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** Who knows what is agreed: by version, by department, and nobody else's business (invariants 4, 7 and 17). */
class AcknowledgementTest {
    private static final String FIRST = "/standards/A1/acknowledgement";

    private TestSite site;

    @BeforeEach
    void open() {
        site = TestSite.starter();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Standard standard(String code) {
        return site.app().store().standards().find(code).orElseThrow();
    }

    private String total(String code) {
        return site.get("/coverage")
                .doc()
                .select(".coverages > li:has([data-ref=standard:" + code + "]) .share .note")
                .text();
    }

    private List<String> lines(String code) {
        return site.get("/coverage")
                .doc()
                .select(".coverages > li:has([data-ref=standard:" + code + "]) .coverage tr")
                .eachText();
    }

    /** Keeps a standard in another version, keeper or department, as a decision or its keeper would. */
    private void rewrite(String code, String from, String to) {
        var store = site.app().store();
        var file = StandardFile.write(standard(code)).replaceFirst("(?m)^" + from + "$", to);
        var changed = StandardFile.read(touchstone.text.TextFile.kept(code, file), code);
        store.db().write(tx -> store.standards().keep(tx, changed, file, Deed.of("here", "for the test")));
    }

    @Test
    void whoeverWasOnlyInvitedIsCountedFromJoiningOn() {
        var people = site.app().store().accounts().people();
        var ina = Newcomer.of("Ina Invited", "ina@example.org", Role.MEMBER);
        var invited = (AccountStore.Joining.Joined) site.app().store().db().write(tx -> people.add(tx, ina, ""));
        assertThat(total("A1")).isEqualTo("20 of 22");

        site.app().store().db().write(tx -> {
            people.password(tx, invited.account().person().id(), "a hash");
            return true;
        });

        assertThat(total("A1")).isEqualTo("20 of 23");
    }

    @Test
    void theExampleIsKnownToNinetyOnePerCentAndFiveOfSixInManagement() {
        for (var code : List.of("A1", "A2", "A3", "A4")) {
            assertThat(total(code)).as(code).isEqualTo("20 of 22");
            assertThat(lines(code))
                    .as(code)
                    .containsExactly(
                            "Management 5 of 6",
                            "Sales 100 %",
                            "Workshop 80 %",
                            "Service desk, Office, Online and marketing 100 %");
        }
        assertThat(site.get("/coverage").doc().select(".coverages .share .num").eachText())
                .startsWith("91 %", "91 %", "91 %", "91 %");
        assertThat(site.get("/standards/A1").text("aside .coverage tr:first-child"))
                .isEqualTo("Management 5 of 6");
    }

    @Test
    void whoReadItSaysSoOnceAndCounts() {
        assertThat(site.member().get("/standards/A1").text(".acknowledge")).contains("This one counts on you");
        assertThat(total("A1")).isEqualTo("20 of 23");

        for (int press = 0; press < 2; press++) {
            var answer = site.member().post(FIRST, "version=1");
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.header("Location")).isEqualTo("/standards/A1#known");
        }

        assertThat(total("A1")).isEqualTo("21 of 23");
        var page = site.member().get("/standards/A1");
        assertThat(page.text(".acknowledge")).contains("You know edition 1, since 15 November 2026");
        assertThat(page.doc().select(".acknowledge button[type=submit].first")).isEmpty();
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(site.get("/standards/A1").doc().select(".acknowledge")).isEmpty();
    }

    @Test
    void anAnswerToAnOlderVersionShowsTheNewerOne() {
        site.member().post(FIRST, "version=1");
        rewrite("A1", "version: 1", "version: 2");

        var answer = site.member().post(FIRST, "version=1");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("h1")).isEqualTo("There is a newer edition");
        assertThat(answer.doc().select("input[name=version]").attr("value")).isEqualTo("2");
        assertThat(site.member().post(FIRST, "version=2").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "version=", "version=0", "version=99999999999", "version=<b>", "version=1&version=2&x=1"})
    void nonsenseIsNoVersion(String form) {
        var answer = site.member().post(FIRST, form);

        assertThat(answer.status()).isIn(303, 409);
        assertThat(answer.body()).doesNotContain("<b>1");
    }

    @Test
    void invariant7AMaterialVersionAsksAnewAndAWordingFixDoesNot() {
        site.member().post(FIRST, "version=1");
        rewrite("A1", "# No bike.*", "# No bike leaves us with a defect we know of.");
        assertThat(total("A1")).isEqualTo("21 of 23");

        rewrite("A1", "version: 1", "version: 2");

        assertThat(total("A1")).isEqualTo("0 of 23");
        var page = site.member().get("/standards/A1");
        assertThat(page.text(".acknowledge")).contains("You know edition 1. Edition 2 has been in force since");
        assertThat(page.doc().select(".acknowledge button.first")).hasSize(1);
    }

    @Test
    void invariant4NobodyIsAskedForWhatInvitesOrDoesNotHold() {
        for (var code : List.of("B8", "B12", "B19"))
            assertThat(site.member()
                            .post("/standards/" + code + "/acknowledgement", "version=1")
                            .status())
                    .as(code)
                    .isEqualTo(404);
        assertThat(site.get("/coverage").doc().select(".coverages .code").eachText())
                .doesNotContain("B8", "B12", "B19")
                .contains("B7");
        rewrite("A1", "state: in-force", "state: retired");
        assertThat(site.member().post(FIRST, "version=1").status()).isEqualTo(404);
    }

    @Test
    void aDepartmentsStandardAsksItsPeopleAndManagement() {
        assertThat(site.member().person().department()).isEqualTo("sales");
        assertThat(site.member()
                        .post("/standards/B3/acknowledgement", "version=1")
                        .status())
                .isEqualTo(303);
        assertThat(site.member()
                        .post("/standards/B13/acknowledgement", "version=1")
                        .status())
                .isEqualTo(404);
        assertThat(site.member().get("/standards/B13").doc().select(".known")).isEmpty();
        assertThat(lines("B3")).hasSize(2).first().asString().startsWith("Management ");
        assertThat(lines("B13"))
                .containsExactly("Management 0 of 6", "Service desk fewer than five people, so no figure");
    }

    @Test
    void aHeadOfADepartmentTakesNoLineOfManagementAway() {
        assertThat(lines("B3").getFirst()).endsWith(" of 6");
        var head = site.join(
                new Newcomer("Lea Lindner", new SignInName("lea@example.org"), Role.MEMBER, "sales", true, true));

        assertThat(lines("B3"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Management ")
                .endsWith(" of 7");
        assertThat(head.post("/standards/B3/acknowledgement", "version=1").status())
                .isEqualTo(303);
    }

    @Test
    void joinersCountFromTheirFirstDayAndLeaversNoMore() {
        var store = site.app().store();
        var joiner = site.join("joiner@example.org", Role.MEMBER).person();
        assertThat(total("A1")).isEqualTo("20 of 23");

        since(joiner.id(), "2026-12-01");
        assertThat(total("A1")).isEqualTo("20 of 22");
        since(joiner.id(), "2026-11-15");
        assertThat(total("A1")).isEqualTo("20 of 23");

        store.db().write(tx -> {
            store.accounts().people().deactivate(tx, joiner.id());
            tx.changed("person", joiner.id());
            return true;
        });
        assertThat(total("A1")).isEqualTo("20 of 22");
    }

    private void since(String personId, String day) {
        site.app().store().db().write(tx -> {
            tx.handle().execute("update person set since = ? where id = ?", day, personId);
            tx.changed("person", personId);
            return true;
        });
    }

    @Test
    void onlyItsKeeperSeesWhoIsMissingAndRemindsThemOnce() {
        var keeper = site.join("keeper@example.org", Role.MEMBER);
        rewrite("A1", "keeper: .*", "keeper: " + keeper.person().slug());

        var page = keeper.get("/standards/A1");
        assertThat(page.doc().select(".outstanding li").eachText())
                .containsExactly("Branch head, north", "Mechanic, north branch", "keeper of the members");
        assertThat(keeper.german("/standards/A1").text(".outstanding")).contains("Filialleitung, Nord");
        for (var other : List.of(site.editor(), site.admin(), site.member())) {
            assertThat(other.get("/standards/A1").body()).doesNotContain("Branch head, north");
            assertThat(other.post("/standards/A1/reminder", "").status()).isEqualTo(404);
        }
        assertThat(site.get("/standards/A1").body()).doesNotContain("Branch head, north");

        assertThat(remind(keeper)).isEqualTo(303);
        assertThat(keeper.get("/standards/A1").text(".outstanding")).contains("They were reminded on 15 November 2026");
        assertThat(keeper.get("/standards/A1").doc().select(".outstanding button"))
                .isEmpty();
        assertThat(remind(keeper)).isEqualTo(303);
    }

    private static int remind(Client keeper) {
        return keeper.post("/standards/A1/reminder", "").status();
    }

    @Test
    void aMeetingNotesThoseWhoAreThere() {
        var store = site.app().store();
        var acknowledgements = new Acknowledgements(
                store.db(),
                store.standards(),
                new AcknowledgementStore(store.db()),
                store.notices(),
                () -> java.time.LocalDate.of(2026, 11, 15));
        var people = List.copyOf(store.company().people());

        int atNewest = store.db().write(tx -> acknowledgements.keep(tx, standard("B13"), 1, people));
        int atOlder = store.db().write(tx -> acknowledgements.keep(tx, standard("B13"), 2, people));
        int again = store.db().write(tx -> acknowledgements.keep(tx, standard("B13"), 1, people));

        assertThat(atNewest).isEqualTo(8);
        assertThat(atOlder).isZero();
        assertThat(again).isZero();
        assertThat(lines("B13").getFirst()).isEqualTo("Management 6 of 6");
    }

    @Test
    void aLongerListAsksNoMoreQueries() {
        // The first page after a change reads all anew; what follows counts from there.
        site.get("/coverage");
        site.member().post(FIRST, "version=1");
        site.get("/coverage");
        site.member().post("/standards/A2/acknowledgement", "version=1");
        long few = site.statements(() -> site.get("/coverage"));
        site.member().post("/standards/A3/acknowledgement", "version=1");
        site.member().post("/standards/B3/acknowledgement", "version=1");
        site.member().post("/standards/B5/acknowledgement", "version=1");
        site.member().post("/standards/B6/acknowledgement", "version=1");

        // One for each of the four more would be at least four more.
        assertThat(site.statements(() -> site.get("/coverage"))).isBetween(few - 2, few + 2);
    }
}
