package touchstone.writing;

import java.util.List;
import touchstone.web.Problems;
import touchstone.web.Wording;
import touchstone.writing.WritePage.Entry;

/**
 * What a form asks further, once something is chosen in it.
 *
 * @param problems what is wrong with what stands in the fields; said only after somebody has sent the form
 * @param clashes texts that two people changed, both whole
 * @param carried what the form brings back unseen
 */
public record Further(List<Entry> entries, Problems problems, List<Clash> clashes, Typed carried) {
    public static final Further NOTHING = new Further(List.of(), new Problems(), List.of(), Typed.NOTHING);

    public Further {
        entries = List.copyOf(entries);
        clashes = List.copyOf(clashes);
    }

    /**
     * Some fields with what was typed into them.
     *
     * @param fields whose words stand in the messages under {@code field.<name>}
     */
    public static Further of(List<Field> fields, Typed typed, Wording words) {
        var entries = fields.stream().map(field -> entry(field, typed, words)).toList();
        return new Further(entries, Checks.of(typed, fields), List.of(), Typed.NOTHING);
    }

    private static Entry entry(Field field, Typed typed, Wording words) {
        var label = "field." + field.name();
        var hint = words.has(label + ".hint") ? words.text(label + ".hint") : "";
        return new Entry(field, words.text(label), hint, typed.all(field.name()), List.of());
    }

    /** The text in which two people changed the same as this field, if there is one. */
    public List<Clash> clashes(Entry entry) {
        return clashes.stream()
                .filter(clash -> clash.name().equals(entry.name()))
                .toList();
    }
}
