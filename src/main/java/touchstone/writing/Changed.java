package touchstone.writing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import touchstone.history.Diff;
import touchstone.web.Wording;

/** One field that reads differently in two versions of a thing. */
public record Changed(String label, List<Diff.Stretch> stretches) {
    /** The fields that differ, in the order of the form; what no form shows is left out. */
    public static List<Changed> between(Wording words, Writable kind, Typed before, Typed after) {
        return between(words, kind, kind.fields(words, false), before, after);
    }

    private static List<Changed> between(
            Wording words, Writable kind, List<Field> labels, Typed unordered, Typed orderless) {
        var before = Arranged.of(unordered, labels);
        var after = Arranged.of(orderless, labels);
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

    /** What stands in a field, in words where it is chosen from a list. */
    static String said(List<Field> fields, Typed typed, String name) {
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
