package touchstone;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What an option is when it is not typed: the environment (TOUCHSTONE_PORT), then touchstone.properties in the data folder. */
final class Defaults implements IDefaultValueProvider {
    private static final String DATA = "--data";
    private static final String NAME = "touchstone.properties";

    /** What makes no sense in a file: it asks for a word on the screen. */
    private static final Set<String> ONLY_TYPED = Set.of("help", "version");

    private final Properties file;

    /** The file cannot be understood; the message is one line for the operator. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /**
     * @param command whose options the file may set
     * @param args as they were typed, because they say where the data folder and its properties are
     */
    Defaults(CommandSpec command, String... args) {
        var data = folder(typed(args)
                .or(() -> Optional.ofNullable(System.getenv("TOUCHSTONE_DATA")))
                .orElse("data"));
        file = read(data);
        check(data.resolve(NAME), command);
    }

    /** An unknown key is a slip of the pen that would else be found out when it hurts: a proxy that nobody believes. */
    private void check(Path path, CommandSpec command) {
        var known = new TreeSet<String>();
        for (var option : command.options()) known.add(name(option));
        known.removeAll(ONLY_TYPED);
        for (var key : new TreeSet<>(file.stringPropertyNames()))
            if (!known.contains(key))
                throw new Malformed(path + " has the unknown key " + key + ": "
                        + Meant.of(key, known)
                                .map(meant -> "probably " + meant + " is meant")
                                .orElse("there are " + String.join(", ", known)));
    }

    private static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    private static Path folder(String written) {
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            throw new Malformed("--data takes a folder, not " + written + " (" + e.getReason() + ")");
        }
    }

    private static Optional<String> typed(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(DATA + "=")) return Optional.of(args[i].substring(DATA.length() + 1));
            if (args[i].equals(DATA) && i + 1 < args.length) return Optional.of(args[i + 1]);
        }
        return Optional.empty();
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) return null;
        var name = name(option);
        var environment = System.getenv(
                "TOUCHSTONE_" + name.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_'));
        return environment != null ? environment : file.getProperty(name, option.defaultValue());
    }

    private static Properties read(Path data) {
        var properties = new Properties();
        var path = data.resolve(NAME);
        if (!Files.exists(path)) return properties;
        try (var reader = Files.newBufferedReader(path)) {
            properties.load(reader);
            return properties;
        } catch (CharacterCodingException e) {
            throw new Malformed(path + " is not written in UTF-8: save it as UTF-8");
        } catch (IllegalArgumentException e) {
            throw new Malformed(path + " has a \\u without four digits behind it: write the sign itself, or \\\\");
        } catch (IOException e) {
            throw new Malformed(path + " cannot be read (" + e.getMessage() + "): check its rights");
        }
    }
}
