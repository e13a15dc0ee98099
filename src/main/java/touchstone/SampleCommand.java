package touchstone;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import touchstone.account.AuditStore.By;
import touchstone.account.AuditStore.Event;
import touchstone.config.Config;

/** The example company that a new installation begins with; may run beside a server, which notices. */
@Command(
        name = "sample",
        description = "Remove the example company; the manual stays.",
        mixinStandardHelpOptions = true,
        subcommands = SampleCommand.Remove.class)
final class SampleCommand implements Callable<Integer> {
    @Mixin
    private final Where where = new Where();

    @Override
    public Integer call() {
        throw where.wrong("say what to do: sample remove");
    }

    /** Removes all that came with the example. */
    @Command(
            name = "remove",
            description = "Remove all that came with the example; own texts stay.",
            mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {
        @Mixin
        private final Where where = new Where();

        @Override
        public Integer call() {
            try (var store = Store.open(Config.at(where.data()), Clock.systemUTC())) {
                if (!store.sample().isHere()) {
                    where.out().println("There is no example company here.");
                    return 0;
                }
                var shares = store.db().write(tx -> {
                    store.accounts().audit().note(tx, Event.SAMPLE_REMOVAL, By.OPERATOR, "");
                    return store.sample().remove(tx);
                });
                for (var share : shares)
                    where.out().printf("%-11s %5d removed, %d kept%n", share.kind(), share.goes(), share.stays());
                where.out()
                        .println(
                                "The example company is gone; the manual stays, and so does what somebody worked on here.");
                return 0;
            }
        }
    }
}
