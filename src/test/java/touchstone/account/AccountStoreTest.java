package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.db.Database;
import touchstone.db.SettingStore;
import touchstone.people.CompanyStore;
import touchstone.people.Role;
import touchstone.testing.Ticking;

/** Accounts and sessions in a database of their own, with a clock that can be moved. */
class AccountStoreTest {
    private final Ticking clock = new Ticking();
    private Database db;
    private Accounts accounts;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Database.open(folder.resolve("touchstone.db"), clock);
        var settings = new SettingStore(db);
        accounts = new Accounts(db, settings, new CompanyStore(db, settings), clock);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private Account ana() {
        var joining = db.write(
                tx -> accounts.people().add(tx, Newcomer.of("Ana Ruiz", "Ana@Example.org", Role.MEMBER), "hash"));
        return ((AccountStore.Joining.Joined) joining).account();
    }

    private String session(Account account, boolean shared) {
        return db.write(tx -> accounts.sessions().open(tx, account.person().id(), shared, "Firefox"));
    }

    private boolean isIn(String token) {
        return !accounts.visitor(token).isGuest();
    }

    @Test
    void aPersonIsFoundByTheSignInNameInWhateverCase() {
        var ana = ana();

        assertThat(accounts.people().find(new SignInName(" aNA@example.ORG "))).contains(ana);
        assertThat(ana.email()).isEqualTo("ana@example.org");
        assertThat(ana.person().slug()).isEqualTo("ana-ruiz");
        assertThat(ana.person().department()).isEqualTo("everybody");
    }

    @Test
    void aSignInNameIsTakenOnlyOnce() {
        ana();

        var second = db.write(tx -> accounts.people().add(tx, Newcomer.of("Ana", "ANA@example.org", Role.ADMIN), ""));

        assertThat(second).isInstanceOf(AccountStore.Joining.Taken.class);
        assertThat(accounts.people().here()).hasSize(1);
    }

    @Test
    void twoPeopleOfOneNameHaveTwoAddresses() {
        ana();
        var second = db.write(tx -> accounts.people().add(tx, Newcomer.of("Ana Ruiz", "ana2", Role.MEMBER), ""));

        assertThat(second).isInstanceOfSatisfying(AccountStore.Joining.Joined.class, joined -> assertThat(
                        joined.account().path())
                .isEqualTo("/people/ana-ruiz-2"));
    }

    @Test
    void aSessionEndsAfterFourteenIdleDays() {
        var token = session(ana(), false);

        clock.pass(Duration.ofDays(13));
        assertThat(isIn(token)).isTrue();
        clock.pass(Duration.ofDays(13));
        assertThat(isIn(token)).isTrue();
        clock.pass(Duration.ofDays(14));
        assertThat(isIn(token)).isFalse();
    }

    @Test
    void aSessionEndsAfterNinetyDaysWhateverItsPersonDoes() {
        var token = session(ana(), false);
        for (int week = 0; week < 12; week++) {
            clock.pass(Duration.ofDays(7));
            assertThat(isIn(token)).isTrue();
        }

        clock.pass(Duration.ofDays(6));

        assertThat(isIn(token)).isFalse();
    }

    @Test
    void aSessionOnASharedDeviceEndsAfterFifteenIdleMinutes() {
        var token = session(ana(), true);

        clock.pass(Duration.ofMinutes(14));
        assertThat(isIn(token)).isTrue();
        clock.pass(Duration.ofMinutes(14));
        assertThat(isIn(token)).isTrue();
        clock.pass(Duration.ofMinutes(15));
        assertThat(isIn(token)).isFalse();
    }

    @Test
    void deactivationEndsAllSessionsAtOnce() {
        var ana = ana();
        var one = session(ana, false);
        var other = session(ana, true);
        assertThat(isIn(one)).isTrue();

        db.write(tx -> {
            accounts.people().deactivate(tx, ana.person().id());
            return true;
        });

        assertThat(isIn(one)).isFalse();
        assertThat(isIn(other)).isFalse();
        assertThat(accounts.people().password(ana.person().id())).isEmpty();
    }

    @Test
    void aRoleTakesHoldInASessionThatIsOpen() {
        var ana = ana();
        var token = session(ana, false);
        assertThat(accounts.visitor(token).is(Role.EDITOR)).isFalse();

        db.write(tx -> {
            accounts.people().describe(tx, ana.person().id(), Newcomer.of("", "", Role.EDITOR));
            return true;
        });

        assertThat(accounts.visitor(token).is(Role.EDITOR)).isTrue();
    }

    @Test
    void signingInLeavesTheChangeLogAlone() {
        var ana = ana();
        long before = db.changes().head();

        session(ana, false);

        assertThat(db.changes().head()).isEqualTo(before);
    }

    @Test
    void endingOneSessionLeavesTheOthers() {
        var ana = ana();
        var one = session(ana, false);
        var other = session(ana, false);

        accounts.sessions().end(one);

        assertThat(isIn(one)).isFalse();
        assertThat(isIn(other)).isTrue();
        assertThat(accounts.sessions().of(ana.person().id(), other))
                .singleElement()
                .satisfies(session -> assertThat(session.here()).isTrue());
    }

    @Test
    void aTokenIsNotInTheDatabase() {
        var token = session(ana(), false);

        var kept = db.read(handle -> handle.createQuery("select hash || agent || person_id from session")
                .mapTo(String.class)
                .list());

        assertThat(kept).singleElement().satisfies(row -> assertThat(row).doesNotContain(token));
    }

    @Test
    void whatIsOlderThanNinetyDaysLeavesTheAuditLog() {
        note("old");
        clock.pass(Duration.ofDays(91));
        note("new");

        assertThat(accounts.audit().newest(0, 10))
                .extracting(AuditStore.Line::object)
                .containsExactly("new");
    }

    private void note(String object) {
        db.write(tx -> {
            accounts.audit().note(tx, AuditStore.Event.SETTINGS, AuditStore.By.OPERATOR, object);
            return true;
        });
    }
}
