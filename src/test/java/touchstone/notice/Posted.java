package touchstone.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import touchstone.config.Smtp;
import touchstone.db.Database;
import touchstone.testing.Ticking;

/** An outbox without a site around it, and who carries its mails to a post office. */
abstract class Posted {
    @TempDir
    Path folder;

    final Ticking clock = new Ticking();
    Database db;
    Outbox outbox;

    @BeforeEach
    final void openTheOutbox() {
        db = Database.open(folder.resolve("touchstone.db"), clock);
        outbox = new Outbox(db, true, "https://wiki.example");
    }

    @AfterEach
    final void closeTheOutbox() {
        db.close();
    }

    static GreenMail postOffice() {
        var office = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        office.start();
        return office;
    }

    static List<MimeMessage> received(GreenMail office) {
        return List.of(office.getReceivedMessages());
    }

    final Sender sender(int port) {
        return sender(port, () -> {}, _ -> true);
    }

    final Sender sender(int port, Runnable writing, Predicate<OutboxStore.Queued> wanted) {
        var smtp = new Smtp("127.0.0.1", port, "", "", "wiki@example.org", Smtp.Security.NONE);
        var server = new MailServer(smtp, "https://wiki.example", () -> "Müller\r\nBcc: x@example.org", clock, "200");
        return new Sender(db, outbox, server, writing, wanted, clock);
    }

    final void write(Mail... mails) {
        db.write(tx -> {
            Arrays.stream(mails).forEach(mail -> outbox.add(tx, mail));
            return true;
        });
    }

    static Mail mail(String name) {
        return Mail.to(name + "@example.org", "Grüße an " + name, "Guten Tag,\nhier ist Text: äöü €.\n");
    }
}
