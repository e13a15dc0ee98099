package touchstone.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.config.Smtp;
import touchstone.db.Database;
import touchstone.testing.Ticking;
import touchstone.text.Language;
import touchstone.web.Messages;

/** Mails from the act that writes them to the server that takes them, or does not. */
class SenderTest {
    @TempDir
    private Path folder;

    private final Ticking clock = new Ticking();
    private Database db;
    private Outbox outbox;

    @BeforeEach
    void open() {
        db = Database.open(folder.resolve("touchstone.db"), clock);
        outbox = new Outbox(db, true, "https://wiki.example");
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static GreenMail postOffice() {
        var office = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        office.start();
        return office;
    }

    private Sender sender(int port) {
        return sender(port, () -> {}, _ -> true);
    }

    private Sender sender(int port, Runnable writing, Predicate<OutboxStore.Queued> wanted) {
        var smtp = new Smtp("127.0.0.1", port, "", "", "wiki@example.org", Smtp.Security.NONE);
        var server = new MailServer(smtp, "https://wiki.example", () -> "Müller\r\nBcc: x@example.org", clock, "200");
        return new Sender(db, outbox, server, writing, wanted, clock);
    }

    /** Makes the database refuse to note something about mails, or lets it again with an empty condition. */
    private void refuse(String condition) {
        db.write(tx -> {
            tx.handle().execute("drop trigger if exists on_purpose");
            if (!condition.isEmpty())
                tx.handle()
                        .execute("create trigger on_purpose before update on mail when " + condition
                                + " begin select raise(abort, 'on purpose'); end");
            return true;
        });
    }

    private void write(Mail... mails) {
        db.write(tx -> {
            Arrays.stream(mails).forEach(mail -> outbox.add(tx, mail));
            return true;
        });
    }

    private static Mail mail(String name) {
        return Mail.to(name + "@example.org", "Grüße an " + name, "Guten Tag,\nhier ist Text: äöü €.\n");
    }

    private String fault() {
        return outbox.status().fault(Messages.load().in(Language.EN));
    }

    @Test
    void aMailArrivesAsItWasWrittenAndItsTextIsKeptNoLonger() throws MessagingException, IOException {
        var office = postOffice();
        try {
            write(mail("ana").of("p1", "key1"));

            sender(office.getSmtp().getPort()).round();

            var received = received(office).getFirst();
            assertThat(received.getSubject()).isEqualTo("Grüße an ana");
            assertThat(received.getContent().toString().replace("\r\n", "\n"))
                    .isEqualToIgnoringNewLines("Guten Tag,\nhier ist Text: äöü €.\n");
            assertThat(received.getHeader("Bcc")).isNull();
            assertThat(received.getFrom()[0].toString()).contains("wiki@example.org");
            assertThat(received.getHeader("Message-ID")[0]).endsWith("@example.org>");
            assertThat(received.getHeader("List-Unsubscribe"))
                    .containsExactly("<https://wiki.example/unsubscribe/key1>");
            assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(outbox.status().waiting()).isZero();
            assertThat(db.<String>read(handle -> handle.createQuery("select body from mail")
                            .mapTo(String.class)
                            .one()))
                    .isEmpty();
        } finally {
            office.stop();
        }
    }

    private static List<MimeMessage> received(GreenMail office) {
        return List.of(office.getReceivedMessages());
    }

    @Test
    void whatAnActThatFailsWroteIsNotSent() {
        assertThatThrownBy(() -> db.write(tx -> {
                    outbox.add(tx, mail("ana"));
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(outbox.status().waiting()).isZero();
    }

    @Test
    void withoutAMailServerNothingIsKept() {
        outbox = new Outbox(db, false, "");
        write(mail("ana"));

        assertThat(outbox.status().waiting()).isZero();
    }

    @Test
    void theThreadIsWokenByTheActAndStopsWhenTold() {
        var office = postOffice();
        try (var _ = sender(office.getSmtp().getPort()).start()) {
            write(mail("ana"), mail("ben"));

            assertThat(office.waitForIncomingEmail(10_000, 2)).isTrue();
        } finally {
            office.stop();
        }
    }

    @Test
    void whenTheServerIsBackAllThatWaitedIsSent() {
        var gone = postOffice();
        int port = gone.getSmtp().getPort();
        gone.stop();
        write(mail("ana"), mail("ben"));

        sender(port).round();
        assertThat(outbox.status().waiting()).isEqualTo(2);
        assertThat(outbox.status().since()).contains(clock.instant());
        assertThat(fault()).startsWith("The mail server cannot be reached.");

        var office = postOffice();
        try {
            sender(office.getSmtp().getPort()).round();
            assertThat(received(office)).isEmpty();

            clock.pass(Duration.ofMinutes(1));
            sender(office.getSmtp().getPort()).round();
            assertThat(received(office)).hasSize(2);
            assertThat(fault()).isEmpty();
        } finally {
            office.stop();
        }
    }

    @Test
    void aServerThatSaysNothingIsLeftAlone() {
        try (var server = new SurlyServer(SurlyServer.Mood.SILENT)) {
            write(mail("ana"));
            sender(server.port()).round();

            assertThat(fault()).startsWith("The mail server answers too late.");
        }
    }

    @Test
    void aServerThatHangsUpIsNotAskedAgainAtOnce() {
        for (var mood : List.of(SurlyServer.Mood.HANGS_UP, SurlyServer.Mood.HANGS_UP_LATER))
            try (var server = new SurlyServer(mood)) {
                for (int i = 0; i < 20; i++) write(mail("person" + i));
                var sender = sender(server.port());
                sender.round();
                int callers = server.callers();
                sender.round();

                assertThat(callers).isBetween(1, 3);
                assertThat(server.callers()).isEqualTo(callers);
                assertThat(fault()).startsWith("The mail server ends the connection.");
                clock.pass(Duration.ofDays(1));
            }
    }

    @Test
    void aMailboxThatDoesNotExistIsTriedLessAndLessAndGivenUpAfterFiveDays() {
        try (var server = new SurlyServer(SurlyServer.Mood.REFUSES)) {
            write(mail("nobody"));
            var sender = sender(server.port());
            sender.round();
            assertThat(fault()).contains("550 no such mailbox here");

            for (int quarter = 0; quarter < 6 * 24 * 4; quarter++) {
                clock.pass(Duration.ofMinutes(15));
                sender.round();
            }

            assertThat(server.callers()).isBetween(10, 16);
            assertThat(outbox.status().waiting()).isZero();
            assertThat(outbox.status().lost()).isEqualTo(1);
            clock.pass(Duration.ofDays(90));
            db.write(tx -> {
                outbox.sweep(tx);
                return true;
            });
            assertThat(outbox.status().lost()).isZero();
        }
    }

    @Test
    void aMailWithoutUseIsNotSent() {
        var office = postOffice();
        try {
            write(mail("ana").until(clock.instant().plus(Duration.ofMinutes(30))), mail("ben"));
            clock.pass(Duration.ofMinutes(31));

            sender(office.getSmtp().getPort()).round();

            assertThat(received(office)).hasSize(1);
            assertThat(outbox.status().waiting()).isZero();
        } finally {
            office.stop();
        }
    }

    @Test
    void whatIsAskedForLaterIsDoneByTheThread() {
        var done = new AtomicBoolean();
        outbox.later(() -> done.set(true));
        assertThat(done).isFalse();

        sender(1).round();
        assertThat(done).isTrue();
    }

    @Test
    void theThreadOutlivesWhatFailsAndNothingKeepsTheRestFromBeingDone() {
        var office = postOffice();
        Predicate<OutboxStore.Queued> wanted = queued -> {
            if (queued.mail().recipient().startsWith("ana")) throw new NoClassDefFoundError("on purpose");
            return true;
        };
        Runnable writing = () -> {
            throw new StackOverflowError("on purpose");
        };
        var done = new CountDownLatch(2);
        try (var _ = sender(office.getSmtp().getPort(), writing, wanted).start()) {
            outbox.later(() -> {
                done.countDown();
                throw new AssertionError("on purpose");
            });
            outbox.later(done::countDown);
            write(mail("ana"), mail("ben"));

            assertThat(office.waitForIncomingEmail(10_000, 1)).isTrue();
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
            write(mail("cleo"));
            assertThat(office.waitForIncomingEmail(10_000, 2)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            office.stop();
        }
        assertThat(outbox.status().waiting()).isEqualTo(1);
    }

    @Test
    void nothingLeavesWhileItsAttemptCannotBeNoted() {
        var office = postOffice();
        try {
            write(mail("ana"));
            refuse("new.attempts > old.attempts");
            var sender = sender(office.getSmtp().getPort());
            for (int i = 0; i < 3; i++) assertThatThrownBy(sender::round).isInstanceOf(JdbiException.class);
            assertThat(received(office)).isEmpty();

            refuse("");
            sender.round();
            assertThat(received(office)).hasSize(1);
        } finally {
            office.stop();
        }
    }

    @Test
    void whatCouldNotBeNotedAfterItLeftDoesNotLeaveAgain() {
        var office = postOffice();
        try {
            write(mail("ana"));
            refuse("new.sent_at <> ''");
            var sender = sender(office.getSmtp().getPort());
            sender.round();
            sender.round();
            clock.pass(Duration.ofMinutes(2));
            sender.round();
            assertThat(received(office)).hasSize(1);
            sender(office.getSmtp().getPort()).round(); // after a restart in the same minute
            assertThat(received(office)).hasSize(1);

            refuse("");
            clock.pass(Duration.ofDays(1));
            sender.round();
            assertThat(received(office)).hasSize(1);
            assertThat(outbox.status().waiting()).isZero();
        } finally {
            office.stop();
        }
    }

    @Test
    void aLinkThatHasEndedIsKeptNoLongerWhetherOrNotMailLeavesTheHouse() {
        var secret = Mail.to("ana@example.org", "Link", "/invitations/secret");
        write(secret.until(clock.instant().plus(Duration.ofMinutes(30))), mail("ben"));
        clock.pass(Duration.ofMinutes(31));
        sender(1).round();
        assertThat(bodies()).hasSize(1).noneMatch(body -> body.contains("secret"));

        write(secret.until(clock.instant().plus(Duration.ofMinutes(30))));
        clock.pass(Duration.ofMinutes(31));
        db.write(tx -> {
            new Outbox(db, false, "").sweep(tx);
            return true;
        });
        assertThat(bodies()).hasSize(1).noneMatch(body -> body.contains("secret"));
    }

    private List<String> bodies() {
        return db.read(handle ->
                handle.createQuery("select body from mail").mapTo(String.class).list());
    }

    @Test
    void itStopsWhileAServerSaysNothing() {
        try (var server = new SurlyServer(SurlyServer.Mood.SILENT)) {
            var smtp = new Smtp("127.0.0.1", server.port(), "", "", "wiki@example.org", Smtp.Security.NONE);
            var slow = new MailServer(smtp, "", () -> "", clock, "600000");
            var sender = new Sender(db, outbox, slow, () -> {}, _ -> true, clock).start();
            write(mail("ana"));
            while (server.callers() == 0) Thread.onSpinWait();

            sender.close();

            assertThat(outbox.status().waiting()).isEqualTo(1);
            assertThat(fault()).isEmpty();
        }
    }

    @Test
    void thePasswordIsInNoText() {
        var smtp = new Smtp("mail.example.org", 0, "wiki", "very-secret", "wiki@example.org", Smtp.Security.STARTTLS);

        assertThat(smtp.toString()).doesNotContain("very-secret");
        assertThat(smtp.port()).isEqualTo(587);
    }
}
