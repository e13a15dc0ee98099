package touchstone.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.people.Person;
import touchstone.people.PersonRows;
import touchstone.people.Visitor;

/** Keeps sessions. They are known by heart until the change log moves on, so that whatever befalls a person takes hold at once. */
public final class SessionStore {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);
    private static final Duration IDLE = Duration.ofDays(14);
    private static final Duration IDLE_SHARED = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofDays(90);
    // A page must not cost a write: what is kept of the last visit may lag by this much.
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(5);
    private static final Duration BETWEEN_NOTES_SHARED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final int KEY = 16;

    private record At(long position, String hash) {}

    private static final class Live {
        final Person person;
        final Instant started;
        final boolean shared;
        volatile Instant seen;
        volatile Instant noted;

        Live(Person person, Instant started, boolean shared, Instant seen) {
            this.person = person;
            this.started = started;
            this.shared = shared;
            this.seen = seen;
            this.noted = seen;
        }

        boolean lastsAt(Instant now) {
            return now.isBefore(started.plus(LONGEST)) && now.isBefore(seen.plus(shared ? IDLE_SHARED : IDLE));
        }

        boolean isDueAt(Instant now) {
            return !now.isBefore(noted.plus(shared ? BETWEEN_NOTES_SHARED : BETWEEN_NOTES));
        }
    }

    /**
     * One session as its person sees it.
     *
     * @param key tells it from the person's others, and opens nothing
     */
    public record Session(String key, Instant started, Instant seen, boolean shared, String agent, boolean here) {}

    /** What decides who somebody is: nothing that people write does. */
    private static final Set<String> WHO = Set.of("person", "company");

    private final Database db;
    private final Clock clock;
    private final Cache<At, Optional<Live>> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    public SessionStore(Database db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Opens a session and gives back its token, which is kept nowhere here. Sessions that ended by themselves go. */
    public String open(Tx tx, String personId, boolean shared, String agent) {
        forgetEnded(tx);
        var token = Tokens.next();
        tx.handle()
                .createUpdate("""
                        insert into session (hash, person_id, started_at, seen_at, shared, agent)
                        values (:hash, :person, :at, :at, :shared, :agent)
                        """)
                .bind("hash", Tokens.hash(token))
                .bind("person", personId)
                .bind("at", tx.at().toString())
                .bind("shared", shared)
                .bind("agent", agent)
                .execute();
        return token;
    }

    private static void forgetEnded(Tx tx) {
        tx.handle()
                .createUpdate("""
                        delete from session
                         where started_at < :longest or seen_at < :idle or (shared = 1 and seen_at < :idleShared)
                        """)
                .bind("longest", tx.at().minus(LONGEST).toString())
                .bind("idle", tx.at().minus(IDLE).toString())
                .bind("idleShared", tx.at().minus(IDLE_SHARED).toString())
                .execute();
    }

    /** Who has this session, without noting a visit; a guest when it has ended or never was. */
    public Visitor glance(String token) {
        if (token.length() != Tokens.LENGTH) return Visitor.GUEST;
        var now = clock.instant();
        return known.get(new At(db.changes().head(WHO), Tokens.hash(token)), at -> read(at.hash()))
                .filter(live -> live.lastsAt(now))
                .map(live -> Visitor.of(live.person))
                .orElse(Visitor.GUEST);
    }

    /** Who has this session; a guest when it has ended or never was. */
    public Visitor visitor(String token) {
        if (token.length() != Tokens.LENGTH) return Visitor.GUEST;
        var now = clock.instant();
        var hash = Tokens.hash(token);
        // The position is part of the key: what was read before a change is never believed after it.
        return known.get(new At(db.changes().head(WHO), hash), at -> read(at.hash()))
                .filter(live -> live.lastsAt(now))
                .map(live -> visited(live, hash, now))
                .orElse(Visitor.GUEST);
    }

    /** Whether this session is on a device that several people share, so that nothing may stay on it. */
    public boolean isShared(String token) {
        if (token.length() != Tokens.LENGTH) return false;
        return known.get(new At(db.changes().head(WHO), Tokens.hash(token)), at -> read(at.hash()))
                .filter(live -> live.shared)
                .isPresent();
    }

    private Visitor visited(Live live, String hash, Instant now) {
        live.seen = now;
        if (live.isDueAt(now)) {
            live.noted = now;
            // Not in the request: reading goes on while an import holds the one writer, or the disk takes nothing.
            Thread.startVirtualThread(() -> note(hash, now));
        }
        return Visitor.of(live.person);
    }

    private void note(String hash, Instant now) {
        try {
            db.write(tx -> tx.handle()
                    .createUpdate("update session set seen_at = :at where hash = :hash and seen_at < :at")
                    .bind("at", now.toString())
                    .bind("hash", hash)
                    .execute());
        } catch (JdbiException e) {
            LOG.debug("a visit was not noted; its session may end a little earlier", e);
        }
    }

    private Optional<Live> read(String hash) {
        return db.read(handle -> handle.createQuery("""
                        select p.id, p.slug, p.name, p.name_de, d.slug department, p.management, p.customer_facing, p.role,
                               s.started_at, s.seen_at, s.shared
                          from session s
                          join person p on p.id = s.person_id
                          join department d on d.id = p.department_id
                         where s.hash = :hash and p.active = 1
                        """)
                .bind("hash", hash)
                .map(SessionStore::live)
                .findOne());
    }

    private static Live live(ResultSet row, StatementContext context) throws SQLException {
        return new Live(
                PersonRows.person(row, context),
                Instant.parse(row.getString("started_at")),
                row.getBoolean("shared"),
                Instant.parse(row.getString("seen_at")));
    }

    /** The sessions of a person that have not ended, the newest first. */
    public List<Session> of(String personId, String token) {
        var now = clock.instant();
        var own = Tokens.hash(token);
        return db
                .read(handle -> handle.createQuery("""
                                select hash, started_at, seen_at, shared, agent
                                  from session where person_id = :person order by started_at desc
                                """)
                        .bind("person", personId)
                        .map((row, context) -> new Session(
                                row.getString("hash").substring(0, KEY),
                                Instant.parse(row.getString("started_at")),
                                Instant.parse(row.getString("seen_at")),
                                row.getBoolean("shared"),
                                row.getString("agent"),
                                row.getString("hash").equals(own)))
                        .list())
                .stream()
                .filter(session -> session.here() || lasts(session, now))
                .toList();
    }

    private static boolean lasts(Session session, Instant now) {
        return now.isBefore(session.started().plus(LONGEST))
                && now.isBefore(session.seen().plus(session.shared() ? IDLE_SHARED : IDLE));
    }

    /** Ends the session of a token. */
    public void end(String token) {
        if (token.isEmpty()) return;
        var hash = Tokens.hash(token);
        db.write(tx -> tx.handle()
                .createUpdate("delete from session where hash = :hash")
                .bind("hash", hash)
                .execute());
        known.invalidateAll();
    }

    /** Ends one session of a person by its key. */
    public void end(String personId, String key) {
        if (key.length() != KEY) return;
        db.write(tx -> tx.handle()
                .createUpdate("delete from session where person_id = :person and substr(hash, 1, :length) = :key")
                .bind("person", personId)
                .bind("length", KEY)
                .bind("key", key)
                .execute());
        known.invalidateAll();
    }

    /** Ends all sessions of a person, wherever they are. */
    static void endAll(Tx tx, String personId) {
        tx.handle()
                .createUpdate("delete from session where person_id = :person")
                .bind("person", personId)
                .execute();
        tx.changed("person", personId);
    }
}
