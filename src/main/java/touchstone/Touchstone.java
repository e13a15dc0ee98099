package touchstone;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import touchstone.db.DataFolder;
import touchstone.db.ForeignDatabase;
import touchstone.db.Trouble;
import touchstone.exchange.Unreadable;
import touchstone.search.SearchIndex;
import touchstone.text.OneLine;
import touchstone.web.PortInUse;

/** The command line: without a word it serves. */
@Command(
        name = "touchstone",
        description = "An internal wiki of service stories.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {ImportCommand.class, SampleCommand.class, TrainCommand.class, UserCommand.class})
public final class Touchstone extends ServeCommand {
    /** What went wrong can be mended by whoever typed the command. */
    static final int WRONG = ExitCode.USAGE;

    // Held on to, because the JDK forgets the level of a logger that nobody holds.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE); // It advises a module that hinders the AOT cache.
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs a command and says how it ended: 0 well, 2 wrongly asked, 1 broken. */
    static int run(String... args) {
        var line = new CommandLine(new Touchstone());
        try {
            line.setDefaultValueProvider(new Defaults(line.getCommandSpec(), args));
        } catch (Defaults.Malformed e) {
            return say(line.getErr(), e.getMessage());
        }
        line.setParameterExceptionHandler(Touchstone::wronglyAsked);
        line.setExecutionExceptionHandler(Touchstone::ended);
        return line.execute(args);
    }

    private static int wronglyAsked(ParameterException e, String[] args) {
        return say(e.getCommandLine().getErr(), e.getMessage() + " (--help lists what there is)");
    }

    /** What the operator can mend is one line; anything else is a fault of ours and keeps its trace. */
    private static int ended(Exception e, CommandLine line, ParseResult parsed) throws Exception {
        return switch (e) {
            case PortInUse known -> say(line.getErr(), known.getMessage());
            case ForeignDatabase known -> say(line.getErr(), known.getMessage());
            case DataFolder.Taken known -> say(line.getErr(), known.getMessage());
            case Unreadable known -> say(line.getErr(), known.getMessage());
            case SearchIndex.Unusable known -> say(line.getErr(), known.getMessage());
            default -> say(line.getErr(), "the database " + Trouble.of(e).orElseThrow(() -> e));
        };
    }

    private static int say(PrintWriter err, @Nullable String message) {
        err.println("touchstone: " + OneLine.harmless(String.valueOf(message)));
        err.flush();
        return WRONG;
    }
}
