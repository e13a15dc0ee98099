package touchstone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import touchstone.text.Language;

class MessagesTest {
    /** A key in a template or a class: the literal that text() and count() are called with. */
    private static final Pattern USED = Pattern.compile(
            "\\b(?:visit|frame|words|frame\\(\\)|words\\(\\))\\.(text|count)\\(\\s*\"([a-z][a-z0-9.-]*)\"\\s*[,)]");
    /** The beginning of a key that the rest is joined to. */
    private static final Pattern STEM = Pattern.compile("\"([a-z][a-z0-9-]*\\.)+\"\\s*[+,]");
    /** The same for the choices of a closed list, whose keys follow a dot. */
    private static final Pattern CHOICES = Pattern.compile("\"([a-z][a-z0-9.-]*)\",\\s*words\\b");
    /** Any literal that could be a key handed on. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(\\.[a-z0-9-]+)+)\"");

    private final Messages messages = Messages.load();

    @Test
    void bothLanguagesKnowTheSameKeys() {
        assertThat(messages.in(Language.DE).keys())
                .containsExactlyInAnyOrderElementsOf(messages.in(Language.EN).keys());
    }

    @Test
    void everyTextThatIsUsedExists() {
        var keys = messages.in(Language.EN).keys();
        var missing = new TreeSet<String>();
        USED.matcher(sources()).results().forEach(use -> {
            var key = use.group(2);
            boolean known = use.group(1).equals("text")
                    ? keys.contains(key)
                    : keys.contains(key + ".many") && keys.contains(key + ".one");
            if (!known && !(use.group(1).equals("count") && keys.contains(key))) missing.add(key);
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextThatExistsIsUsed() {
        var sources = sources();
        var literals = new TreeSet<String>();
        LITERAL.matcher(sources).results().forEach(use -> literals.add(use.group(1)));
        USED.matcher(sources).results().forEach(use -> literals.add(use.group(2)));
        var stems = new TreeSet<String>();
        STEM.matcher(sources).results().forEach(use -> stems.add(use.group().replaceAll("[\"\\s+,]", "")));
        CHOICES.matcher(sources).results().forEach(use -> stems.add(use.group(1) + "."));

        assertThat(messages.in(Language.EN).keys())
                .filteredOn(key -> !literals.contains(key)
                        && !literals.contains(withoutNumber(key))
                        && stems.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    @Test
    void bothLanguagesFillInTheSameValues() {
        for (var key : messages.in(Language.EN).keys())
            assertThat(values(Language.DE, key)).as(key).isEqualTo(values(Language.EN, key));
    }

    @Test
    void aMissingTextIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> messages.in(Language.EN).text("no.such.key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.key");
    }

    @Test
    void valuesAreFilledInAndBracesOfTheirOwnStayAlone() {
        var words = new Wording(
                Language.EN,
                java.util.Map.of("key", "{0} of {1}, {2} {x} {", "q.none", "no", "q.one", "1", "q.many", "{0}"));

        assertThat(words.text("key", 1234, "{0}")).isEqualTo("1,234 of {0}, {2} {x} {");
        assertThat(words.count("q", 0)).isEqualTo("no");
        assertThat(words.count("q", 1)).isEqualTo("1");
        assertThat(words.count("q", 2000)).isEqualTo("2,000");
    }

    private Set<String> values(Language language, String key) {
        var found = new TreeSet<String>();
        Pattern.compile("\\{\\d}")
                .matcher(messages.in(language).text(key))
                .results()
                .forEach(use -> found.add(use.group()));
        return found;
    }

    private static String withoutNumber(String key) {
        return key.replaceAll("\\.(none|one|many)$", "");
    }

    /** All templates and classes as one text. */
    private static String sources() {
        var all = new StringBuilder();
        for (var root : new String[] {"src/main/jte", "src/main/java"})
            try (var paths = Files.walk(Path.of(root))) {
                for (var path : paths.filter(Files::isRegularFile).toList()) all.append(Files.readString(path));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        return all.toString();
    }
}
