package touchstone.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import touchstone.config.Smtp;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.Patience;
import touchstone.testing.TestSite;
import touchstone.testing.Ticking;

/** A site whose mails arrive, and Ana, who gets them. Its clock begins on a Sunday at noon. */
abstract class Mailed {
    final Ticking clock = new Ticking();
    GreenMail office;
    TestSite site;
    Client ana;

    @BeforeEach
    final void openWithAPostOffice() {
        office = postOffice(0);
        site = siteWith(office.getSmtp().getPort());
        ana = site.join("ana@example.org", Role.MEMBER);
    }

    @AfterEach
    final void closeBoth() {
        site.close();
        office.stop();
    }

    static GreenMail postOffice(int port) {
        var office = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        office.start();
        return office;
    }

    final TestSite siteWith(int port) {
        return TestSite.mailing(new Smtp("127.0.0.1", port, "", "", "wiki@example.org", Smtp.Security.NONE), clock);
    }

    final Outbox outbox() {
        return site.app().store().outbox();
    }

    /** Waits until the sender has done all that was to be done when this was called. */
    final List<MimeMessage> sent() {
        for (int round = 0; round < 3; round++) {
            var begun = new CountDownLatch(1);
            outbox().later(begun::countDown);
            Patience.await("the next round of the sender", begun);
        }
        return List.of(office.getReceivedMessages());
    }

    static String text(MimeMessage mail) throws MessagingException, IOException {
        return mail.getContent().toString().replace("\r\n", "\n");
    }
}
