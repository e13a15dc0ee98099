package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.config.Smtp;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;
import touchstone.testing.Ticking;

/** Mails about accounts: invitations, and the way back in for whoever forgot the password. */
class ResetTest {
    private static final Pattern LINK = Pattern.compile(TestSite.URL + "(/invitations/\\S+)");

    private final Ticking clock = new Ticking();
    private GreenMail office;
    private TestSite site;

    @BeforeEach
    void open() {
        office = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        office.start();
        var smtp = new Smtp("127.0.0.1", office.getSmtp().getPort(), "", "", "wiki@example.org", Smtp.Security.NONE);
        site = TestSite.mailing(smtp, clock);
    }

    @AfterEach
    void close() {
        site.close();
        office.stop();
    }

    private MimeMessage mail(int number) {
        assertThat(office.waitForIncomingEmail(10_000, number)).isTrue();
        return office.getReceivedMessages()[number - 1];
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String link(MimeMessage mail) {
        var link = LINK.matcher(text(mail));
        assertThat(link.find()).as(text(mail)).isTrue();
        return link.group(1);
    }

    private TestSite.Answer ask(String signIn, String... headers) {
        return site.post("/reset", Client.form(Map.of("email", signIn)), headers);
    }

    @Test
    void whoeverForgotThePasswordGetsALinkThatWorksOnce() throws MessagingException {
        site.join("ana@example.org", Role.MEMBER);
        assertThat(site.get("/sign-in").doc().select("a[href=/reset]")).hasSize(1);
        assertThat(site.get("/reset").status()).isEqualTo(200);

        assertThat(ask("Ana@Example.org", "Accept-Language", "de").status()).isEqualTo(200);
        var mail = mail(1);
        assertThat(mail.getSubject()).startsWith("Ein neues Passwort für Touchstone");
        assertThat(mail.getAllRecipients()[0]).hasToString("ana@example.org");

        var path = link(mail);
        assertThat(site.post(path, "password=another+calm+river+bank").status()).isEqualTo(303);
        assertThat(site.post(path, "password=another+calm+river+bank").status()).isNotEqualTo(303);
        var entry = Map.of("email", "ana@example.org", "password", "another calm river bank");
        assertThat(site.post("/sign-in", Client.form(entry)).status()).isEqualTo(303);
    }

    @Test
    void theAnswerIsTheSameWhoeverIsNamed() {
        site.join("ana@example.org", Role.MEMBER);
        site.join("workshop.ben", Role.MEMBER);

        var known = ask("ana@example.org").body();
        assertThat(ask("workshop.ben").body()).isEqualTo(known);
        assertThat(ask("nobody@example.org").body()).isEqualTo(known);
        mail(1);
        assertThat(office.getReceivedMessages()).hasSize(1);
    }

    @Test
    void theLinkEndsAfterHalfAnHour() {
        site.join("ana@example.org", Role.MEMBER);
        ask("ana@example.org");
        var path = link(mail(1));

        clock.pass(Duration.ofMinutes(29));
        assertThat(site.get(path).doc().select("input[name=password]")).hasSize(1);
        clock.pass(Duration.ofMinutes(2));
        assertThat(site.get(path).doc().select("input[name=password]")).isEmpty();
    }

    @Test
    void aFourthTimeInAnHourIsTooMuchAndWhatWasHandedOverStillWorks() {
        var admin = site.admin();
        var invited = admin.post("/people", Map.of("name", "Ana", "email", "ana@example.org", "role", "member"));
        var path = invited.doc().select("#link").val().replaceFirst("^" + TestSite.URL, "");

        for (int i = 0; i < 3; i++) assertThat(ask("ana@example.org").status()).isEqualTo(200);
        var refused = ask("ana@example.org");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(site.get(path).doc().select("input[name=password]")).hasSize(1);
    }

    @Test
    void nonsenseIsAskedForAgainWithWhatWasTyped() {
        var answer = ask("<b>\"a b\"");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.doc().select("#email").val()).isEqualTo("<b>\"a b\"");
    }

    @Test
    void anInvitationGoesByMailWhenTheAdminWantsIt() throws MessagingException {
        var fields = Map.of(
                "name",
                "Ana\r\nBcc: all@example.org <b>",
                "email",
                "ana@example.org",
                "role",
                "member",
                "by-mail",
                "yes");
        var answer = site.admin().post("/people", fields);

        assertThat(answer.text("[role=status]")).contains("ana@example.org");
        var mail = mail(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(text(mail))
                .startsWith("Hello Ana Bcc: all@example.org <b>,")
                .contains("You sign in as ana@example.org.");
        assertThat(site.get(link(mail)).status()).isEqualTo(200);
    }

    @Test
    void whoHasLeftGetsNoLink() {
        var ana = site.join("ana@example.org", Role.MEMBER);
        site.join("ben@example.org", Role.MEMBER);
        site.admin().post("/people/" + ana.person().slug() + "/deactivation", "");

        ask("ana@example.org");
        ask("ben@example.org");
        assertThat(text(mail(1))).contains("ben@example.org");
        assertThat(office.getReceivedMessages()).hasSize(1);
    }

    @Test
    void anAdminSeesThatMailsWait() {
        assertThat(site.admin().get("/admin").text("#mail")).contains("All mails have been sent.");
        office.stop();
        site.join("ana@example.org", Role.MEMBER);

        ask("ana@example.org");

        var page = site.admin().get("/admin");
        for (int i = 0; i < 500 && !page.text("#mail").contains("cannot be reached"); i++)
            page = site.admin().get("/admin");
        assertThat(page.text("#mail")).contains("1 mail is waiting to be sent.").contains("15 November 2026");
    }
}
