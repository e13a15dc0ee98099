package touchstone.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.web.Wording;

/** Where acts leave their mails, in their own transaction; {@link Sender} takes them from here. Nothing is kept where no mail leaves the house. */
public final class Outbox {
    private static final int MOST_ERRANDS = 1_000;

    private final OutboxStore store;
    private final boolean on;
    private final String url;
    private final BlockingQueue<Runnable> errands = new LinkedBlockingQueue<>(MOST_ERRANDS);
    private volatile Runnable bell = () -> {};

    /** How the mails fare, for admins. */
    public static final class Status {
        private final OutboxStore.Status kept;

        private Status(OutboxStore.Status kept) {
            this.kept = kept;
        }

        /** How many wait to be sent. */
        public int waiting() {
            return kept.waiting();
        }

        /** Since when the first of those that wait does. */
        public Optional<Instant> since() {
            return kept.since();
        }

        /** What went wrong last, in words; empty for nothing. */
        public String fault(Wording words) {
            if (kept.fault().isEmpty()) return "";
            var fault = Fault.of(kept.fault());
            return words.text("mail.fault." + fault.kind().key(), fault.detail());
        }

        /** How many were given up in the last 90 days. */
        public int lost() {
            return kept.lost();
        }
    }

    /**
     * @param on whether there is a mail server
     * @param url the address with which all links in mails begin
     */
    public Outbox(Database db, boolean on, String url) {
        this.store = new OutboxStore(db);
        this.on = on;
        this.url = url;
    }

    /** Whether mails leave the house. */
    public boolean isOn() {
        return on;
    }

    /** The address of a page of ours as a mail writes it. */
    public String link(String path) {
        return url + path;
    }

    /** Leaves a mail to be sent once the act is kept, and gives back its id; an empty one where nothing is kept. */
    public String add(Tx tx, Mail mail) {
        if (!on) return "";
        tx.afterwards(this::ring);
        return store.add(tx, mail);
    }

    /** Has something done by the sender's thread soon, whose time tells nobody what it was; forgotten at a crash, and when there is too much of it. */
    public void later(Runnable errand) {
        if (on && errands.offer(errand)) ring();
    }

    public Status status() {
        return new Status(store.status());
    }

    /** Removes what was sent or given up long ago, and what is void; also where no mail leaves the house any more. */
    public void sweep(Tx tx) {
        store.sweep(tx);
    }

    OutboxStore store() {
        return store;
    }

    /** What is to be done, taken out; what comes in the meantime is for the next round. */
    List<Runnable> errands() {
        var taken = new ArrayList<Runnable>();
        errands.drainTo(taken);
        return taken;
    }

    void ring() {
        bell.run();
    }

    void hang(Runnable bell) {
        this.bell = bell;
    }
}
