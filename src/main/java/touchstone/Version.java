package touchstone;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its jar says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Touchstone.class.getPackage().getImplementationVersion();
        return new String[] {"Touchstone " + Optional.ofNullable(version).orElse("(from the sources)")};
    }
}
