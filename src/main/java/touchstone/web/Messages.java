package touchstone.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import touchstone.text.Language;

/** The words of the pages in every language, from all files {@code messages/<package>_<language>.properties}. */
public final class Messages {
    private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);

    private Messages(boolean dev) {
        var files = Folder.read("messages", dev);
        for (var language : Language.values()) {
            var texts = new HashMap<String, String>();
            files.forEach((name, bytes) -> {
                if (name.endsWith("_" + language.tag() + ".properties")) add(texts, name, new String(bytes, UTF_8));
            });
            wordings.put(language, new Wording(language, texts));
        }
    }

    public static Messages load() {
        return new Messages(false);
    }

    static Messages load(boolean dev) {
        return new Messages(dev);
    }

    public Wording in(Language language) {
        return Objects.requireNonNull(wordings.get(language));
    }

    private static void add(Map<String, String> texts, String file, String content) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        properties.forEach((key, text) -> {
            if (texts.put(key.toString(), text.toString()) != null)
                throw new IllegalStateException(file + ": " + key + " stands in another file too");
        });
    }
}
