package touchstone.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.notice.Digests;
import touchstone.notice.Mail;
import touchstone.notice.Outbox;
import touchstone.people.CompanyStore;
import touchstone.web.Visit;
import touchstone.web.Wording;

/** Writes the mails about accounts: invitations, and links for a new password. */
public final class Letters {
    private final Outbox outbox;
    private final Digests digests;
    private final CompanyStore company;

    public Letters(Outbox outbox, Digests digests, CompanyStore company) {
        this.outbox = outbox;
        this.digests = digests;
        this.company = company;
    }

    /** Notes the language that somebody who comes in reads. */
    void speaks(Visit visit) {
        digests.speaks(visit.person(), visit.language());
    }

    /** Whether a mail can be sent to somebody. */
    boolean reach(Account account) {
        return unreachable(account).isEmpty();
    }

    /** Why no mail can be sent to somebody, as a key of the messages; empty where one can. */
    Optional<String> unreachable(Account account) {
        if (!outbox.isOn()) return Optional.of("link.unmailed.server");
        return Mail.reaches(account.email()) ? Optional.empty() : Optional.of("link.unmailed.address");
    }

    Outbox outbox() {
        return outbox;
    }

    /** Sends the link that an admin made, to whoever can be reached. */
    void link(Tx tx, Wording words, Account account, String token, String by) {
        if (!reach(account)) return;
        var kind = account.ready() ? "mail.reset" : "mail.invitation";
        var ends = PassStore.ends(account, tx.at());
        var subject = words.text(kind + ".subject", company.name(), by);
        var body = words.text(
                kind + ".body", name(account, words), by, company.name(), address(token), day(ends), account.signIn());
        outbox.add(tx, Mail.to(account.email(), subject, body).until(ends));
    }

    /** Sends the link that somebody asked for who says to have forgotten the password. */
    void forgotten(Tx tx, Wording words, Account account, String token) {
        var subject = words.text("mail.forgotten.subject", company.name());
        var body = words.text(
                "mail.forgotten.body",
                name(account, words),
                company.name(),
                address(token),
                PassStore.MAILED.toMinutes(),
                account.signIn());
        outbox.add(tx, Mail.to(account.email(), subject, body).until(tx.at().plus(PassStore.MAILED)));
    }

    private static String name(Account account, Wording words) {
        return Mail.line(account.person().nameIn(words.language()));
    }

    private String address(String token) {
        return outbox.link("/invitations/" + token);
    }

    private LocalDate day(Instant ends) {
        return LocalDate.ofInstant(ends, company.zone());
    }
}
