package touchstone.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.db.Database;
import touchstone.people.CompanyStore;
import touchstone.people.Person;
import touchstone.people.Visitor;
import touchstone.text.Language;
import touchstone.web.Messages;
import touchstone.web.Wording;

/** Writes the mails about notices: at once what waits for somebody, all else together in the morning that the person chose. */
public final class Digests {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final int MOST = 30;
    /** Nobody is told days later, when a mail server is back, what has long been in the inbox. */
    private static final Duration OF_USE = Duration.ofDays(2);

    private final Database db;
    private final DigestStore store;
    private final Inbox inbox;
    private final Outbox outbox;
    private final CompanyStore company;
    private final Messages messages;
    private final Clock clock;

    public Digests(Database db, Inbox inbox, Outbox outbox, CompanyStore company, Messages messages, Clock clock) {
        this.db = db;
        this.store = new DigestStore(db);
        this.inbox = inbox;
        this.outbox = outbox;
        this.company = company;
        this.messages = messages;
        this.clock = clock;
        inbox.notices().whenWaiting(outbox::ring);
    }

    DigestStore store() {
        return store;
    }

    /** Notes the language that somebody reads, for mails to come; a choice made before stays. */
    public void speaks(Person person, Language language) {
        if (store.wish(person.id()).language().isPresent()) return;
        db.write(tx -> {
            store.speaks(tx, person.id(), language);
            return true;
        });
    }

    /** Writes all mails that are due now. */
    void write() {
        if (store.hasRead())
            db.write(tx -> {
                store.skipRead(tx);
                return true;
            });
        for (var due : store.due()) alone(due);
    }

    /** Whatever happens to one, the others get theirs. */
    private void alone(DigestStore.Due due) {
        try {
            write(due);
        } catch (RuntimeException | Error e) {
            LOG.error("a mail of notices could not be written", e);
        }
    }

    private void write(DigestStore.Due due) {
        var rhythm = due.wish().rhythm();
        if (due.waits()) write(due, true, rhythm != Rhythm.NEVER);
        if (due.oldest().isEmpty()) return;
        var morning = rhythm.last(clock.instant(), company.zone());
        if (morning.isEmpty()) write(due, false, false);
        else if (due.oldest().get().isBefore(morning.get())) write(due, false, true);
    }

    /**
     * One mail, however much there is: the newest of it, and how much more stands in the inbox. What it tells of is read in
     * the act that writes it, so that nothing leaves that was taken back meanwhile.
     *
     * @param wanted whether a mail is to be written; else they are only noted as done with
     */
    private void write(DigestStore.Due due, boolean waits, boolean wanted) {
        db.write(tx -> {
            var lines = wanted ? store.unmailed(tx, due.personId(), waits) : List.<NoticeStore.Line>of();
            int unseen = store.mailed(tx, due.personId(), waits) - lines.size();
            var person = company.people().stream()
                    .filter(one -> one.id().equals(due.personId()))
                    .findFirst();
            var told = person.map(one -> inbox.readable(Visitor.of(one), lines)).orElse(List.of());
            if (told.isEmpty() || !Mail.reaches(due.email())) return false;
            var news = new News(told, waits, told.size() + unseen);
            var words = messages.in(due.wish().language().orElse(Language.EN));
            var key = store.stopKey(tx, due.personId());
            var mail = Mail.to(due.email(), subject(news, words), body(news, words, person.get(), key))
                    .until(tx.at().plus(OF_USE))
                    .of(due.personId(), key);
            store.told(tx, told.stream().map(Inbox.Told::line).toList(), outbox.add(tx, mail));
            return true;
        });
    }

    /** What a mail tells of, the newest first, and how many they are with those that it does not tell. */
    private record News(List<Inbox.Told> told, boolean waits, int all) {}

    private String subject(News news, Wording words) {
        if (!news.waits()) return words.count("digest.subject", news.all());
        if (news.all() > 1) return words.count("digest.waiting", news.all());
        var one = news.told().getFirst();
        return Words.before(one.line(), words) + " " + title(one, words);
    }

    private String body(News news, Wording words, Person person, String key) {
        var parts = new ArrayList<String>();
        parts.add(words.text("digest.hello", Mail.line(person.nameIn(words.language()))));
        if (!news.waits()) parts.add(words.text("digest.deck", company.name()));
        news.told().stream().limit(MOST).map(one -> part(one, words)).forEach(parts::add);
        if (news.all() > MOST)
            parts.add(words.count("digest.more", news.all() - (long) MOST) + "\n" + outbox.link("/inbox"));
        parts.add("-- \n" + words.text(news.waits() ? "digest.why.waiting" : "digest.why")
                + "\n" + words.text("digest.choose", outbox.link("/me/following"))
                + "\n" + words.text("digest.stop", outbox.link("/unsubscribe/" + key)));
        return String.join("\n\n", parts) + "\n";
    }

    private String part(Inbox.Told told, Wording words) {
        var excerpt = inbox.said(told, words);
        return Words.before(told.line(), words) + "\n" + title(told, words) + "\n"
                + (excerpt.isEmpty() ? "" : "> " + excerpt + "\n") + outbox.link(told.path());
    }

    private static String title(Inbox.Told told, Wording words) {
        return Mail.line(told.named().codedIn(words.language()));
    }

    /**
     * Whether a mail may still leave: its receiver is here, wants it, and all that it tells of is still unread and may be read. What may still be
     * told of one that may not is written anew.
     */
    boolean wanted(OutboxStore.Queued queued) {
        var mail = queued.mail();
        if (mail.personId().isEmpty()) return true;
        var lines = store.in(queued.id());
        var person = company.people().stream()
                .filter(one -> one.id().equals(mail.personId()))
                .findFirst();
        if (person.isEmpty() || !store.reaches(mail.personId(), mail.recipient())) return false;
        // All that it told of was removed meanwhile; nothing readable of nothing is not everything.
        if (lines.isEmpty()) return false;
        var open = lines.stream().filter(NoticeStore.Line::unread).toList();
        // What was read, done or settled meanwhile is no news; the rest goes into a mail of its own.
        if (open.isEmpty()) return false;
        if (inbox.readable(Visitor.of(person.get()), open).size() == lines.size()) return true;
        db.write(tx -> {
            DigestStore.recall(tx, List.of(queued.id()));
            return true;
        });
        outbox.ring();
        return false;
    }
}
