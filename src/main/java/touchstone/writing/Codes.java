package touchstone.writing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import touchstone.people.Visitor;
import touchstone.text.Code;
import touchstone.thing.Things;
import touchstone.web.Problems;

/** The code of a new thing, such as B13: typed, or left to us. */
public final class Codes {
    private static final String NAME = "code";
    // Longer than any code, so that what is wrong with it is said in one sentence.
    private static final int MOST = 20;

    private final Things things;

    public Codes(Things things) {
        this.things = things;
    }

    public static Field field() {
        return Field.line(NAME).most(MOST).optional();
    }

    /** The code as typed, in upper case. */
    public static Optional<String> of(Typed typed) {
        return Optional.of(typed.text(NAME).toUpperCase(Locale.ROOT)).filter(code -> !code.isEmpty());
    }

    /** Whether it looks like one, and nothing else is called so. */
    public void check(Typed typed, Visitor visitor, Problems problems) {
        of(typed).ifPresent(code -> {
            if (!Code.isCode(code)) problems.add(NAME, "problem.code");
            else if (!things.at(visitor, List.of(code)).isEmpty()) problems.add(NAME, "problem.taken", code);
        });
    }
}
