package touchstone.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Knows the passwords that are tried first: often seen ones, rows of keys, repetitions, one's own name with a year. */
final class CommonPasswords {
    private static final String FILE = "common-passwords.txt";
    /** What is left of a password when all that is easily guessed is taken out must hold as many surprises. */
    private static final int FEWEST_SURPRISES = 5;

    private static final int SHORTEST_OWN_WORD = 3;
    private static final int SHORTEST_COMMON_WORD = 4;
    private static final Set<String> LISTED = read();
    private static final List<String> WORDS = LISTED.stream()
            .filter(word -> word.length() >= SHORTEST_COMMON_WORD)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private CommonPasswords() {}

    /** Whether a password is one of them; {@code own} are names of its person and the company. */
    static boolean contain(String password, List<String> own) {
        var plain = plain(password);
        if (LISTED.contains(plain)) return true;
        var rest = plain;
        for (var word : ownWords(own)) rest = rest.replace(word, "");
        for (var word : WORDS) rest = rest.replace(word, "");
        return surprises(rest.replaceAll("(19|20)\\d\\d", "")) < FEWEST_SURPRISES;
    }

    private static List<String> ownWords(List<String> own) {
        return own.stream()
                .map(CommonPasswords::plain)
                .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))))
                .filter(word -> word.length() >= SHORTEST_OWN_WORD)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Signs that neither repeat the one before nor follow it in the alphabet, each counted once. */
    private static long surprises(String text) {
        var seen = new java.util.HashSet<Character>();
        for (int i = 0; i < text.length(); i++)
            if (i == 0 || Math.abs(text.charAt(i) - text.charAt(i - 1)) > 1) seen.add(text.charAt(i));
        return seen.size();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> read() {
        try (var in = CommonPasswords.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException("the program was built without " + FILE);
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
