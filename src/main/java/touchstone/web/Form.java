package touchstone.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The fields of a posted form; a form reads those that it names, and all others change nothing. */
public record Form(Map<String, List<String>> fields) {
    public Form {
        var copy = new LinkedHashMap<String, List<String>>();
        // A file under the name of a field is no value of it.
        fields.forEach((name, values) -> {
            if (!values.isEmpty()) copy.put(name, List.copyOf(values));
        });
        fields = java.util.Collections.unmodifiableMap(copy);
    }

    /** A field in one line of its own, without spaces around it; empty when it is absent. */
    public String line(String name) {
        return text(name).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** A field as it was typed, its lines parted by a line feed; empty when it is absent. */
    public String text(String name) {
        return fields.getOrDefault(name, List.of(""))
                .getFirst()
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    /** All values of a field that may stand there more than once, empty ones left out. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether a box is ticked. */
    public boolean ticked(String name) {
        return !text(name).isEmpty();
    }

    /** The same with other words. */
    public Form with(UnaryOperator<String> words) {
        var changed = new LinkedHashMap<String, List<String>>();
        fields.forEach(
                (name, values) -> changed.put(name, values.stream().map(words).toList()));
        return new Form(changed);
    }
}
