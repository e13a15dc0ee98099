package touchstone.text;

import java.util.Locale;
import java.util.Optional;

/** A language that texts and pages come in. */
public enum Language {
    EN,
    DE;

    private static final Language[] ALL = values();

    /** The two letters used in files, attributes and addresses. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return this == DE ? Locale.GERMANY : Locale.UK;
    }

    public Language other() {
        return this == DE ? EN : DE;
    }

    public static Optional<Language> of(String tag) {
        for (var language : ALL) if (language.tag().equalsIgnoreCase(tag)) return Optional.of(language);
        return Optional.empty();
    }
}
