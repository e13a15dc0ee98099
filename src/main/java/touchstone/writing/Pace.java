package touchstone.writing;

import java.util.Optional;

/**
 * That a form may ask one thing at a time, where a script runs.
 *
 * @param reached the field that its writer had come to, as a draft remembers it; empty for the first
 */
public record Pace(String reached) {
    static final String REACHED = "reached";

    static Optional<Pace> of(Writable kind, Unsaved unsaved) {
        return Optional.of(unsaved)
                .filter(any -> kind.asksOneByOne())
                .map(any -> new Pace(any.form().map(form -> form.line(REACHED)).orElse("")));
    }
}
