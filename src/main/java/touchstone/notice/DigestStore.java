package touchstone.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.text.Language;

/** Keeps how often and in which language people want mail, and which notices were mailed; the only SQL about it. */
final class DigestStore {
    private static final int MOST_LINES = 1_000;

    private final Database db;

    DigestStore(Database db) {
        this.db = db;
    }

    /**
     * What somebody wants.
     *
     * @param language none while it is not known
     */
    record Wish(Rhythm rhythm, Optional<Language> language) {
        static final Wish USUAL = new Wish(Rhythm.DAILY, Optional.empty());
    }

    /**
     * Somebody of whose notices some are not mailed.
     *
     * @param waits whether one of them waits
     * @param oldest when the oldest of those that do not wait came
     */
    record Due(String personId, String email, Wish wish, boolean waits, Optional<Instant> oldest) {}

    Wish wish(String personId) {
        return db.read(handle -> handle.createQuery("select rhythm, language from digest where person_id = :person")
                .bind("person", personId)
                .map((row, context) -> wish(row.getString("rhythm"), row.getString("language")))
                .findOne()
                .orElse(Wish.USUAL));
    }

    private static Wish wish(String rhythm, String language) {
        return new Wish(Rhythm.of(rhythm), Language.of(language));
    }

    void keep(Tx tx, String personId, Rhythm rhythm, Language language) {
        tx.handle()
                .createUpdate("""
                        insert into digest (person_id, rhythm, language, stop_key, last_at)
                        values (:person, :rhythm, :language, :key, '')
                        on conflict (person_id) do update set rhythm = excluded.rhythm, language = excluded.language
                        """)
                .bind("person", personId)
                .bind("rhythm", rhythm.key())
                .bind("language", language.tag())
                .bind("key", key())
                .execute();
    }

    /** The language that a person reads, unless one was chosen before. */
    void speaks(Tx tx, String personId, Language language) {
        tx.handle()
                .createUpdate("""
                        insert into digest (person_id, rhythm, language, stop_key, last_at)
                        values (:person, 'daily', :language, :key, '')
                        on conflict (person_id) do update set language = excluded.language where digest.language = ''
                        """)
                .bind("person", personId)
                .bind("language", language.tag())
                .bind("key", key())
                .execute();
    }

    /** The key that ends a person's mails. */
    String stopKey(Tx tx, String personId) {
        tx.handle()
                .createUpdate("""
                        insert into digest (person_id, rhythm, language, stop_key, last_at)
                        values (:person, 'daily', '', :key, '') on conflict (person_id) do nothing
                        """)
                .bind("person", personId)
                .bind("key", key())
                .execute();
        return tx.handle()
                .createQuery("select stop_key from digest where person_id = :person")
                .bind("person", personId)
                .mapTo(String.class)
                .one();
    }

    private static String key() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    boolean isKey(String key) {
        return db.read(handle -> handle.createQuery("select count(*) from digest where stop_key = :key")
                        .bind("key", key)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    /** Whoever has the key wants no mail any more. */
    void stop(Tx tx, String key) {
        tx.handle()
                .createUpdate("update digest set rhythm = 'never' where stop_key = :key")
                .bind("key", key)
                .execute();
    }

    /** Everybody with something unread that was not mailed, and with a mail address. */
    List<Due> due() {
        return db.read(handle -> handle.createQuery("""
                        select n.person_id, a.email, coalesce(d.rhythm, 'daily') rhythm, coalesce(d.language, '') language,
                               max(n.waits) waits, coalesce(min(case when n.waits = 0 then n.at end), '') oldest
                          from notice n
                          join person p on p.id = n.person_id
                          join account a on a.person_id = n.person_id
                          left join digest d on d.person_id = n.person_id
                         where n.mailed_at = '' and n.read_at = '' and p.active = 1 and a.email <> '' and a.password <> ''
                         group by n.person_id
                        """)
                .map((row, context) -> new Due(
                        row.getString("person_id"),
                        row.getString("email"),
                        wish(row.getString("rhythm"), row.getString("language")),
                        row.getBoolean("waits"),
                        Optional.of(row.getString("oldest"))
                                .filter(at -> !at.isEmpty())
                                .map(Instant::parse)))
                .list());
    }

    /** What somebody has not read and was not mailed, as an act sees it, the newest first; so many that a mail may count them. */
    List<NoticeStore.Line> unmailed(Tx tx, String personId, boolean waits) {
        return tx.handle()
                .createQuery(NoticeStore.LINES + """
                         where n.person_id = :person and n.mailed_at = '' and n.read_at = '' and n.waits = :waits
                         order by n.id desc limit :most
                        """)
                .bind("person", personId)
                .bind("waits", waits)
                .bind("most", MOST_LINES)
                .map(NoticeStore::line)
                .list();
    }

    /** All that somebody has not read is mailed, or need not be; says how many they are. */
    int mailed(Tx tx, String personId, boolean waits) {
        return tx.handle()
                .createUpdate("""
                        update notice set mailed_at = :at
                         where person_id = :person and mailed_at = '' and read_at = '' and waits = :waits
                        """)
                .bind("at", tx.at().toString())
                .bind("person", personId)
                .bind("waits", waits)
                .execute();
    }

    /** What a mail tells of. */
    List<NoticeStore.Line> in(String mailId) {
        return db.read(handle -> handle.createQuery(NoticeStore.LINES + " where n.mail_id = :mail order by n.id")
                .bind("mail", mailId)
                .map(NoticeStore::line)
                .list());
    }

    /** A mail tells of these. */
    void told(Tx tx, List<NoticeStore.Line> lines, String mailId) {
        tx.handle()
                .createUpdate("update notice set mail_id = :mail where id in (<ids>)")
                .bind("mail", mailId)
                .bindList("ids", lines.stream().map(NoticeStore.Line::id).toList())
                .execute();
    }

    /** What is read already need not be mailed. */
    void skipRead(Tx tx) {
        tx.handle()
                .createUpdate("update notice set mailed_at = :at where mailed_at = '' and read_at <> ''")
                .bind("at", tx.at().toString())
                .execute();
    }

    /** Whether something was read before it was mailed. */
    boolean hasRead() {
        return db.read(handle -> handle.createQuery(
                        "select exists (select 1 from notice where mailed_at = '' and read_at <> '')")
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether a person still gets mail at an address. */
    boolean reaches(String personId, String email) {
        return db.read(handle -> reaches(handle, personId, email));
    }

    private static boolean reaches(Handle handle, String personId, String email) {
        return handle.createQuery("""
                        select count(*) from account a
                          join person p on p.id = a.person_id
                          left join digest d on d.person_id = a.person_id
                         where a.person_id = :person and a.email = :email and p.active = 1
                           and coalesce(d.rhythm, '') <> 'never'
                        """)
                        .bind("person", personId)
                        .bind("email", email)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** A mail does not leave: what it tells of is to be mailed again, as far as it may be then. */
    static void recall(Tx tx, List<String> mailIds) {
        if (mailIds.isEmpty()) return;
        tx.handle()
                .createUpdate("update notice set mailed_at = '', mail_id = '' where mail_id in (<mails>)")
                .bindList("mails", mailIds)
                .execute();
        tx.handle()
                .createUpdate("delete from mail where sent_at = '' and id in (<mails>)")
                .bindList("mails", mailIds)
                .execute();
    }
}
