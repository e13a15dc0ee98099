package touchstone.writing;

import java.util.ArrayList;
import java.util.List;
import touchstone.web.Wording;

/**
 * One field of a form; its words stand in the messages under {@code field.<kind>.<name>} or {@code field.<name>}.
 *
 * @param name as in the thing's file
 * @param required whether it must not be empty
 * @param most characters of a line or a text; the highest number of a number
 * @param options what it may be, for the shapes that choose
 * @param later whether it belongs to the second step, which may stay closed
 */
public record Field(String name, Shape shape, boolean required, int most, List<Option> options, boolean later) {
    private static final int LINE = 160;
    private static final int PROSE = 64 * 1024;

    public Field {
        options = List.copyOf(options);
    }

    public static Field line(String name) {
        return new Field(name, Shape.LINE, true, LINE, List.of(), false);
    }

    public static Field prose(String name) {
        return new Field(name, Shape.PROSE, true, PROSE, List.of(), false);
    }

    public static Field of(String name, Shape shape) {
        return new Field(name, shape, true, LINE, List.of(), false);
    }

    /** One or any of these. */
    public static Field of(String name, Shape shape, List<Option> options) {
        return new Field(name, shape, !shape.isMany(), LINE, options, false);
    }

    /** A box that may be ticked. */
    public static Field tick(String name, Wording words) {
        var yes = new Option("yes", words.text("choice.yes"), words.language());
        return new Field(name, Shape.TICK, false, LINE, List.of(yes), false);
    }

    /** The same, and it may stay empty. */
    public Field optional() {
        return new Field(name, shape, false, most, options, later);
    }

    /** The same, and something must be chosen. */
    public Field needed() {
        return new Field(name, shape, true, most, options, later);
    }

    /** The same under another name. */
    Field named(String other) {
        return new Field(other, shape, required, most, options, later);
    }

    /** The same in the second step. */
    public Field second() {
        return new Field(name, shape, required, most, options, true);
    }

    /** The same with another limit. */
    public Field most(int limit) {
        return new Field(name, shape, required, limit, options, later);
    }

    /** The same with further options. */
    Field with(List<Option> more) {
        var all = new ArrayList<>(options);
        all.addAll(more);
        return new Field(name, shape, required, most, all, later);
    }

    /** A value in words: its label where it is chosen from a list. */
    String said(String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(Option::label)
                .orElse(value);
    }

    boolean has(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }
}
