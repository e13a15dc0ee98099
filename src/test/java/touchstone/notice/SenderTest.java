package touchstone.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import touchstone.config.Smtp;
import touchstone.testing.Patience;
import touchstone.text.Language;
import touchstone.web.Messages;

/** Mails from the act that writes them to the server that takes them, or does not. */
class SenderTest extends Posted {
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
    void itStopsWhileAServerSaysNothing() {
        try (var server = new SurlyServer(SurlyServer.Mood.SILENT)) {
            var smtp = new Smtp("127.0.0.1", server.port(), "", "", "wiki@example.org", Smtp.Security.NONE);
            var slow = new MailServer(smtp, "", () -> "", clock, "600000");
            var sender = new Sender(db, outbox, slow, () -> {}, _ -> true, clock).start();
            write(mail("ana"));
            Patience.until("the sender to call", () -> server.callers() > 0);

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
