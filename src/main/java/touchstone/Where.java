package touchstone;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that all commands share: where the data lies. */
final class Where {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "the folder that holds everything, ./data by default",
            defaultValue = "data")
    private Path data = Path.of("data");

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    Path data() {
        return data;
    }

    PrintWriter out() {
        return command().commandLine().getOut();
    }

    PrintWriter err() {
        return command().commandLine().getErr();
    }

    /** Ends the command in one line that says what is wrong. */
    ParameterException wrong(String message) {
        return new ParameterException(command().commandLine(), message);
    }

    private CommandSpec command() {
        if (spec == null) throw new IllegalStateException("asked before the command line was read");
        return spec;
    }
}
