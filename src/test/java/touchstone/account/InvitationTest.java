package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** Invitations and links for a new password, from the admin's button to the first page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationTest {
    private TestSite site;

    @BeforeAll
    void open() {
        site = TestSite.empty();
    }

    @AfterAll
    void close() {
        site.close();
    }

    private static Map<String, String> newcomer(String name, String signIn) {
        return new HashMap<>(Map.of("name", name, "email", signIn, "role", "member", "customer-facing", "yes"));
    }

    /** The path of a link that was handed over. */
    private static String path(TestSite.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return URI.create(answer.doc().select("#link").val()).getPath();
    }

    private String invite(String name, String signIn) {
        return path(site.admin().post("/people", newcomer(name, signIn)));
    }

    private TestSite.Answer accept(String path, String password) {
        return site.post(path, Client.form(Map.of("password", password)));
    }

    @Test
    void whoeverIsInvitedChoosesAPasswordAndIsIn() {
        var path = invite("Ben Okafor", "ben@example.org");
        assertThat(site.get(path).text("h1")).contains("Ben Okafor");

        var answer = accept(path, TestSite.PASSWORD);

        var token = answer.header("Set-Cookie").replaceFirst("session=([^;]*);.*", "$1");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(site.get("/people", "Cookie", "session=" + token).status()).isEqualTo(200);
        assertThat(site.post("/sign-in", Client.form(Map.of("email", "BEN@example.org", "password", TestSite.PASSWORD)))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whoeverIsInvitedIsAskedForNothingBeforeJoining() {
        var path = invite("Ina Invited", "ina@example.org");
        var thread = site.member()
                .post("/discussions", Map.of("about", "", "title", "Who is here", "text", "Are you?"))
                .header("Location");
        assertThat(site.member().get(thread).text("#colleague")).doesNotContain("Ina Invited");

        accept(path, TestSite.PASSWORD);

        assertThat(site.member().get(thread).text("#colleague")).contains("Ina Invited");
    }

    @Test
    void whereNoMailCanBeSentThePageSaysSoAndKeepsTheLink() {
        var wanted = newcomer("Mia <i>Mail</i>", "mia@example.org");
        wanted.put("by-mail", "yes");

        var answer = site.admin().post("/people", wanted);

        assertThat(answer.text(".problem"))
                .isEqualTo(
                        "No mail was sent: no mail server is set up here. Please hand over the link below to Mia <i>Mail</i>.");
        assertThat(site.get(path(answer)).status()).isEqualTo(200);
        assertThat(site.admin()
                        .post("/people", newcomer("Mo Mail", "mo@example.org"))
                        .doc()
                        .select(".problem"))
                .isEmpty();
    }

    @Test
    void aLinkWorksOnce() {
        var path = invite("Cem", "cem");
        accept(path, TestSite.PASSWORD);

        assertThat(accept(path, "another calm river").status()).isEqualTo(404);
        assertThat(site.get(path).status()).isEqualTo(404);
        assertThat(site.get(path).text("h1")).isEqualTo("This link no longer works");
    }

    @Test
    void aRefusedPasswordLeavesTheLinkAsItWas() {
        var path = invite("Dora Stein", "dora");

        var refused = accept(path, "dorastein2026");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#password-problem")).isNotBlank();
        assertThat(accept(path, TestSite.PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        var first = invite("Eva", "eva");
        var second = path(site.admin().post("/people/eva/link", ""));

        assertThat(site.get(first).status()).isEqualTo(404);
        assertThat(site.get(second).status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsAllSessions() {
        var fred = site.join("fred", Role.MEMBER);
        var path = path(site.admin().post("/people/" + fred.person().slug() + "/link", ""));
        assertThat(fred.get("/people").status()).isEqualTo(200);

        accept(path, "a stormy river at night");

        assertThat(fred.get("/people").status()).isEqualTo(303);
    }

    @Test
    void whoHasLeftCannotUseALink() {
        var path = invite("Gil", "gil");
        site.admin().post("/people/gil/deactivation", "");

        assertThat(site.get(path).status()).isEqualTo(404);
        assertThat(accept(path, TestSite.PASSWORD).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        site.member();
        var taken = newcomer("<script>alert(1)</script>", "member@EXAMPLE.org");

        var answer = site.admin().post("/people", taken);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#email-problem")).contains("already");
        assertThat(answer.doc().select("#name").val()).isEqualTo("<script>alert(1)</script>");
        assertThat(answer.doc().select("details").hasAttr("open")).isTrue();
    }

    @Test
    void aNameThatIsMarkupIsShownAsText() {
        var name = "<img src=x onerror=alert(1)> \"&amp;";
        var path = invite(name, "hostile");

        assertThat(site.get(path).text("h1")).isEqualTo("Welcome, " + name);
        var list = site.member().get("/people");
        assertThat(list.text("main")).contains(name);
        assertThat(list.doc().select("main img")).isEmpty();
        var page = site.admin()
                .get("/people/"
                        + site.app()
                                .store()
                                .accounts()
                                .people()
                                .find(new SignInName("hostile"))
                                .orElseThrow()
                                .person()
                                .slug());
        assertThat(page.text("h1")).isEqualTo(name);
        assertThat(page.doc().select("main img")).isEmpty();
    }

    @Test
    void theSecretIsNotInTheDatabase() {
        var secret = invite("Hana", "hana").replaceFirst(".*/", "");

        var rows = site.app().store().db().read(handle -> handle.createQuery("select hash || purpose from pass")
                .mapTo(String.class)
                .list());

        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).doesNotContain(secret));
    }

    @Test
    void fieldsThatNobodyAskedForChangeNothing() {
        var member = site.join("ida", Role.MEMBER);

        member.post("/people/" + member.person().slug(), "role=admin");
        member.post("/people", newcomer("X", "x"));

        assertThat(site.app()
                        .store()
                        .accounts()
                        .people()
                        .of(member.person().id())
                        .orElseThrow()
                        .person()
                        .role())
                .isEqualTo(Role.MEMBER);
        assertThat(site.app().store().accounts().people().find(new SignInName("x")))
                .isEmpty();
    }
}
