package touchstone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.config.Smtp;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;
import touchstone.testing.Ticking;
import touchstone.thing.Ref;
import touchstone.thing.Things;

/** How the mail of a morning is written: one, and of what stands at that moment. */
class MorningTest {
    private final Ticking clock = new Ticking();
    private GreenMail office;
    private TestSite site;
    private Client ana;

    @BeforeEach
    void open() {
        office = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        office.start();
        site = siteWith(office.getSmtp().getPort());
        ana = site.join("ana@example.org", Role.MEMBER);
    }

    private TestSite siteWith(int port) {
        return TestSite.mailing(new Smtp("127.0.0.1", port, "", "", "wiki@example.org", Smtp.Security.NONE), clock);
    }

    @AfterEach
    void close() {
        site.close();
        office.stop();
    }

    private Outbox outbox() {
        return site.app().store().outbox();
    }

    /** Waits until the sender has done all that was to be done when this was called. */
    private List<MimeMessage> sent() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            var begun = new CountDownLatch(1);
            outbox().later(begun::countDown);
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        }
        return List.of(office.getReceivedMessages());
    }

    private Ref ref(String kind, String address) {
        return site.app().store().db().read(handle -> handle.createQuery(
                        "select id from named where kind = :kind and address = :address")
                .bind("kind", kind)
                .bind("address", address)
                .mapTo(String.class)
                .map(id -> new Ref(kind, id))
                .one());
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return mail.getContent().toString().replace("\r\n", "\n");
    }

    @Test
    void howeverMuchThereIsAMorningIsOneMail() throws Exception {
        var standard = ref("standard", "B13");
        site.app().store().db().write(tx -> tx.handle()
                .execute(
                        "with recursive n (x) as (select 1 union all select x + 1 from n where x < 1100)"
                                + " insert into notice select printf('a%09d', x), ?, 'reply', 0, 'standard', ?, '', '', 'words ' || x,"
                                + " ?, '', '', '' from n",
                        ana.person().id(), standard.id(), tx.at().toString()));

        clock.pass(Duration.ofDays(1));
        assertThat(sent()).hasSize(1);
        assertThat(sent().getFirst().getSubject()).startsWith("1,100 ");
        assertThat(text(sent().getFirst()))
                .contains("> words 1100\n", "> words 1071\n", "And 1,070 more, in your inbox:")
                .doesNotContain("> words 1070\n");
        clock.pass(Duration.ofDays(1));
        assertThat(sent()).hasSize(1);
    }

    @Test
    void whatIsWithdrawnWhileTheMailIsBeingWrittenIsNotInIt() throws Exception {
        var store = site.app().store();
        var standard = ref("standard", "B13");
        store.db().write(tx -> {
            var notice = Notice.of(Reason.WATCHED, standard, "").to(ana.person().id());
            store.notices().tell(tx, notice.at("#post-1").saying("taken back"));
            return true;
        });
        clock.pass(Duration.ofDays(1));
        var inbox = new Inbox(
                store.notices(),
                new Things(store.names(), List.of()),
                store.talk().mentions(),
                store.db().changes());
        var digests = new Digests(store.db(), inbox, outbox(), store.company(), store.messages(), clock);

        store.db()
                .<Thread>write(tx -> {
                    var writer = Thread.ofPlatform().start(digests::write);
                    while (writer.isAlive() && writer.getState() != Thread.State.WAITING) Thread.onSpinWait();
                    store.notices().withdraw(tx, standard, "#post-1");
                    return writer;
                })
                .join();

        assertThat(sent()).isEmpty();
    }
}
