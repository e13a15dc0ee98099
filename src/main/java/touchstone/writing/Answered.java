package touchstone.writing;

import java.util.Collection;
import java.util.List;

/**
 * What somebody typed into a form that showed a proposal beside a newer text. Each name in the form begins with a prefix, so
 * that it stands beside other fields.
 *
 * @param basedOn the revision that the form showed; 0 for none
 * @param fields that were open in it
 * @param taken those in which the newer text was chosen
 */
public record Answered(int basedOn, List<String> fields, List<String> taken, Typed typed) {
    private static final String BASED_ON = "based-on";
    private static final String OPEN = "open";
    private static final String TAKE = "take";

    public Answered {
        fields = List.copyOf(fields);
        taken = List.copyOf(taken);
    }

    /** What stands in a form under a prefix. */
    public static Answered of(Typed form, String prefix) {
        var revision = form.text(prefix + BASED_ON);
        var fields = form.all(prefix + OPEN);
        var typed = Typed.NOTHING;
        for (var name : fields) typed = typed.with(name, form.all(prefix + name));
        return new Answered(
                revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : 0,
                fields,
                form.all(prefix + TAKE),
                typed);
    }

    /** What the next form has to bring back. */
    static Typed carried(String prefix, int basedOn, Collection<String> fields) {
        return Typed.NOTHING
                .with(prefix + BASED_ON, Integer.toString(basedOn))
                .with(prefix + OPEN, List.copyOf(fields));
    }

    /** A proposal with what was typed over it. */
    Typed over(Typed proposed, Typed shown) {
        var answered = proposed;
        for (var name : fields)
            answered = answered.with(name, taken.contains(name) ? shown.all(name) : typed.all(name));
        return answered;
    }
}
