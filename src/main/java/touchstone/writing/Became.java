package touchstone.writing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import touchstone.web.Wording;

/** What became of a field that is no text, in sentences: chosen, ticked, counted, dated, listed or put in order. */
final class Became {
    private Became() {}

    static List<String> of(Wording words, Field field, Typed before, Typed after) {
        var old = before.all(field.name());
        var now = after.all(field.name());
        return switch (field.shape()) {
            case TICK -> List.of(words.text(now.isEmpty() ? "history.became.no" : "history.became.yes"));
            case PICKS, WORDS, ORDER -> list(words, field, old, now);
            default -> List.of(one(words, field, first(old), first(now)));
        };
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static String one(Wording words, Field field, String old, String now) {
        if (old.isEmpty()) return words.text("history.became.new", value(field, now));
        if (now.isEmpty()) return words.text("history.became.empty", value(field, old));
        return words.text("history.became", value(field, old), value(field, now));
    }

    /** A date is said as the page says dates; anything else by its label. */
    private static Object value(Field field, String value) {
        try {
            return switch (field.shape()) {
                case DATE -> LocalDate.parse(value);
                case MONTH -> YearMonth.parse(value);
                default -> field.said(value);
            };
        } catch (DateTimeException none) {
            return value;
        }
    }

    private static List<String> list(Wording words, Field field, List<String> old, List<String> now) {
        var sentences = new ArrayList<String>();
        var added = without(now, old);
        var gone = without(old, now);
        if (!added.isEmpty()) sentences.add(words.text("history.became.added", said(field, added)));
        if (!gone.isEmpty()) sentences.add(words.text("history.became.gone", said(field, gone)));
        boolean moved = !without(old, gone).equals(without(now, added));
        if (moved) sentences.add(words.text("history.became.order", said(field, now)));
        return sentences;
    }

    private static List<String> without(List<String> values, List<String> others) {
        return values.stream().filter(value -> !others.contains(value)).toList();
    }

    private static String said(Field field, List<String> values) {
        return String.join(", ", values.stream().map(field::said).toList());
    }
}
