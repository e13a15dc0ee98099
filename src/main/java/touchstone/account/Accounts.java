package touchstone.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import touchstone.db.Database;
import touchstone.db.SettingStore;
import touchstone.db.Snapshot;
import touchstone.db.Tx;
import touchstone.people.CompanyStore;
import touchstone.people.PartStore;
import touchstone.people.Person;
import touchstone.people.Visitor;
import touchstone.web.Doorkeeper;
import touchstone.web.Problems;
import touchstone.web.Readers;

/** Who may come in: all that has to do with accounts, made once. */
public final class Accounts implements Doorkeeper {
    private static final String READERS = "readers";

    private final Database db;
    private final SettingStore settings;
    private final CompanyStore company;
    private final Clock clock;
    private final AccountStore people;
    private final SessionStore sessions;
    private final PassStore passes;
    private final AuditStore audit;
    private final Passwords passwords = new Passwords();
    private final Limits limits = Limits.ofPasswords();
    private final Limits uploads = Limits.ofUploads();
    private final Refused refused;
    private final PartStore parts;
    private final Supplier<Readers> readers;

    /** Who tries to sign in, from where, and how long the session may last. */
    public record Attempt(SignInName signIn, String password, boolean shared, String agent, String remote) {}

    /** Somebody wants another password, in a session. */
    record Change(String old, String password, String session) {}

    /** How a change of a password ended. */
    sealed interface Changing {
        /** The token of the new session, and whether the device is shared. */
        record Changed(String session, boolean shared) implements Changing {}

        record Refused(Problems problems) implements Changing {}
    }

    public Accounts(Database db, SettingStore settings, CompanyStore company, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.company = company;
        this.clock = clock;
        people = new AccountStore(db);
        sessions = new SessionStore(db, clock);
        passes = new PassStore(db, clock);
        audit = new AuditStore(db);
        parts = new PartStore(db);
        refused = new Refused(db, audit, clock);
        readers = new Snapshot<>(db.changes(), Set.of(READERS), this::readReaders);
    }

    @Override
    public Visitor visitor(String token) {
        return sessions.visitor(token);
    }

    @Override
    public Visitor glance(String token) {
        return sessions.glance(token);
    }

    @Override
    public Readers readers() {
        return readers.get();
    }

    @Override
    public void refused(Visitor visitor, String address, String remote) {
        visitor.person().ifPresent(person -> refused.note(new AuditStore.By(person.id(), remote), address));
    }

    /** Counts a file that somebody brings; how long to wait before it may be brought, zero for not at all. */
    public Duration upload(Person person) {
        return uploads.act(person.id());
    }

    private Readers readReaders() {
        return settings.find(READERS).map(Accounts::readers).orElse(Readers.LOCAL);
    }

    /** Who may read, by its key; nonsense is the default. */
    static Readers readers(String key) {
        for (var readers : Readers.values()) if (readers.key().equals(key)) return readers;
        return Readers.LOCAL;
    }

    /** Sets who may read without an account; it takes hold at once. */
    public void letRead(Tx tx, Readers readers) {
        settings.keep(tx, READERS, readers.key());
        tx.changed(READERS, READERS);
    }

    /** Tries to sign in; a good attempt opens a new session. */
    public SigningIn signIn(Attempt attempt) {
        var account = people.find(attempt.signIn());
        var places = audit.places(account.map(known -> known.person().id()).orElse(""));
        var wait = limits.attempt(attempt.remote(), attempt.signIn(), places);
        if (wait.isPositive()) return new SigningIn.Waiting(wait);

        boolean right = account.flatMap(known -> people.password(known.person().id()))
                .map(hash -> passwords.matches(attempt.password(), hash))
                .orElseGet(() -> passwords.pretend(attempt.password()));
        var by = new AuditStore.By(account.map(known -> known.person().id()).orElse(""), attempt.remote());
        if (!right) {
            db.write(tx -> note(tx, by, false));
            return new SigningIn.Refused();
        }
        limits.good(attempt.remote(), attempt.signIn(), places);
        return db.write(tx -> {
            note(tx, by, true);
            return new SigningIn.Opened(sessions.open(tx, by.personId(), attempt.shared(), attempt.agent()));
        });
    }

    /**
     * Changes a password that its person knows. All sessions end, and a new one takes the place of this one.
     */
    Changing change(AuditStore.By by, Change change) {
        var account = people.of(by.personId()).orElseThrow();
        var signIn = new SignInName(account.signIn());
        var places = audit.places(by.personId());
        if (limits.attempt(by.remote(), signIn, places).isPositive()) return refused("old", "sign-in.wait");
        boolean right = people.password(by.personId())
                .filter(hash -> passwords.matches(change.old(), hash))
                .isPresent();
        if (!right) return refused("old", "account.password.wrong");
        limits.good(by.remote(), signIn, places);
        var problems = Passwords.problems(
                "password", change.password(), ownWords(account.person().name(), signIn));
        if (problems.any()) return new Changing.Refused(problems);

        var here = sessions.of(by.personId(), change.session()).stream()
                .filter(SessionStore.Session::here)
                .findFirst()
                .orElseThrow();
        var hash = passwords.hash(change.password());
        return db.write(tx -> {
            people.password(tx, by.personId(), hash);
            audit.note(tx, AuditStore.Event.PASSWORD, by, "");
            return new Changing.Changed(sessions.open(tx, by.personId(), here.shared(), here.agent()), here.shared());
        });
    }

    private static Changing refused(String field, String key) {
        return new Changing.Refused(new Problems().add(field, key));
    }

    private boolean note(Tx tx, AuditStore.By by, boolean well) {
        audit.note(tx, AuditStore.Event.SIGN_IN, by, "", well);
        return well;
    }

    /** What a password of this person must not consist of. */
    List<String> ownWords(String name, SignInName signIn) {
        return List.of(name, signIn.text(), company.name());
    }

    public Database db() {
        return db;
    }

    public AccountStore people() {
        return people;
    }

    public SessionStore sessions() {
        return sessions;
    }

    PassStore passes() {
        return passes;
    }

    public AuditStore audit() {
        return audit;
    }

    public Passwords passwords() {
        return passwords;
    }

    CompanyStore company() {
        return company;
    }

    PartStore parts() {
        return parts;
    }

    Clock clock() {
        return clock;
    }
}
