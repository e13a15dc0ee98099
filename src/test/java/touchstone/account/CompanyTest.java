package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.people.Department;
import touchstone.people.Role;
import touchstone.testing.TestSite;

/** Departments, teams and offerings on their own screens. */
class CompanyTest {
    private TestSite site;

    @BeforeEach
    void open() {
        site = TestSite.starter();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private List<String> departments() {
        return site.app().store().company().departments().stream()
                .map(Department::slug)
                .toList();
    }

    @Test
    void anEditorMakesAndRenamesADepartmentAndItsAddressStays() {
        var editor = site.editor();

        assertThat(editor.post("/departments", Map.of("title", "  Night   shift ", "title-de", "Nachtschicht"))
                        .header("Location"))
                .isEqualTo("/departments");
        assertThat(editor.get("/departments").text("main")).contains("Night shift nobody yet");
        assertThat(editor.german("/departments").text("main")).contains("Nachtschicht");

        editor.post("/departments/night-shift", Map.of("title", "Late shift", "title-de", ""));
        assertThat(editor.german("/departments").text("main"))
                .contains("Late shift")
                .doesNotContain("Nacht");
        assertThat(departments().getLast()).isEqualTo("night-shift");
        assertThat(editor.get("/touchpoints/N2/edit").text("select[name=department]"))
                .contains("Late shift");
    }

    @Test
    void aNewNameShowsEverywhereAtOnce() {
        assertThat(site.get("/standards").text("main")).contains("Workshop");

        site.editor().post("/departments/workshop", Map.of("title", "The bench", "title-de", "Die Werkbank"));

        assertThat(site.get("/standards").text("main")).contains("Sales The bench Service desk");
        assertThat(site.german("/standards?department=workshop").text("main")).contains("Die Werkbank");
        assertThat(site.member().get("/people").text("main")).contains("The bench");
    }

    @Test
    void aTitleThatIsMissingTakenOrLongComesBackAsItWasTyped() {
        var editor = site.editor();

        var missing = editor.post("/teams", Map.of("title", " ", "title-de", "Ein Kreis"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.doc().select("#title-de").val()).isEqualTo("Ein Kreis");
        assertThat(missing.text("#title-problem")).isNotEmpty();

        assertThat(editor.post("/departments", Map.of("title", "WORKSHOP")).text("#title-problem"))
                .contains("already");
        var own = editor.post("/departments/workshop", Map.of("title", "Workshop", "title-de", "Werkstatt"));
        assertThat(own.status()).isEqualTo(303);
        assertThat(editor.post("/offerings", Map.of("title", "a".repeat(81))).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "{{7*7}} ${7*7}",
                "\u202Eevil",
                "new",
                "order",
                "N2",
                "Отдел",
                "''; drop table team",
                "../../etc",
                "%2e%2e",
                "story",
                "\uD83D\uDC69"
            })
    void whateverIsTypedIsATextAndHasAnAddress(String title) {
        var editor = site.editor();
        for (var part : List.of("/departments", "/teams", "/offerings")) {
            assertThat(editor.post(part, Map.of("title", title, "title-de", title))
                            .status())
                    .isEqualTo(303);
            var list = editor.get(part);
            assertThat(list.text(".parts")).contains(title.strip());
            assertThat(list.doc().select("main script, main img")).isEmpty();
            for (var link : list.doc().select(".parts a").eachAttr("href"))
                assertThat(editor.get(link).status()).isEqualTo(200);
        }
    }

    @Test
    void departmentsAreBroughtIntoAnOrder() {
        var before = departments();
        var third = before.get(2);
        var fields = "department=" + String.join("&department=", before);

        site.editor().post("/departments/order", fields + "&move=department+up+" + third);
        assertThat(departments().indexOf(third)).isEqualTo(1);

        site.editor().post("/departments/order", "department=" + third + "&department=none");
        assertThat(departments().getFirst()).isEqualTo(third);
        assertThat(departments()).hasSameElementsAs(before);

        site.editor().post("/departments/order", "move=department+down+none");
        site.editor().post("/departments/order", "move=nonsense");
        assertThat(departments().getFirst()).isEqualTo(third);
    }

    @Test
    void aTeamIsTickedAndShowsOnThePageOfPeople() {
        var ana = site.join("ana", "Ana", Role.MEMBER);
        var ben = site.join("ben", "Ben", Role.MEMBER);
        site.editor().post("/teams", Map.of("title", "Circle"));
        assertThat(ana.get("/people").text("main")).doesNotContain("Circle");

        site.editor().post("/teams/circle", "title=Circle&people=ana&people=nobody&people=ben");

        assertThat(ana.get("/people").text("section:contains(Circle)")).contains("Ana", "Ben");
        assertThat(site.editor().get("/teams").text(".parts")).contains("2 people");
        assertThat(site.editor()
                        .get("/teams/circle")
                        .doc()
                        .select("input[checked]")
                        .eachAttr("value"))
                .contains("ana", "ben")
                .hasSize(2);

        site.editor().post("/teams/circle", "title=Circle&people=ana");
        assertThat(ben.get("/people").text("section:contains(Circle)"))
                .contains("Ana")
                .doesNotContain("Ben");

        assertThat(site.editor().get("/teams/circle/removal").text("main")).contains("the people stay");
        assertThat(site.editor().post("/teams/circle/removal", "").status()).isEqualTo(303);
        assertThat(site.editor().get("/teams/circle").status()).isEqualTo(404);
        assertThat(ana.get("/people").text("main")).contains("Ana").doesNotContain("Circle");
    }

    @Test
    void aDepartmentThatIsUsedIsNotRemovedWithoutSayingWhereTo() {
        var asked = site.editor().get("/departments/workshop/removal");
        assertThat(asked.doc().select("main a[href=/touchpoints/N2], main a[href^=/standards/]"))
                .isNotEmpty();
        assertThat(asked.text("select")).contains("Sales").doesNotContain("Workshop");

        for (var form : List.of("", "to=", "to=none", "to=workshop")) {
            var answer = site.editor().post("/departments/workshop/removal", form);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text(".problem")).contains("where to");
        }
        assertThat(departments()).contains("workshop");
    }

    @Test
    void whatBelongsToARemovedDepartmentMovesAsAVersionOfItsOwn() {
        var store = site.app().store();
        var ana = site.join("ana", "Ana", Role.MEMBER);
        site.admin().post("/people/ana", Map.of("role", "member", "department", "workshop"));

        assertThat(site.editor()
                        .post("/departments/workshop/removal", "to=sales")
                        .status())
                .isEqualTo(303);

        assertThat(departments()).doesNotContain("workshop").contains("sales");
        assertThat(store.accounts().people().at("ana").orElseThrow().person().department())
                .isEqualTo("sales");
        assertThat(ana.get("/people").status()).isEqualTo(200);
        assertThat(store.touchpoints().lines())
                .noneMatch(line -> line.department().equals("workshop"));
        assertThat(site.editor().get("/touchpoints/N2/history").text("main")).contains("“Workshop” was dissolved");
        assertThat(site.get("/touchpoints/N2").status()).isEqualTo(200);
        assertThat(site.get("/standards?department=workshop").status()).isEqualTo(200);
        assertThat(store.standards().lines())
                .noneMatch(line -> line.department().equals("workshop"));
    }

    private String proposed(String title) {
        var fields = new LinkedHashMap<>(Map.of("title", title, "rule", "minimum", "why", "So.", "text", "Thus."));
        fields.putAll(Map.of("leeway", "Some.", "check", "Look.", "scope", "department", "department", "workshop"));
        fields.putAll(Map.of("touchpoints", "N2", "review-on", "2027-01-01", "language", "en"));
        return site.member().post("/standards", fields).header("Location");
    }

    @Test
    void whatLiesInTheBinMovesTooAndIsNamedNowhere() {
        var path = proposed("A rule that was a mistake");
        assertThat(site.editor().get("/departments/workshop").text("main")).contains("A rule that was a mistake");
        var bin = site.editor().post(path + "/remove", "").header("Location");
        for (var page : List.of("/departments/workshop", "/departments/workshop/removal"))
            assertThat(site.editor().get(page).text("main")).doesNotContain("A rule that was a mistake");

        assertThat(site.editor()
                        .post("/departments/workshop/removal", "to=sales")
                        .status())
                .isEqualTo(303);

        assertThat(departments()).doesNotContain("workshop");
        assertThat(site.get(path).status()).isEqualTo(404);
        assertThat(site.editor().post(bin + "/restore", "").header("Location")).isEqualTo(path);
        assertThat(site.get(path).text("main")).contains("Sales");
    }

    @Test
    void anOldVersionThatNamesARemovedDepartmentAsksForAnother() {
        site.editor().post("/departments/workshop/removal", "to=sales");

        var answer = site.editor().post("/touchpoints/N2/history/1", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text(".problem")).contains("choose one of these");
    }

    @Test
    void anOfferingLetsGoOfItsJourneysOrHandsThemOver() {
        assertThat(site.editor().get("/offerings/company-bike/removal").text("main"))
                .contains("journeys belong to it");

        assertThat(site.editor()
                        .post("/offerings/company-bike/removal", "to=new-bike")
                        .status())
                .isEqualTo(303);
        assertThat(site.editor().get("/offerings/new-bike").doc().select("main a[href=/journeys/company-bike]"))
                .isNotEmpty();

        site.editor().post("/offerings/new-bike/removal", "to=");
        assertThat(site.get("/journeys/company-bike").status()).isEqualTo(200);
        assertThat(site.editor().get("/offerings").text(".parts")).doesNotContain("bike");
    }

    @Test
    void theOnlyDepartmentStaysWhileSomethingIsInIt() {
        for (var slug : departments().subList(1, departments().size()))
            site.editor()
                    .post(
                            "/departments/" + slug + "/removal",
                            "to=" + departments().getFirst());

        assertThat(departments()).hasSize(1);
        var last = "/departments/" + departments().getFirst() + "/removal";
        assertThat(site.editor().get(last).text("main")).contains("the only one");
        assertThat(site.editor().get(last).doc().select("main form")).isEmpty();
        assertThat(site.editor().post(last, "").status()).isEqualTo(422);
    }
}
