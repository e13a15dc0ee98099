package touchstone.writing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import touchstone.history.Diff;
import touchstone.web.Wording;

/** One field that reads differently in two versions of a thing. */
public record Changed(String label, List<Diff.Stretch> stretches) {
    /** The fields that differ, in the order of the form; what no form shows is left out. */
    static List<Changed> between(Wording words, Writable kind, Typed before, Typed after) {
        var labels = labels(words, kind);
        var names = new LinkedHashSet<String>();
        labels.forEach(field -> names.add(field.name()));
        names.addAll(after.fields().keySet());
        names.addAll(before.fields().keySet());
        var changed = new ArrayList<Changed>();
        for (var name : names) {
            var old = said(labels, before, name);
            var now = said(labels, after, name);
            if (!old.equals(now)) changed.add(new Changed(WritePage.label(words, kind, name), Diff.between(old, now)));
        }
        return changed;
    }

    private static List<Field> labels(Wording words, Writable kind) {
        return kind.fields(words, false);
    }

    /** What stands in a field, in words where it is chosen from a list. */
    private static String said(List<Field> fields, Typed typed, String name) {
        var options = fields.stream()
                .filter(field -> field.name().equals(name))
                .flatMap(field -> field.options().stream())
                .toList();
        return String.join(
                ", ",
                typed.all(name).stream()
                        .map(value -> options.stream()
                                .filter(option -> option.value().equals(value))
                                .findFirst()
                                .map(Option::label)
                                .orElse(value))
                        .toList());
    }
}
