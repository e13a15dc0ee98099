package touchstone.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import touchstone.history.Diff;
import touchstone.web.Wording;

/**
 * One field that reads differently in two versions of a thing.
 *
 * @param stretches a text, word by word; none where sentences say it
 * @param sentences what became of a choice, a date, a list
 */
public record Changed(String label, List<Diff.Stretch> stretches, List<String> sentences) {
    /** How many characters there are to read. */
    public int length() {
        return label.length()
                + stretches.stream()
                        .mapToInt(stretch -> stretch.text().length())
                        .sum()
                + sentences.stream().mapToInt(String::length).sum();
    }

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
            if (before.all(name).equals(after.all(name))) continue;
            var label = WritePage.label(words, kind, name);
            changed.add(labels.stream()
                    .filter(field -> field.name().equals(name) && !field.shape().isText())
                    .findFirst()
                    .map(field -> new Changed(label, List.of(), Became.of(words, field, before, after)))
                    .orElseGet(() -> new Changed(label, words(labels, before, after, name), List.of())));
        }
        return changed;
    }

    /** What stands in some fields of a thing that nobody has read before, in the order of the form; nothing is marked. */
    static List<Changed> whole(Wording words, Writable kind, Typed typed, Collection<String> names) {
        var fields = kind.fields(words, false);
        return fields.stream()
                .filter(field -> names.contains(field.name()) && typed.ticked(field.name()))
                .map(field -> {
                    var label = WritePage.label(words, kind, field.name());
                    var said = said(fields, typed, field.name());
                    return field.shape().isText()
                            ? new Changed(label, Diff.between(said, said), List.of())
                            : new Changed(label, List.of(), List.of(said));
                })
                .toList();
    }

    private static List<Diff.Stretch> words(List<Field> labels, Typed before, Typed after, String name) {
        return Diff.between(said(labels, before, name), said(labels, after, name));
    }

    /** What stands in a field, in words where it is chosen from a list. */
    static String said(List<Field> fields, Typed typed, String name) {
        var found = fields.stream().filter(field -> field.name().equals(name)).findFirst();
        return String.join(
                ", ", typed.all(name).stream().map(value -> said(found, value)).toList());
    }

    private static String said(Optional<Field> field, String value) {
        return field.map(one -> one.said(value)).orElse(value);
    }
}
