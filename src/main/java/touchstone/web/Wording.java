package touchstone.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.text.Language;

/** What the tool says in one language, by key. */
public final class Wording {
    private final Language language;
    private final Map<String, String> texts;

    Wording(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    public Language language() {
        return language;
    }

    /** The text of a key with {@code {0}}, {@code {1}}, ... filled in; an unknown key is a fault of the program. */
    public String text(String key, Object... values) {
        var text = Optional.ofNullable(texts.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no text for " + key + " in " + language));
        return values.length == 0 ? text : filled(text, values);
    }

    /** The text for a number of things: the key with {@code .none} where there is one, {@code .one} or {@code .many}; {@code {0}} is the number. */
    public String count(String key, long number) {
        if (number == 0 && texts.containsKey(key + ".none")) return text(key + ".none");
        return text(key + (number == 1 ? ".one" : ".many"), number);
    }

    Set<String> keys() {
        return texts.keySet();
    }

    /** Whether there is a text for a key that came from outside. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    private String filled(String text, Object[] values) {
        var result = new StringBuilder(text.length() + 32);
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            if (at + 2 >= text.length() || text.charAt(at + 2) != '}') continue;
            int index = text.charAt(at + 1) - '0';
            if (index < 0 || index >= values.length) continue;
            result.append(text, from, at).append(written(values[index]));
            from = at + 3;
        }
        return result.append(text, from, text.length()).toString();
    }

    private String written(Object value) {
        return switch (value) {
            case Number number ->
                NumberFormat.getIntegerInstance(language.locale()).format(number);
            case LocalDate date -> Dates.date(date, language);
            case YearMonth month -> Dates.month(month, language);
            default -> value.toString();
        };
    }
}
