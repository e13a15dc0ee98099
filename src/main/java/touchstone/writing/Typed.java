package touchstone.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.web.Form;

/**
 * What stands in the fields of a form, or would for a thing as it was kept. Ends of lines and empty space at both ends
 * make no difference, so two of these are equal when a reader would call them the same.
 */
public record Typed(Map<String, List<String>> fields) {
    public static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        var normal = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> {
            var words = values.stream()
                    .map(Typed::normal)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!words.isEmpty()) normal.put(name, words);
        });
        fields = Collections.unmodifiableMap(normal);
    }

    private static String normal(String value) {
        return value.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** What a form brings for the fields that it has; all else is left out. */
    static Typed of(Form form, Collection<Field> fields) {
        var typed = new LinkedHashMap<String, List<String>>();
        for (var field : fields)
            typed.put(
                    field.name(),
                    switch (field.shape()) {
                        case WORDS ->
                            Arrays.stream(form.line(field.name()).split(",", -1))
                                    .distinct()
                                    .toList();
                        case PICKS, ORDER -> form.all(field.name());
                        case PROSE -> List.of(form.text(field.name()));
                        default -> List.of(form.line(field.name()));
                    });
        return new Typed(typed);
    }

    /** The first value of a field, empty for none. */
    public String text(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** A day, if that is what stands in a field. */
    public Optional<LocalDate> day(String name) {
        try {
            return Optional.of(text(name))
                    .filter(any -> any.matches("[12][0-9]{3}-.*"))
                    .map(LocalDate::parse);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    public boolean ticked(String name) {
        return !all(name).isEmpty();
    }

    public Typed with(String name, String value) {
        return with(name, List.of(value));
    }

    public Typed with(String name, List<String> values) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(name, values);
        return new Typed(changed);
    }

    /** The same with all that stands in another one. */
    public Typed with(Typed more) {
        var changed = new LinkedHashMap<>(fields);
        changed.putAll(more.fields());
        return new Typed(changed);
    }

    /** Only the fields whose names begin so. */
    public Typed under(String prefix) {
        var some = new LinkedHashMap<>(fields);
        some.keySet().removeIf(name -> !name.startsWith(prefix));
        return new Typed(some);
    }

    /** As one text, to be kept. */
    String encoded() {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> code(field.getKey()) + "=" + code(value)))
                .collect(joining("&"));
    }

    static Typed decoded(String encoded) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : encoded.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0)
                fields.computeIfAbsent(URLDecoder.decode(pair.substring(0, at), UTF_8), any -> new ArrayList<>())
                        .add(URLDecoder.decode(pair.substring(at + 1), UTF_8));
        }
        return new Typed(fields);
    }

    private static String code(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
