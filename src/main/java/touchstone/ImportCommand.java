package touchstone;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import touchstone.config.Config;
import touchstone.exchange.Importing;
import touchstone.exchange.Progress;

/** Imports a handbook; may run beside a server, which notices. */
@Command(
        name = "import",
        description = "Import a handbook from a folder or a ZIP, again and again.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private final Where where = new Where();

    @Parameters(
            paramLabel = "FOLDER|ZIP",
            description = "what to import: the folder that holds company.yaml, or a ZIP of it")
    private @Nullable Path from;

    @Option(names = "--overwrite", description = "let files win over what was changed here since they were imported")
    private boolean overwrite;

    @Override
    public Integer call() {
        if (from == null) throw where.wrong("name the folder or ZIP to import");
        try (var store = Store.open(Config.at(where.data()), Clock.systemUTC())) {
            return switch (store.imports().from(from, overwrite, progress())) {
                case Importing.Kept kept -> {
                    where.out()
                            .println("Imported: %d new, %d changed, %d as they were."
                                    .formatted(kept.created(), kept.changed(), kept.same()));
                    yield 0;
                }
                case Importing.Refused refused -> refuse(where.err(), refused);
            };
        }
    }

    private static int refuse(PrintWriter err, Importing.Refused refused) {
        refused.faults().forEach(err::println);
        int faults = refused.faults().size();
        err.println("Nothing was imported: " + (faults == 1 ? "mend this one and" : "mend these " + faults + " and")
                + " import again.");
        return Touchstone.WRONG;
    }

    /** On a terminal the line is written over; elsewhere nobody wants to read it. */
    @SuppressWarnings("SystemConsoleNull") // It is null when the output goes to a file, whatever the check says.
    private static Progress progress() {
        var console = System.console();
        if (console == null || !console.isTerminal()) return Progress.SILENT;
        return (step, done, of) -> {
            console.writer().printf("\r%s %,d of %,d%s", step, done, of, done == of ? "\n" : "");
            console.flush();
        };
    }
}
