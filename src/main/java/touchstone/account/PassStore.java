package touchstone.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import touchstone.db.Database;
import touchstone.db.Tx;

/** Keeps links that let one person choose a password, once; of the secret in them only its SHA-256. */
public final class PassStore {
    private static final Duration INVITED = Duration.ofDays(7);
    private static final Duration RESET = Duration.ofHours(24);
    /** How long a link holds that somebody asked for without being known. */
    static final Duration MAILED = Duration.ofMinutes(30);

    private static final String BY_MAIL = "mailed";

    private final Database db;
    private final Clock clock;

    public PassStore(Database db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Makes a link for a person and gives back its secret; the person's other links end. One who has no password yet has longer. */
    String make(Tx tx, Account account) {
        tx.handle()
                .createUpdate("delete from pass where person_id = :person or ends_at < :now")
                .bind("person", account.person().id())
                .bind("now", tx.at().toString())
                .execute();
        return keep(tx, account, account.ready() ? "reset" : "invitation", ends(account, tx.at()));
    }

    /**
     * Makes a link that is mailed to whoever says to have forgotten a password. It ends only those before it that were
     * mailed: what an admin handed over must not end because a stranger knows a name.
     */
    String makeForMail(Tx tx, Account account) {
        tx.handle()
                .createUpdate("delete from pass where (person_id = :person and purpose = :mailed) or ends_at < :now")
                .bind("person", account.person().id())
                .bind("mailed", BY_MAIL)
                .bind("now", tx.at().toString())
                .execute();
        return keep(tx, account, BY_MAIL, tx.at().plus(MAILED));
    }

    private static String keep(Tx tx, Account account, String purpose, Instant ends) {
        var token = Tokens.next();
        tx.handle()
                .createUpdate("""
                        insert into pass (hash, person_id, purpose, made_at, ends_at, used_at)
                        values (:hash, :person, :purpose, :at, :ends, '')
                        """)
                .bind("hash", Tokens.hash(token))
                .bind("person", account.person().id())
                .bind("purpose", purpose)
                .bind("at", tx.at().toString())
                .bind("ends", ends.toString())
                .execute();
        return token;
    }

    /** When a link that is handed over now will end. */
    static Instant ends(Account account, Instant now) {
        return now.plus(account.ready() ? RESET : INVITED);
    }

    /** Whom a link is for, while it can be used. */
    Optional<Account> holder(String token) {
        return db.read(handle -> holder(handle, token, clock.instant().toString()));
    }

    private static Optional<Account> holder(Handle handle, String token, String now) {
        return handle.createQuery("""
                        select s.person_id from pass s join person p on p.id = s.person_id
                         where s.hash = :hash and s.used_at = '' and s.ends_at > :now and p.active = 1
                        """)
                .bind("hash", Tokens.hash(token))
                .bind("now", now)
                .mapTo(String.class)
                .findOne()
                .flatMap(person -> AccountStore.of(handle, person));
    }

    /** Uses a link up, and with it all others of its person; nobody when somebody was faster, or it has ended. */
    Optional<Account> use(Tx tx, String token) {
        var holder = holder(tx.handle(), token, tx.at().toString());
        holder.ifPresent(account -> tx.handle()
                .createUpdate("""
                        delete from pass where person_id = :person and hash <> :hash
                        """)
                .bind("person", account.person().id())
                .bind("hash", Tokens.hash(token))
                .execute());
        holder.ifPresent(account -> tx.handle()
                .createUpdate("update pass set used_at = :now where hash = :hash")
                .bind("now", tx.at().toString())
                .bind("hash", Tokens.hash(token))
                .execute());
        return holder;
    }
}
