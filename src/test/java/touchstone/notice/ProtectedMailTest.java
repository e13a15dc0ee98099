package touchstone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import touchstone.config.Smtp;
import touchstone.config.Smtp.Security;
import touchstone.db.Database;
import touchstone.testing.Patience;
import touchstone.testing.TestSite;
import touchstone.testing.Ticking;
import touchstone.text.Language;
import touchstone.web.Messages;

/** The way to the mail server is protected, or nothing goes along it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtectedMailTest {
    private static final char[] OPEN = "changeit".toCharArray();

    @TempDir
    private static Path keys;

    private final Ticking clock = new Ticking();
    private SSLContext right;
    private SSLContext wrong;
    private Database db;
    private Outbox outbox;

    @BeforeAll
    void makeCertificates() throws IOException, GeneralSecurityException, InterruptedException {
        right = certificate("right", "ip:127.0.0.1");
        wrong = certificate("wrong", "dns:mail.example.org");
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Database.open(folder.resolve("touchstone.db"), clock);
        outbox = new Outbox(db, true, "https://wiki.example");
    }

    @AfterEach
    void close() {
        db.close();
    }

    /** Shows, and believes, a certificate of its own for one name. */
    private static SSLContext certificate(String alias, String name)
            throws IOException, GeneralSecurityException, InterruptedException {
        var file = make(alias, name);
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, OPEN);
        }
        var shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shown.init(store, OPEN);
        var believed = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        believed.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(shown.getKeyManagers(), believed.getTrustManagers(), null);
        return context;
    }

    private static Path make(String alias, String name) throws IOException, InterruptedException {
        var file = keys.resolve(alias + ".p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit",
                        "-alias",
                        alias,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + alias,
                        "-ext",
                        "san=" + name))
                .inheritIO()
                .start();
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return file;
    }

    private static Smtp smtp(CarefulServer server, Security security, String password) {
        return new Smtp(
                "127.0.0.1", server.port(), password.isEmpty() ? "" : "wiki", password, "wiki@example.org", security);
    }

    /** Sends what waits, believing one certificate. */
    private void send(Smtp smtp, SSLContext believed) {
        db.write(tx -> {
            outbox.add(tx, Mail.to("ana@example.org", "Hello", "A secret."));
            return true;
        });
        var server = new MailServer(
                smtp, "https://wiki.example", () -> "Radhaus", clock, "5000", believed.getSocketFactory());
        new Sender(db, outbox, server, () -> {}, _ -> true, clock).round();
    }

    private String fault() {
        return outbox.status().fault(Messages.load().in(Language.EN));
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aMailTravelsProtectedAndWeSayWhoWeAre(Security security) {
        try (var server = new CarefulServer(security, right, "open sesame")) {
            send(smtp(server, security, "open sesame"), right);

            assertThat(fault()).isEmpty();
            assertThat(outbox.status().waiting()).isZero();
            assertThat(server.received()).contains("Subject: Hello", "A secret.");
            assertThat(server.inTheClear()).doesNotContain("A secret.").noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aPasswordThatIsNotTakenIsSaidAndTheMailWaits(Security security) {
        try (var server = new CarefulServer(security, right, "open sesame")) {
            send(smtp(server, security, "open barley"), right);

            assertThat(fault())
                    .startsWith("The mail server does not accept our name or password.")
                    .doesNotContain("open barley");
            assertThat(outbox.status().waiting()).isEqualTo(1);
            assertThat(server.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aCertificateOfAnotherNameIsNotBelieved(Security security) {
        try (var server = new CarefulServer(security, wrong, "open sesame")) {
            send(smtp(server, security, "open sesame"), wrong);

            assertNothingLeft(server);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aCertificateOfNobodyWeKnowIsNotBelieved(Security security) {
        try (var server = new CarefulServer(security, right, "open sesame")) {
            send(smtp(server, security, "open sesame"), wrong);

            assertNothingLeft(server);
        }
    }

    @Test
    void aServerThatCannotProtectTheWayIsNotUsed() {
        try (var server = new SurlyServer(SurlyServer.Mood.REFUSES)) {
            var smtp = new Smtp("127.0.0.1", server.port(), "", "", "wiki@example.org", Security.STARTTLS);
            send(smtp, right);

            assertThat(fault()).startsWith("The connection to the mail server cannot be protected");
            assertThat(outbox.status().waiting()).isEqualTo(1);
        }
    }

    private void assertNothingLeft(CarefulServer server) {
        assertThat(fault()).startsWith("The connection to the mail server cannot be protected, so nothing is sent");
        assertThat(outbox.status().waiting()).isEqualTo(1);
        assertThat(server.received()).isEmpty();
        assertThat(server.inTheClear()).allMatch(line -> line.matches("EHLO .*|STARTTLS|QUIT"));
    }

    @Test
    void theAdminsAreToldAboutIt() {
        try (var server = new CarefulServer(Security.STARTTLS, right, "");
                var site = TestSite.mailing(smtp(server, Security.STARTTLS, ""), TestSite.AS_OF)) {
            var store = site.app().store();
            store.db().write(tx -> {
                store.outbox().add(tx, Mail.to("ana@example.org", "Hello", "A secret."));
                return true;
            });
            awaitRound(store.outbox());
            awaitRound(store.outbox());

            assertThat(site.admin().get("/admin").text("#mail"))
                    .contains("The connection to the mail server cannot be protected, so nothing is sent over it.");
            assertThat(server.received()).isEmpty();
        }
    }

    /** A round of sending has begun, so the one before has ended. */
    private static void awaitRound(Outbox outbox) {
        var begun = new CountDownLatch(1);
        outbox.later(begun::countDown);
        Patience.await("the next round of the sender", begun);
    }
}
