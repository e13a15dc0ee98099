package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.account.SignInName;
import touchstone.config.Config;
import touchstone.people.Role;

/** People at the command line: on an empty folder, beside a server, and what is answered to mistakes. */
class UserCommandTest {
    private static final String GOOD = "a calm river at noon\n";

    private record Said(int exit, String out, String err) {}

    @TempDir
    private Path folder;

    @Test
    void somebodyIsAddedToAnEmptyFolderWithoutFillingIt() {
        var said = add("Ana@Example.org", "Ana Ruiz", "admin");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("Added Ana Ruiz (ana@example.org) as admin.")
                .contains("Department: Everybody, the first one; --department takes another.");
        try (var store = Store.open(Config.at(folder), Clock.systemUTC())) {
            assertThat(store.sample().isHere()).isFalse();
            assertThat(store.accounts().people().hasAdmin()).isTrue();
        }
    }

    @Test
    void theNextStartFillsAndKnowsThem() {
        add("ana", "Ana Ruiz", "admin");

        try (var app = App.start(Config.at(folder), Clock.systemUTC())) {
            assertThat(app.store().sample().isHere()).isTrue();
            assertThat(app.setup()).isEmpty();
            assertThat(app.store().accounts().people().find(new SignInName("ana")))
                    .isPresent();
        }
    }

    @Test
    void everybodyIsListedWithRoleAndState() {
        add("ana", "Ana Ruiz", "admin");
        add("ben", "Ben", "member");
        said("", "user", "disable", "--email", "BEN", "--data", data());

        var said = said("", "user", "list", "--data", data());

        assertThat(said.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly("ana admin active Ana Ruiz", "ben member disabled Ben");
    }

    @Test
    void mistakesEndInOneLine() {
        add("ana", "Ana Ruiz", "admin");

        assertRefused(add("ANA", "Another Ana", "member"), "signs in already");
        assertRefused(add("ben", "Ben", "boss"), "member, editor or admin");
        assertRefused(add("b en", "Ben", "member"), "mail address");
        assertRefused(add("ben", "", "member"), "name");
        assertRefused(said("short\n", addArguments("ben", "Ben", "member")), "at least 12");
        assertRefused(said("password1234\n", addArguments("ben", "Ben", "member")), "easily guessed");
        assertRefused(said("", addArguments("ben", "Ben", "member")), "no password");
        assertRefused(
                said(GOOD, "user", "add", "--email", "ben", "--name", "Ben", "--data", data()), "--password-stdin");
        assertRefused(said(GOOD, "user", "reset", "--email", "ben", "--password-stdin", "--data", data()), "ben");
        assertRefused(said("", "user", "disable", "--email", "ben", "--data", data()), "ben");
        assertRefused(said("", "user", "--data", data()), "user add");
        assertRefused(said("", "sample", "--data", data()), "sample remove");
    }

    @Test
    void aServerBesideTakesHoldOfWhatTheCommandLineDid() throws InterruptedException {
        try (var app = App.start(new Config(folder, Config.DEFAULT_HOST, 0, true, false), Clock.systemUTC())) {
            add("ana", "Ana Ruiz", "editor");
            var accounts = app.store().accounts();
            var ana = accounts.people().find(new SignInName("ana")).orElseThrow();
            var token = app.store().db().write(tx -> accounts.sessions()
                    .open(tx, ana.person().id(), false, ""));
            assertThat(accounts.visitor(token).is(Role.EDITOR)).isTrue();

            assertThat(said("", "user", "disable", "--email", "ana", "--data", data())
                            .exit())
                    .isZero();

            for (int i = 0; i < 100 && !accounts.visitor(token).isGuest(); i++) Thread.sleep(50);
            assertThat(accounts.visitor(token).isGuest()).isTrue();
        }
    }

    @Test
    void theExampleIsRemovedOnce() {
        App.start(Config.at(folder), Clock.systemUTC()).close();

        assertThat(said("", "sample", "remove", "--data", data()).out()).contains("is gone");
        assertThat(said("", "sample", "remove", "--data", data()).out()).contains("no example");
        try (var app = App.start(Config.at(folder), Clock.systemUTC())) {
            assertThat(app.store().touchpoints().lines()).isEmpty();
            assertThat(app.store().manual().all()).isNotEmpty();
        }
    }

    private String data() {
        return folder.toString();
    }

    private String[] addArguments(String email, String name, String role) {
        return new String[] {
            "user", "add", "--email", email, "--name", name, "--role", role, "--password-stdin", "--data", data()
        };
    }

    private Said add(String email, String name, String role) {
        return said(GOOD, addArguments(email, name, role));
    }

    private static void assertRefused(Said said, String why) {
        assertThat(said.err()).contains(why);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().strip().lines()).hasSize(1);
    }

    private static Said said(String in, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var usual = System.out;
        var unusual = System.err;
        var keyboard = System.in;
        try {
            System.setIn(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int exit = Touchstone.run(args);
            return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(keyboard);
            System.setOut(usual);
            System.setErr(unusual);
        }
    }
}
