package touchstone.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import touchstone.text.Language;

/** Which language a visitor wishes for. */
final class Wish {
    static final String COOKIE = "language";
    static final int COOKIE_SECONDS = 365 * 24 * 60 * 60;
    private static final int LONGEST_HEADER = 200;

    private Wish() {}

    /** The language chosen before, else the first that the browser accepts and we speak, else English. */
    static Language of(@Nullable String cookie, @Nullable String header) {
        return Optional.ofNullable(cookie)
                .flatMap(Language::of)
                .or(() -> Optional.ofNullable(header).flatMap(Wish::accepted))
                .orElse(Language.EN);
    }

    private static Optional<Language> accepted(String header) {
        if (header.length() > LONGEST_HEADER) return Optional.empty();
        return ranges(header).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> range.getRange().split("-", 2)[0])
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst();
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException nonsense) {
            return List.of();
        }
    }
}
