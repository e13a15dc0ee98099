package touchstone.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form, field by field, to be said beside the field; empty when all is well. */
public final class Problems {
    /** One sentence: its key in the messages and what it speaks of. */
    public record Problem(String key, List<Object> values) {}

    private final Map<String, List<Problem>> fields = new LinkedHashMap<>();

    public Problems add(String field, String key, Object... values) {
        fields.computeIfAbsent(field, any -> new ArrayList<>()).add(new Problem(key, List.of(values)));
        return this;
    }

    /** Adds all that is wrong elsewhere too. */
    public Problems addAll(Problems others) {
        others.fields.forEach((field, problems) ->
                fields.computeIfAbsent(field, any -> new ArrayList<>()).addAll(problems));
        return this;
    }

    /** Forgets what is wrong with one field. */
    public Problems without(String field) {
        fields.remove(field);
        return this;
    }

    /** The same, with a prefix before the name of each field. */
    public Problems under(String prefix) {
        var same = new Problems();
        fields.forEach((field, problems) -> same.fields.put(prefix + field, List.copyOf(problems)));
        return same;
    }

    public boolean any() {
        return !fields.isEmpty();
    }

    /** The names of the fields with something wrong, in the order in which it was found. */
    public List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** What is wrong with a field, in words. */
    public List<String> of(String field, Wording words) {
        return fields.getOrDefault(field, List.of()).stream()
                .map(problem -> words.text(problem.key(), problem.values().toArray()))
                .toList();
    }
}
