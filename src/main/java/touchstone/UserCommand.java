package touchstone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import touchstone.account.Account;
import touchstone.account.AccountStore.Joining;
import touchstone.account.AuditStore.By;
import touchstone.account.AuditStore.Event;
import touchstone.account.Newcomer;
import touchstone.account.Passwords;
import touchstone.account.SignInName;
import touchstone.config.Config;
import touchstone.db.Tx;
import touchstone.people.Role;
import touchstone.text.Language;
import touchstone.web.Messages;
import touchstone.web.Problems;

/** People and their accounts, for the operator; may run beside a server, which notices at once. */
@Command(
        name = "user",
        description = "Add, list, reset or disable people who sign in.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UserCommand.Add.class,
            UserCommand.Listing.class,
            UserCommand.Reset.class,
            UserCommand.Disable.class
        })
final class UserCommand implements Callable<Integer> {
    @Mixin
    private final Where where = new Where();

    @Override
    public Integer call() {
        throw where.wrong("say what to do: user add, user list, user reset or user disable");
    }

    private static Store open(Where where) {
        return Store.open(Config.at(where.data()), Clock.systemUTC());
    }

    /** An act about somebody, with its line in the log of security events. */
    private static void act(Store store, Event event, String personId, Consumer<Tx> act) {
        store.db().write(tx -> {
            act.accept(tx);
            store.accounts().audit().note(tx, event, By.OPERATOR, personId);
            return true;
        });
    }

    /** The first thing that is wrong, in one line. */
    private static void check(Where where, Problems problems) {
        for (var field : problems.names())
            throw where.wrong(
                    problems.of(field, Messages.load().in(Language.EN)).getFirst());
    }

    private static void checkPassword(Where where, Store store, String password, String name, String email) {
        check(
                where,
                Passwords.problems(
                        "password",
                        password,
                        List.of(name, email, store.company().name())));
    }

    /** Whom a command is about. */
    private static final class Somebody {
        @Option(names = "--email", required = true, paramLabel = "NAME", description = "how the person signs in")
        private String email = "";

        Account in(Store store, Where where) {
            return store.accounts()
                    .people()
                    .find(new SignInName(email))
                    .orElseThrow(() -> where.wrong("nobody signs in as " + email + "; user list names everybody"));
        }
    }

    /** A password that stands in no list of processes and no history. */
    private static final class Secret {
        @Option(
                names = "--password-stdin",
                description = "read the password from the first line of standard input; the only way to give one")
        private boolean fromInput;

        String read(Where where) {
            if (!fromInput) throw where.wrong("hand the password over on standard input, with --password-stdin");
            try {
                var line = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
                if (line == null) throw where.wrong("no password came in on standard input");
                return line;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Adds somebody who can sign in. */
    @Command(name = "add", description = "Add somebody who can sign in.", mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        @Mixin
        private final Where where = new Where();

        @Option(
                names = "--email",
                required = true,
                paramLabel = "NAME",
                description = "a mail address or a sign-in name")
        private String email = "";

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "what the person is called")
        private String name = "";

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                description = "member, editor or admin; member by default",
                defaultValue = "member")
        private String role = "member";

        @Option(
                names = "--department",
                paramLabel = "SLUG",
                description = "a department's address; the first one by default",
                defaultValue = "")
        private String department = "";

        @Mixin
        private final Secret secret = new Secret();

        @Override
        public Integer call() {
            var newcomer = new Newcomer(name, new SignInName(email), role(), department, false, false);
            check(where, newcomer.problems());
            var password = secret.read(where);
            try (var store = open(where)) {
                checkDepartment(store);
                checkPassword(where, store, password, name, email);
                var accounts = store.accounts();
                var hash = accounts.passwords().hash(password);
                var joining = store.db().write(tx -> {
                    var added = accounts.people().add(tx, newcomer, hash);
                    if (added instanceof Joining.Joined(Account account))
                        accounts.audit()
                                .note(
                                        tx,
                                        Event.INVITATION,
                                        By.OPERATOR,
                                        account.person().id());
                    return added;
                });
                if (joining instanceof Joining.Taken)
                    throw where.wrong(email + " signs in already; user reset gives a new password");
                where.out().println("Added " + newcomer.name() + " (" + newcomer.signIn() + ") as " + role + ".");
                if (joining instanceof Joining.Joined(Account account))
                    where.out().println(place(store, account));
                return 0;
            }
        }

        private String place(Store store, Account account) {
            var slug = account.person().department();
            var title = store.company().departments().stream()
                    .filter(one -> one.slug().equals(slug))
                    .map(one -> one.titleIn(Language.EN))
                    .findFirst()
                    .orElse(slug);
            return "Department: " + title
                    + (department.isEmpty() ? ", the first one; --department takes another." : ".");
        }

        private Role role() {
            for (var one : Role.values()) if (one.key().equals(role)) return one;
            throw where.wrong("--role takes member, editor or admin, not " + role);
        }

        private void checkDepartment(Store store) {
            if (!store.company().hasDepartment(department)) throw where.wrong("there is no department " + department);
        }
    }

    /** Lists everybody who can sign in, or could. */
    @Command(name = "list", description = "List everybody who signs in.", mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {
        @Mixin
        private final Where where = new Where();

        @Override
        public Integer call() {
            try (var store = open(where)) {
                for (var account : store.accounts().people().known())
                    where.out()
                            .printf(
                                    "%-32s %-7s %-9s %s%n",
                                    account.signIn(),
                                    account.person().role().key(),
                                    state(account),
                                    account.person().name());
                return 0;
            }
        }

        private static String state(Account account) {
            if (!account.active()) return "disabled";
            return account.ready() ? "active" : "invited";
        }
    }

    /** Gives somebody a new password. */
    @Command(name = "reset", description = "Give somebody a new password.", mixinStandardHelpOptions = true)
    static final class Reset implements Callable<Integer> {
        @Mixin
        private final Where where = new Where();

        @Mixin
        private final Somebody somebody = new Somebody();

        @Mixin
        private final Secret secret = new Secret();

        @Override
        public Integer call() {
            var password = secret.read(where);
            try (var store = open(where)) {
                var account = somebody.in(store, where);
                checkPassword(where, store, password, account.person().name(), account.signIn());
                var accounts = store.accounts();
                var hash = accounts.passwords().hash(password);
                var id = account.person().id();
                act(store, Event.PASSWORD, id, tx -> accounts.people().password(tx, id, hash));
                where.out().println("New password for " + account.signIn() + "; all sessions have ended.");
                return 0;
            }
        }
    }

    /** Lets somebody in no more. */
    @Command(
            name = "disable",
            description = "Let somebody in no more; sessions end at once.",
            mixinStandardHelpOptions = true)
    static final class Disable implements Callable<Integer> {
        @Mixin
        private final Where where = new Where();

        @Mixin
        private final Somebody somebody = new Somebody();

        @Override
        public Integer call() {
            try (var store = open(where)) {
                var account = somebody.in(store, where);
                var id = account.person().id();
                act(store, Event.DEACTIVATION, id, tx -> store.accounts()
                        .people()
                        .deactivate(tx, id));
                where.out().println(account.signIn() + " can sign in no more; all sessions have ended.");
                return 0;
            }
        }
    }
}
