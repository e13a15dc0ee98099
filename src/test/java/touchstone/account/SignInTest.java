package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** The way in and the way out, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {
    private TestSite site;

    @BeforeAll
    void open() {
        site = TestSite.empty();
        site.join("ana@example.org", Role.MEMBER);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private TestSite.Answer signIn(String email, String password, Map<String, String> more, String... headers) {
        var fields = new java.util.LinkedHashMap<>(Map.of("email", email, "password", password));
        fields.putAll(more);
        return site.post("/sign-in", Client.form(fields), headers);
    }

    private TestSite.Answer anaComes(String... headers) {
        return signIn("Ana@Example.org", TestSite.PASSWORD, Map.of(), headers);
    }

    private static String token(TestSite.Answer answer) {
        var cookie = answer.header("Set-Cookie");
        assertThat(cookie)
                .startsWith("session=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
        return cookie.replaceFirst("session=([^;]*);.*", "$1");
    }

    private int me(String token) {
        return site.get("/people", "Cookie", "session=" + token).status();
    }

    @Test
    void aMemberSignsInInWhateverCaseTheNameIsTyped() {
        var answer = anaComes();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/");
        assertThat(me(token(answer))).isEqualTo(200);
    }

    @Test
    void anUnknownNameAndAWrongPasswordGetTheSameAnswer() {
        var unknown = signIn("nobody@example.org", TestSite.PASSWORD, Map.of());
        var wrong = signIn("ana@example.org", "another password", Map.of());

        assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(401);
        assertThat(unknown.text(".problem")).isEqualTo(wrong.text(".problem")).isNotBlank();
        assertThat(unknown.header("Set-Cookie")).isEmpty();
        assertThat(wrong.doc().select("#email").attr("value")).isEqualTo("ana@example.org");
        assertThat(wrong.body()).doesNotContain("another password");
    }

    @Test
    void aNewSessionReplacesTheOneBefore() {
        var before = token(anaComes());
        var after = token(anaComes("Cookie", "session=" + before));

        assertThat(after).isNotEqualTo(before);
        assertThat(me(before)).isEqualTo(303);
        assertThat(me(after)).isEqualTo(200);
    }

    @Test
    void aSessionThatSomebodyElseChoseIsNeverTaken() {
        var planted = "AAAAAAAAAAAAAAAAAAAAAA";
        var token = token(anaComes("Cookie", "session=" + planted));

        assertThat(token).isNotEqualTo(planted);
        assertThat(me(planted)).isEqualTo(303);
    }

    @Test
    void signingOutKillsTheSession() {
        var token = token(anaComes());

        var out = site.post("/sign-out", "", "Cookie", "session=" + token);

        assertThat(out.status()).isEqualTo(303);
        assertThat(out.header("Set-Cookie")).matches("session=\"?\"?;.*").contains("Expires=Thu, 01 Jan 1970");
        assertThat(me(token)).isEqualTo(303);
    }

    @Test
    void signingOutEverywhereKillsAllSessionsOfThisPersonOnly() {
        var one = token(anaComes());
        var two = token(anaComes());
        var other = site.join("ben", Role.MEMBER).session();

        site.post("/sign-out/everywhere", "", "Cookie", "session=" + one);

        assertThat(me(one)).isEqualTo(303);
        assertThat(me(two)).isEqualTo(303);
        assertThat(me(other)).isEqualTo(200);
    }

    @Test
    void onASharedDeviceTheCookieEndsWithTheBrowser() {
        var shared = signIn("ana@example.org", TestSite.PASSWORD, Map.of("shared", "yes"));

        assertThat(shared.header("Set-Cookie")).doesNotContain("Max-Age").doesNotContain("Expires");
        assertThat(anaComes().header("Set-Cookie")).contains("Max-Age=7776000");
    }

    @Test
    void whatWasPostedWithoutASessionIsSentAgainByOneButton() {
        var lost = site.post("/people", Client.form(Map.of("name", "<b>Carla", "role", "editor")));
        assertThat(lost.status()).isEqualTo(401);
        var fields = new java.util.LinkedHashMap<String, String>();
        lost.doc()
                .select("form.entry input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        assertThat(fields).containsEntry("again", "/people").containsEntry("held:name", "<b>Carla");

        var wrong = signIn("ana@example.org", "wrong", fields);
        assertThat(wrong.doc().select("input[name=held:name]").val()).isEqualTo("<b>Carla");
        var back = signIn("ana@example.org", TestSite.PASSWORD, fields);

        var form = back.doc().select("form.entry");
        assertThat(back.status()).isEqualTo(200);
        assertThat(form.attr("action")).isEqualTo("/people");
        assertThat(form.select("input[name=name]").val()).isEqualTo("<b>Carla");
        assertThat(form.select("input[name=role]").val()).isEqualTo("editor");
        assertThat(form.select("input[name=password], input[name=email]")).isEmpty();
        assertThat(form.select("button")).hasSize(1);
    }

    @Test
    void aScriptSignsInInPlace() {
        var wrong = signIn("ana@example.org", "wrong", Map.of(), "X-Requested-With", "fetch");
        var right = signIn("ana@example.org", TestSite.PASSWORD, Map.of(), "X-Requested-With", "fetch");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.header("Content-Type")).startsWith("text/plain");
        assertThat(wrong.body()).startsWith("That did not work");
        assertThat(right.status()).isEqualTo(204);
        assertThat(me(token(right))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "http:evil.example",
                "javascript:alert(1)",
                "/\tevil",
                "/%0d%0aSet-Cookie: a=b\r\nX: y",
                "evil.example",
                " //evil.example",
                "@evil.example",
                ""
            })
    void nobodyIsSentToAnotherHost(String next) {
        var answer = signIn("ana@example.org", TestSite.PASSWORD, Map.of("next", next));

        assertThat(answer.header("Location"))
                .matches("/|/evil|/%0d%0aSet-Cookie:.*")
                .doesNotContain("//");
        assertThat(answer.status()).isEqualTo(303);
    }

    @Test
    void onesOwnAddressIsGoneBackTo() {
        var answer = signIn("ana@example.org", TestSite.PASSWORD, Map.of("next", "/stories?page=2"));

        assertThat(answer.header("Location")).isEqualTo("/stories?page=2");
    }

    @Test
    void thePageKnowsWhereOneCameFrom() {
        var from = site.address("/gaps?x=1").toString();
        var here = site.get("/sign-in", "Referer", from);
        var elsewhere = site.get("/sign-in", "Referer", "https://evil.example/gaps");

        assertThat(here.doc().select("input[name=next]").val()).isEqualTo("/gaps?x=1");
        assertThat(elsewhere.doc().select("input[name=next]").val()).isEmpty();
        assertThat(here.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-out", "/sign-out/everywhere", "/people", "/setup/x", "/invitations/x"})
    void aPostFromAnotherSiteIsRefused(String path) {
        assertThat(site.post(path, "", "Origin", "https://evil.example").status())
                .isEqualTo(403);
        assertThat(site.post(path, "", "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
    }

    @Test
    void manyAttemptsForOneAccountHaveToWait() {
        try (var other = TestSite.empty()) {
            other.join("dora", Role.MEMBER);
            for (int i = 0; i < 5; i++)
                assertThat(other.post("/sign-in", "email=dora&password=wrong").status())
                        .isEqualTo(401);

            var answer = other.post("/sign-in", "email=DORA&password=" + TestSite.PASSWORD.replace(" ", "+"));

            assertThat(answer.status()).isEqualTo(429);
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
            assertThat(answer.text(".problem")).contains("Try again in 3 minutes");
        }
    }

    @Test
    void guessingElsewhereDoesNotKeepSomebodyOutWhereTheyWereBefore() {
        try (var other = TestSite.empty()) {
            other.join("emma", Role.MEMBER);
            var accounts = other.app().store().accounts();
            assertThat(accounts.signIn(attempt(TestSite.PASSWORD, "192.0.2.1"))).isInstanceOf(SigningIn.Opened.class);
            for (int i = 0; i < 5; i++)
                assertThat(accounts.signIn(attempt("a guess", "198.51.100." + i)))
                        .isInstanceOf(SigningIn.Refused.class);

            assertThat(accounts.signIn(attempt("a guess", "198.51.100.99"))).isInstanceOf(SigningIn.Waiting.class);
            assertThat(accounts.signIn(attempt(TestSite.PASSWORD, "203.0.113.7")))
                    .isInstanceOf(SigningIn.Waiting.class);
            assertThat(accounts.signIn(attempt(TestSite.PASSWORD, "192.0.2.1"))).isInstanceOf(SigningIn.Opened.class);
        }
    }

    private static Accounts.Attempt attempt(String password, String remote) {
        return new Accounts.Attempt(new SignInName("emma"), password, false, "", remote);
    }
}
