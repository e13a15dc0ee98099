package touchstone.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import touchstone.testing.Patience;

/** What fails on our own side: it ends no sending, and no mail leaves twice for it. */
class SenderFailureTest extends Posted {
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

            assertThat(office.waitForIncomingEmail(Patience.LONGEST.toMillis(), 1))
                    .isTrue();
            Patience.await("both rounds", done);
            write(mail("cleo"));
            assertThat(office.waitForIncomingEmail(Patience.LONGEST.toMillis(), 2))
                    .isTrue();
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
