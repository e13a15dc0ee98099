package touchstone.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.config.Smtp;
import touchstone.db.Database;
import touchstone.testing.Ticking;

/** What fails on our own side: it ends no sending, and no mail leaves twice for it. */
class SenderFailureTest {
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

    private static List<MimeMessage> received(GreenMail office) {
        return List.of(office.getReceivedMessages());
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
}
