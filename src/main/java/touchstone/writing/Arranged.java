package touchstone.writing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import touchstone.text.Language;

/** What is typed and offered brought into the order in which a form shows it. */
final class Arranged {
    /** The name of the buttons that move something: {@code steps up N2}. */
    static final String MOVE = "move";

    private Arranged() {}

    /** The same, with what is chosen from a list in the order of the list: the order of ticks says nothing. */
    static Typed of(Typed typed, List<Field> fields) {
        var arranged = typed;
        for (var field : fields)
            if (field.shape() == Shape.PICKS && typed.all(field.name()).size() > 1)
                arranged = arranged.with(field.name(), inOrder(field, typed.all(field.name())));
        return arranged;
    }

    private static List<String> inOrder(Field field, List<String> values) {
        var ordered = new ArrayList<String>();
        for (var option : field.options()) if (values.contains(option.value())) ordered.add(option.value());
        for (var value : values) if (!ordered.contains(value)) ordered.add(value);
        return ordered;
    }

    /** The same fields, which also offer what stands in them: a retired place, somebody who has left. */
    static List<Field> keeping(List<Field> fields, Typed typed, Language language) {
        return fields.stream()
                .map(field -> field.shape().isChoice() ? keeping(field, typed, language) : field)
                .toList();
    }

    private static Field keeping(Field field, Typed typed, Language language) {
        var more = typed.all(field.name()).stream()
                .filter(value -> !field.has(value))
                .map(value -> new Option(value, value, language))
                .toList();
        return more.isEmpty() ? field : field.with(more);
    }

    /** The same after one value of a field changed its place: {@code <field> up|down <value>}; nonsense moves nothing. */
    static Typed moved(Typed typed, String move) {
        var words = move.split(" ", 3);
        if (words.length < 3) return typed;
        var values = new ArrayList<>(typed.all(words[0]));
        int from = values.indexOf(words[2]);
        int to = from + (words[1].equals("up") ? -1 : 1);
        if (from < 0 || to < 0 || to >= values.size()) return typed;
        Collections.swap(values, from, to);
        return typed.with(words[0], values);
    }
}
