package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** What people see of each other, of themselves, and what admins do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleTest {
    private TestSite site;

    @BeforeAll
    void open() {
        site = TestSite.starter();
        site.admin();
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Account account(Client client) {
        return site.app().store().accounts().people().of(client.person().id()).orElseThrow();
    }

    @Test
    void membersSeeNamesAndDepartmentsAndNothingElse() {
        var page = site.member().get("/people");

        assertThat(page.text("main")).contains("Workshop", "Head of the workshop");
        assertThat(page.doc().select("main form, main a[href^=/people/]")).isEmpty();
        assertThat(page.body()).doesNotContain("member@example.org");
    }

    @Test
    void anUnknownDepartmentOrRoleIsRefusedAndNeverReplaced() {
        var typed = Map.of("name", "Nina New", "email", "nina", "role", "<b>queen", "department", "moon\"'");

        var answer = site.admin().post("/people", typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text(".problem")).contains("no such department", "no such role");
        assertThat(answer.doc().select("#name").val()).isEqualTo("Nina New");
        var ida = site.join("ida", Role.MEMBER);
        assertThat(site.admin().post(account(ida).path(), "role=queen").status())
                .isEqualTo(422);
        assertThat(site.get("/people").text("main")).doesNotContain("Nina New");
        assertThat(site.admin().get("/people").doc().select("#email").attr("autocapitalize"))
                .isEqualTo("none");
        assertThat(site.admin().get("/people").doc().select("#name").hasAttr("autocapitalize"))
                .isFalse();
    }

    @Test
    void aDraftWithoutATitleIsKnownByItsKindItsFirstWordsAndItsTime() {
        var uma = site.join("uma", Role.MEMBER);
        uma.post(
                "/drafts",
                Map.of(
                        "place",
                        "/stories/new/a-1",
                        "field:touchpoint",
                        "N2",
                        "field:situation",
                        "A <b>father</b> came in"));
        uma.post("/drafts", Map.of("place", "/stories/new/a-2", "field:touchpoint", "N5"));

        var drafts = uma.get("/me").doc().select("#drafts li a").eachText();

        assertThat(drafts)
                .anySatisfy(one -> assertThat(one).startsWith("Story: “A <b>father</b> came in”, 15 November"));
        assertThat(drafts).anySatisfy(one -> assertThat(one).startsWith("Story: “N5”"));
        assertThat(uma.german("/me").text("#drafts")).contains("Geschichte: „N5“");
    }

    @Test
    void aRoleTakesHoldInTheSessionThatIsOpen() {
        var ana = site.join("ana", Role.MEMBER);
        assertThat(ana.get("/audit").status()).isEqualTo(404);

        var said = site.admin()
                .post(account(ana).path(), Map.of("role", "admin", "department", "workshop", "management", "yes"));

        assertThat(said.status()).isEqualTo(303);
        assertThat(ana.get("/audit").status()).isEqualTo(200);
        assertThat(account(ana).person().department()).isEqualTo("workshop");
        assertThat(account(ana).person().management()).isTrue();
        assertThat(account(ana).person().customerFacing()).isFalse();
        site.admin().post(account(ana).path(), "role=member");
    }

    @Test
    void deactivationKillsSessionsAtOnceAndReturnBringsNoneBack() {
        var ben = site.join("ben", Role.MEMBER);
        assertThat(ben.get("/me").status()).isEqualTo(200);

        site.admin().post(account(ben).path() + "/deactivation", "");
        assertThat(ben.get("/me").status()).isEqualTo(303);
        assertThat(site.post("/sign-in", Client.form(Map.of("email", "ben", "password", TestSite.PASSWORD)))
                        .status())
                .isEqualTo(401);

        site.admin().post(account(ben).path() + "/return", "");
        assertThat(ben.get("/me").status()).isEqualTo(303);
        assertThat(site.signedIn(ben.person()).get("/me").status()).isEqualTo(200);
    }

    @Test
    void theLastAdminStays() {
        var path = account(site.admin()).path();

        assertThat(site.admin().post(path + "/deactivation", "").status()).isEqualTo(422);
        assertThat(site.admin().post(path, "role=member").status()).isEqualTo(422);
        assertThat(site.admin().get("/audit").status()).isEqualTo(200);
    }

    @Test
    void theNameOfSomebodyWhoLeftGoesEverywhere() {
        var zoe = site.join("zoe.quintessa@example.org", "Zoe Quintessa", Role.MEMBER);
        site.app().store().db().write(tx -> tx.handle().execute("""
                update revision set file = replace(file, 'keeper: workshop-lead', 'keeper: zoe-quintessa')
                """));
        credit(zoe);
        assertThat(contains("revision.file", "zoe-quintessa")).isTrue();
        assertThat(contains("revision.file", "credit: zoe quintessa")).isTrue();
        assertThat(site.admin().post("/people/zoe-quintessa/farewell", "").status())
                .isEqualTo(422);

        site.admin().post("/people/zoe-quintessa/deactivation", "");
        var done = site.admin().post("/people/zoe-quintessa/farewell", "").header("location");
        assertThat(site.admin().get(done).text("[role=status]")).startsWith("Done: the name is taken out for good.");
        assertThat(site.member().get(done).text("main")).doesNotContain("Done: the name");
        assertThat(site.admin().get("/people").text("main")).doesNotContain("Done: the name");

        assertThat(account(zoe).person().name()).isEqualTo("a former colleague");
        assertThat(account(zoe).person().nameDe()).isEqualTo("eine frühere Kollegin oder ein früherer Kollege");
        for (var column : new String[] {
            "person.name", "person.slug", "account.sign_in", "revision.file", "story.credit", "audit.object"
        }) assertThat(contains(column, "quintessa")).as(column).isFalse();
    }

    @Test
    void theStoryOfSomebodyWhoLeftKeepsTheNameUntilItIsTakenOut() {
        var uma = site.join("uma.umbra@example.org", "Uma Umbra", Role.MEMBER);
        var fields = new HashMap<>(Map.of(
                "touchpoint", "N5",
                "situation", "Somebody came.",
                "behaviour", "We helped.",
                "outcome", "All was well.",
                "verdict", "desired",
                "effect", "delighted",
                "title", "Told before leaving",
                "language", "en"));
        var named = uma.post("/stories", fields).saved();
        fields.put("teller", "colleague");
        var quiet = uma.post("/stories", fields).saved();

        site.admin().post("/people/uma-umbra/deactivation", "");
        assertThat(site.get(named).text("main")).contains("told by Uma Umbra");

        site.admin().post("/people/uma-umbra/farewell", "");
        assertThat(site.get(named).text("main")).contains("told by a former colleague");
        assertThat(site.german(named).text("main")).contains("erzählt von einer früheren Kollegin");
        assertThat(site.get(quiet).text("main")).contains("told by a colleague").doesNotContain("former");
    }

    /** A story names this person, who agreed. */
    private void credit(Client person) {
        var story = "(select id from story where slug = 'in-three-weeks')";
        site.app().store().db().write(tx -> {
            var handle = tx.handle();
            handle.execute("update story set credit = 'Zoe Quintessa' where id = " + story);
            handle.execute(
                    "insert into story_credit (story_id, person_id, answer, at) values (" + story
                            + ", ?, 'agreed', '')",
                    person.person().id());
            return handle.execute("update revision set file = replace(file, char(10) || 'touchpoint: ', char(10) || "
                    + "'credit: Zoe Quintessa' || char(10) || 'touchpoint: ') where id = " + story);
        });
    }

    private boolean contains(String column, String word) {
        var table = column.substring(0, column.indexOf('.'));
        return site.app().store().db().read(handle -> handle.createQuery(
                        "select exists (select 1 from " + table + " where lower(" + column + ") like :word)")
                .bind("word", "%" + word + "%")
                .mapTo(Boolean.class)
                .one());
    }

    @Test
    void aPasswordIsChangedWithTheOldOneAndASessionOfItsOwn() {
        var carla = site.join("carla", Role.MEMBER);
        var other = site.signedIn(carla.person());
        var next = "a stormy river at night";

        assertThat(carla.post("/me/password", Map.of("old", "wrong", "password", next))
                        .status())
                .isEqualTo(422);
        assertThat(carla.post("/me/password", Map.of("old", TestSite.PASSWORD, "password", "short"))
                        .text("#password-problem"))
                .isNotBlank();
        var answer = carla.post("/me/password", Map.of("old", TestSite.PASSWORD, "password", next));

        var token = answer.header("Set-Cookie").replaceFirst("session=([^;]*);.*", "$1");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(site.get("/me", "Cookie", "session=" + token).status()).isEqualTo(200);
        assertThat(carla.get("/me").status()).isEqualTo(303);
        assertThat(other.get("/me").status()).isEqualTo(303);
    }

    @Test
    void oneSessionIsEndedOnMyPageAndOnlyOnesOwn() {
        var dora = site.join("dora", Role.MEMBER);
        var other = site.signedIn(dora.person());
        var eve = site.join("eve", Role.MEMBER);
        var key = dora.get("/me").doc().select("button[name=session]").val();

        eve.post("/me/sessions", Map.of("session", key));
        assertThat(other.get("/me").status()).isEqualTo(200);
        dora.post("/me/sessions", Map.of("session", key));

        assertThat(other.get("/me").status()).isEqualTo(303);
        assertThat(dora.get("/me").status()).isEqualTo(200);
        assertThat(dora.get("/me").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void onesOwnDataIsFetchedAsAFileWithoutSecrets() {
        var fred = site.join("fred@example.org", Role.MEMBER);

        var file = fred.post("/me/export", "");

        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"touchstone-me.txt\"");
        assertThat(file.body())
                .contains("sign_in: fred@example.org", "## session")
                .doesNotContain("argon2", fred.session());
    }

    @Test
    void adminsAndNobodyElseFindTheirPageInTheMenu() {
        assertThat(site.admin().get("/").doc().select(".colophon nav a[href=/admin]"))
                .hasSize(1);
        assertThat(site.editor().get("/").doc().select("a[href=/admin]")).isEmpty();
        assertThat(site.get("/").doc().select("a[href=/admin]")).isEmpty();
    }

    @Test
    void whatAdminsSetTakesHold() {
        assertThat(site.get("/", "X-Forwarded-For", "192.0.2.7").status()).isEqualTo(303);

        site.admin().post("/admin", Map.of("company", "Käse <b>", "readers", "everyone"));
        assertThat(site.get("/", "X-Forwarded-For", "192.0.2.7").status()).isEqualTo(200);
        assertThat(site.get("/").text(".wordmark span")).isEqualTo("Käse <b>");
        site.admin().post("/admin", Map.of("company", "Käse", "readers", "members"));
        assertThat(site.get("/").status()).isEqualTo(303);
        var refused = site.admin().post("/admin", Map.of("company", " ", "readers", "everyone"));
        site.admin().post("/admin", Map.of("company", "Käse", "readers", "local"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.doc().select("input[value=everyone]").hasAttr("checked"))
                .isTrue();
        assertThat(site.get("/").status()).isEqualTo(200);
    }

    @Test
    void theLogTellsWhoWasKeptOutAndNeverWhatSomebodyReads() {
        site.member().get("/stories/in-three-weeks");
        site.post("/sign-in", "email=member%40example.org&password=wrong");

        var page = site.admin().get("/audit");

        assertThat(page.text(".events")).contains("Sign-in refused", "member of the members", "127.0.0.1");
        assertThat(page.body()).doesNotContain("in-three-weeks", "password=");
        assertThat(site.admin().german("/audit").text("h1")).isEqualTo("Sicherheitsprotokoll");
    }

    @Test
    void everyPageReadsInBothLanguages() {
        for (var path : new String[] {
            "/me", "/people", "/admin", "/audit", account(site.admin()).path()
        }) {
            assertThat(site.admin().get(path).status()).as(path).isEqualTo(200);
            assertThat(site.admin().german(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void aDepartmentIsChosenAndNotGuessed() {
        var select = site.admin().get("/people").doc().expectFirst("select[name=department]");
        assertThat(select.select("option[selected]")).isEmpty();
        assertThat(select.expectFirst("option").val()).isEmpty();
        assertThat(select.expectFirst("option").text()).isEqualTo("Please choose");

        var typed = Map.of("name", "Nobody Yet", "email", "nobody.yet", "department", "", "role", "member");
        var answer = site.admin().post("/people", typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#department-problem")).startsWith("Please choose a department:");
        assertThat(answer.doc().expectFirst("#name").val()).isEqualTo("Nobody Yet");
        assertThat(site.admin()
                        .post("/people", Client.form(typed), "Accept-Language", "de")
                        .text("#department-problem"))
                .startsWith("Bitte wählen Sie einen Bereich:");
    }

    @Test
    void whoeverReloadsAnInvitationIsToldWhereTheNextLinkIsMade() {
        var typed = Map.of("name", "<b>Lost</b>", "email", "lost.link", "department", "workshop", "role", "member");
        var first = site.admin().post("/people", typed);
        assertThat(first.status()).isEqualTo(200);
        var page = first.doc().expectFirst("a[href$=#link]").attr("href");

        var again = site.admin().post("/people", typed);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text(".caution"))
                .startsWith("<b>Lost</b> is invited by that sign-in name and has not joined yet.");
        assertThat(again.doc().expectFirst(".caution a").attr("href")).isEqualTo(page);
        assertThat(site.admin().get(page.replace("#link", "")).doc().select("#link form[action$=/link]"))
                .hasSize(1);
        var taken = site.admin()
                .post("/people", Map.of("name", "Else", "email", "member@example.org", "department", "workshop"));
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.doc().select(".caution")).isEmpty();
    }
}
